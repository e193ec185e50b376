/** The folder of a package while it is written: under another name until it is whole, so that nothing is ever half made. */
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open as openFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { whileUnfinished } from "@/lib/unfinished";

export interface WrittenFile {
  /** Within the package, with slashes: "data/intake.csv". */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface OpenFile {
  /** Done once it is written: what was given may be changed then. */
  write(piece: Uint8Array | string): Promise<void>;
  end(): Promise<WrittenFile>;
}

export interface PackageFolder {
  open(path: string): Promise<OpenFile>;
  write(path: string, content: Uint8Array | string): Promise<WrittenFile>;
  /** All files that have ended, in the order of their paths. */
  files(): readonly WrittenFile[];
}

/**
 * Writes a package at `place`, which must not be there yet; on any fault nothing is left, nor where the process is ended.
 *
 * @throws whatever `work` throws, and an error of the file system
 */
export function writingFolder<Result>(
  place: string,
  work: (folder: PackageFolder) => Promise<Result>,
): Promise<Result> {
  const partial = `${place}.partial`;
  return whileUnfinished(partial, () => written(partial, place, work));
}

async function written<Result>(
  partial: string,
  place: string,
  work: (folder: PackageFolder) => Promise<Result>,
): Promise<Result> {
  await mkdir(partial, { recursive: true });
  const ended: WrittenFile[] = [];
  const opened: FileHandle[] = [];
  const open = async (path: string): Promise<OpenFile> => {
    const file = join(partial, path);
    await mkdir(dirname(file), { recursive: true });
    const handle = await openFile(file, "wx");
    opened.push(handle);
    const hash = createHash("sha256");
    let bytes = 0;
    return {
      async write(piece) {
        const content = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
        hash.update(content);
        bytes += content.byteLength;
        await handle.writeFile(content);
      },
      async end() {
        await handle.close();
        const result = { path, bytes, sha256: hash.digest("hex") };
        ended.push(result);
        return result;
      },
    };
  };
  try {
    const result = await work({
      open,
      async write(path, content) {
        const file = await open(path);
        await file.write(content);
        return file.end();
      },
      files: () => [...ended].sort((a, b) => (a.path < b.path ? -1 : 1)),
    });
    await rename(partial, place);
    return result;
  } catch (fault) {
    for (const handle of opened) await handle.close();
    throw fault;
  }
}
