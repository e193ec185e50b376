/** The records of a resource as CSV and as Parquet, written side by side from one reading. */
import { setImmediate as breathe } from "node:timers/promises";
import { written as safeCell } from "@/lib/report-files/csv";
import type { Field, RecordPage, Resource } from "../resource";
import { countPage, type RecordsCounted, recordCounter } from "./count-records";
import type { PackageFolder } from "./folder";
import { parquetFile } from "./parquet";

export function pathsOf({ name }: Resource): { csv: string; parquet: string } {
  return { csv: `data/${name}.csv`, parquet: `data/${name}.parquet` };
}

/**
 * @param progress how many records are written
 * @returns the records as they were counted while they were written, to be held against the certificate
 */
export async function writeData(
  folder: PackageFolder,
  resource: Resource,
  progress: (written: number) => void = () => {},
): Promise<RecordsCounted> {
  const paths = pathsOf(resource);
  const csv = await folder.open(paths.csv);
  const parquet = await parquetFile(await folder.open(paths.parquet), resource.fields);
  await csv.write(`${resource.fields.map(({ name }) => safeCell(name)).join(",")}\r\n`);
  const lines = new CsvLines(resource.fields);
  const counter = recordCounter(resource.fields);
  let written = 0;
  for await (const page of resource.records()) {
    for (const piece of lines.of(page)) {
      await csv.write(piece);
      // Whoever looks at a page meanwhile is served between two pieces.
      await breathe();
    }
    await parquet.write(page);
    countPage(counter, resource.fields, page);
    written += page.count;
    progress(written);
  }
  await csv.end();
  await parquet.end();
  return counter.counted();
}

/** So many bytes are written at a time, or a few more. */
const pieceSize = 1 << 20;

/**
 * Records as lines of CSV. The values of a release are few and come again and again: what is written of each, with what
 * follows it, is made once, and copied from then on.
 */
class CsvLines {
  /** What is written of every word of every field, one after the other. */
  readonly #words: Uint8Array;
  /** By field: the number of its first word among all; -1 for a pseudonym. */
  readonly #first: Int32Array;
  /** By number among all: where its word begins; it ends where the next begins. */
  readonly #starts: Uint32Array;
  readonly #piece: Buffer;

  constructor(fields: readonly Field[]) {
    const words: Buffer[] = [];
    const starts: number[] = [0];
    const first = fields.map(({ words: own }, field) => {
      if (own === null) return -1;
      const number = words.length;
      for (const word of own) {
        const bytes = Buffer.from(safeCell(word) + (field === fields.length - 1 ? "\r\n" : ","));
        words.push(bytes);
        starts.push((starts.at(-1) ?? 0) + bytes.length);
      }
      return number;
    });
    this.#words = Buffer.concat(words);
    this.#first = Int32Array.from(first);
    this.#starts = Uint32Array.from(starts);
    const longest = fields.reduce(
      (sum, { words: own }) =>
        sum +
        (own === null ? longestName + 2 : Math.max(0, ...own.map((word) => Buffer.byteLength(safeCell(word)))) + 2),
      0,
    );
    this.#piece = Buffer.allocUnsafe(pieceSize + longest);
  }

  /** A page in pieces; each is to be used before the next is asked for. */
  *of({ count, columns }: RecordPage): Generator<Uint8Array> {
    const [words, first, starts, piece] = [this.#words, this.#first, this.#starts, this.#piece];
    const many = columns.length;
    let end = 0;
    for (let record = 0; record < count; record++) {
      for (let field = 0; field < many; field++) {
        const column = columns[field] as RecordPage["columns"][number];
        const number = first[field] as number;
        if (number < 0) {
          end += piece.write(`${column[record]}${field === many - 1 ? "\r\n" : ","}`, end, "latin1");
          continue;
        }
        const word = number + (column[record] as number);
        const stop = starts[word + 1] as number;
        for (let from = starts[word] as number; from < stop; from++) piece[end++] = words[from] as number;
      }
      if (end < pieceSize) continue;
      yield piece.subarray(0, end);
      end = 0;
    }
    if (end > 0) yield piece.subarray(0, end);
  }
}

/** Of a pseudonym, in hexadecimal: such letters need no care in CSV. */
const longestName = 24;
