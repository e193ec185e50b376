/**
 * Records as lines of CSV. The values of a release are few and come again and again: what is written of each, with what
 * follows it, is made once, and copied from then on.
 */
import { written as safeCell } from "@/lib/report-files/csv";
import type { Field, RecordPage } from "../resource";
import { longestName, writeName } from "../written-name";

/** So many bytes are written at a time, or a few more. */
const pieceSize = 1 << 20;

/** So many bytes are copied at once, of whatever length a word is: most have no more. */
const atOnce = 4;

export class CsvLines {
  /** What is written of every word of every field, one after the other. */
  readonly #words: Buffer;
  /** By field: the number of its first word among all; -1 for a pseudonym. */
  readonly #first: Int32Array;
  /** By number among all: where its word begins; it ends where the next begins. */
  readonly #starts: Uint32Array;
  /** By number among all: the first bytes of its word, as one number. */
  readonly #begins: Uint32Array;
  /** One is made while the other is written. */
  #pieces: [Buffer, Buffer];

  constructor(fields: readonly Field[]) {
    const words: Buffer[] = [];
    const starts: number[] = [0];
    const first = fields.map(({ words: own }, field) => {
      if (own === null) return -1;
      const number = words.length;
      for (const word of own) {
        const bytes = Buffer.from(safeCell(word) + separator(field, fields.length));
        words.push(bytes);
        starts.push((starts.at(-1) ?? 0) + bytes.length);
      }
      return number;
    });
    this.#words = Buffer.concat([...words, Buffer.alloc(atOnce)]);
    this.#first = Int32Array.from(first);
    this.#starts = Uint32Array.from(starts);
    this.#begins = this.#starts.map((start) => this.#words.readUInt32LE(start));
    const longest = fields.reduce(
      (sum, { words: own }) =>
        sum + 2 + (own === null ? longestName : Math.max(0, ...own.map((word) => Buffer.byteLength(safeCell(word))))),
      0,
    );
    const piece = () => Buffer.allocUnsafeSlow(pieceSize + longest + atOnce);
    this.#pieces = [piece(), piece()];
  }

  /** A page in pieces; each is to be written before the next but one is asked for. */
  *of({ count, columns }: RecordPage): Generator<Uint8Array> {
    const [words, first, starts, begins] = [this.#words, this.#first, this.#starts, this.#begins];
    const many = columns.length;
    let piece = this.#pieces[0];
    let view = new DataView(piece.buffer);
    let end = 0;
    for (let record = 0; record < count; record++) {
      for (let field = 0; field < many; field++) {
        const number = first[field] as number;
        if (number < 0) {
          end = writeName(columns[field] as Uint8Array, record, piece, end);
          for (const byte of separator(field, many)) piece[end++] = byte.charCodeAt(0);
          continue;
        }
        const word = number + ((columns[field] as Uint16Array)[record] as number);
        const start = starts[word] as number;
        const length = (starts[word + 1] as number) - start;
        view.setUint32(end, begins[word] as number, true);
        for (let byte = atOnce; byte < length; byte++) piece[end + byte] = words[start + byte] as number;
        end += length;
      }
      if (end < pieceSize) continue;
      yield piece.subarray(0, end);
      this.#pieces.reverse();
      piece = this.#pieces[0];
      view = new DataView(piece.buffer);
      end = 0;
    }
    if (end > 0) yield piece.subarray(0, end);
    this.#pieces.reverse();
  }
}

function separator(field: number, fields: number): string {
  return field === fields - 1 ? "\r\n" : ",";
}
