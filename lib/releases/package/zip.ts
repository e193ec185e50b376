/** The same package as one file: packing a folder, and unpacking it again with suspicion. */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { whileUnfinished } from "@/lib/unfinished";
import { sealing, unsealed } from "./seal";

/** Files carry no time of their own, so that the same folder gives the same bytes. */
const noTime = new Date(Date.UTC(1980, 0, 1));

/**
 * How much is done to make a file smaller, of 9: words that come again and again become small at once, and more than this
 * takes twice as long for little. What is packed in itself stays as it is.
 */
const effort = (file: string) => (file.endsWith(".parquet") ? 0 : 3);

/** Packs a folder and seals it; on any fault no file is left. @param place of the file, which must not be there yet */
export async function packed(folder: string, place: string, privateKey: string): Promise<void> {
  const partial = `${place}.partial`;
  const zip = new ZipFile();
  for (const file of await filesIn(folder))
    zip.addFile(join(folder, file), file, {
      mtime: noTime,
      mode: 0o100644,
      forceDosTimestamp: true,
      compressionLevel: effort(file),
    });
  zip.end({ forceZip64Format: false, comment: unsealed });
  await whileUnfinished(partial, async () => {
    const pieces = sealing(zip.outputStream as unknown as AsyncIterable<Uint8Array>, privateKey);
    await pipeline(pieces, createWriteStream(partial, { flags: "wx" }));
    await rename(partial, place);
  });
}

/**
 * Unpacks a file into a folder.
 *
 * @param most how many bytes may come out of it; a small file can hold very much
 * @throws Error where a name in it leads out of the folder, too much comes out, or it is no zip file
 */
export async function unpacked(place: string, folder: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const zip = await openPromise(place);
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const file = resolve(folder, entry.fileName);
      if (!file.startsWith(resolve(folder) + sep)) throw new Error("A name in the zip file leads out of it.");
      bytes += entry.uncompressedSize;
      if (bytes > most) throw new Error("More comes out of it than is accepted here.");
      await mkdir(dirname(file), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { flags: "wx" }));
    }
  } finally {
    zip.close();
  }
}

/** The files below a folder, with slashes, in the order of their paths. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
