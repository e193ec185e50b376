/**
 * Records that were read, put aside until it is decided what may be written of them, and taken back in the order of their
 * names. They wait in a file that has no name from the moment it is opened: nobody else can open it, and it ends with the
 * process, however that ends. So a release takes no more memory for a million records than for a thousand.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";

/** Rows are kept apart by the first bits of their names, so that few are in memory at a time when they are put in order. */
const heaps = 32;
const heapOf = (firstByte: number) => firstByte >> 3;

/** So many bytes of a heap are gathered before they are written. */
const gathered = 64 * 1024;

/** So many rows are taken back at a time, or more. */
const fewest = 16_000;

interface Heap {
  readonly pieces: { readonly at: number; readonly bytes: number }[];
  buffer: Buffer;
  used: number;
  rows: number;
}

/** Some rows one after the other, in order. */
export interface Rows {
  readonly count: number;
  readonly bytes: Buffer;
}

export interface PutAside {
  /** Puts rows aside: `count` of them, one after the other. */
  add(rows: Buffer, count: number): Promise<void>;
  /** All rows in the order of their names, then of what they hold; some thousand at a time. */
  inOrder(): AsyncGenerator<Rows>;
  close(): Promise<void>;
}

/**
 * @param folder where the file waits
 * @param width of a row, in bytes; it begins with its name
 * @param compared rows of one name are put in order by what stands from here on
 */
export async function putAside(folder: string, width: number, name: number, compared: number): Promise<PutAside> {
  const file = await withoutName(folder);
  const room = Math.max(1, Math.floor(gathered / width)) * width;
  const all = Array.from({ length: heaps }, (): Heap => ({ pieces: [], buffer: Buffer.alloc(0), used: 0, rows: 0 }));
  let end = 0;

  const write = async (heap: Heap): Promise<void> => {
    const { buffer, used } = heap;
    heap.pieces.push({ at: end, bytes: used });
    const at = end;
    end += used;
    heap.used = 0;
    await writeWhole(file, buffer.subarray(0, used), at);
  };

  const read = async (several: readonly Heap[]): Promise<Buffer> => {
    const bytes = Buffer.allocUnsafe(several.reduce((sum, { rows }) => sum + rows * width, 0));
    let filled = 0;
    for (const heap of several) {
      for (const piece of heap.pieces) {
        await readWhole(file, bytes.subarray(filled, filled + piece.bytes), piece.at);
        filled += piece.bytes;
      }
      filled += heap.buffer.copy(bytes, filled, 0, heap.used);
    }
    return bytes;
  };

  return {
    async add(rows, count) {
      for (let row = 0; row < count; row++) {
        const start = row * width;
        const heap = all[heapOf(rows[start] as number)] as Heap;
        if (heap.buffer.length === 0) heap.buffer = Buffer.allocUnsafeSlow(room);
        rows.copy(heap.buffer, heap.used, start, start + width);
        heap.used += width;
        heap.rows++;
        if (heap.used === room) await write(heap);
      }
    },
    async *inOrder() {
      let several: Heap[] = [];
      let rows = 0;
      for (const [place, heap] of all.entries()) {
        several.push(heap);
        rows += heap.rows;
        if (rows === 0 || (rows < fewest && place < heaps - 1)) continue;
        yield ordered(await read(several), width, name, compared);
        several = [];
        rows = 0;
      }
    },
    close: () => file.close(),
  };
}

async function withoutName(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const place = join(folder, `.${randomUUID()}`);
  const file = await open(place, "wx+", 0o600);
  await rm(place);
  return file;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

async function readWhole(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, at + done);
    if (bytesRead === 0) throw new Error("What was put aside is not there any more.");
    done += bytesRead;
  }
}

function ordered(bytes: Buffer, width: number, name: number, compared: number): Rows {
  const count = bytes.length / width;
  // The first six bytes decide nearly always, and are one number.
  const firsts = new Float64Array(count);
  for (let row = 0; row < count; row++) firsts[row] = bytes.readUIntBE(row * width, 6);
  const order = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    const apart = (firsts[a] as number) - (firsts[b] as number);
    if (apart !== 0) return apart;
    const [one, other] = [a * width, b * width];
    return (
      bytes.compare(bytes, other, other + name, one, one + name) ||
      bytes.compare(bytes, other + compared, other + width, one + compared, one + width)
    );
  });
  const sorted = Buffer.allocUnsafeSlow(bytes.length);
  for (let place = 0; place < count; place++) {
    const start = (order[place] as number) * width;
    bytes.copy(sorted, place * width, start, start + width);
  }
  return { count, bytes: sorted };
}
