/**
 * The seal of a zip file: its last bytes, as the comment that the format allows, are a signature over all bytes before.
 * What the certificate vouches for are the files; a zip file also holds dates, places and ways to pack, of which many
 * can be another without any file being another, and room for what nobody sees.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { isSigned, signed } from "./keys";

const says = "Ed25519 ";
/** A signature has 64 bytes: so many signs in base64. */
const length = says.length + 88;

/** What stands there while the rest is written. */
export const unsealed = " ".repeat(length);

/** Puts the seal in place of the last bytes, as they come. */
export async function* sealing(pieces: AsyncIterable<Uint8Array>, privateKey: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let last = Buffer.alloc(0);
  for await (const piece of pieces) {
    const all = Buffer.concat([last, piece]);
    const ready = all.subarray(0, Math.max(0, all.length - length));
    last = all.subarray(ready.length);
    hash.update(ready);
    yield ready;
  }
  yield Buffer.from(`${says}${signed(sealed(hash.digest("hex")), privateKey)}`, "latin1");
}

/** Whether every byte of a file is as it was when it was sealed with the private key that belongs to this public one. */
export async function isSealed(place: string, publicKey: string): Promise<boolean> {
  const file = await open(place);
  try {
    const seal = await sealAt(file);
    if (!seal?.startsWith(says)) return false;
    const { size } = await file.stat();
    const hash = createHash("sha256");
    for await (const piece of createReadStream(place, { end: size - length - 1 })) hash.update(piece as Buffer);
    return isSigned(sealed(hash.digest("hex")), seal.slice(says.length), publicKey);
  } finally {
    await file.close();
  }
}

/** Whether a file ends with anything that may be a seal, whoever set it. */
export async function endsWithSeal(place: string): Promise<boolean> {
  const file = await open(place);
  try {
    return (await sealAt(file))?.startsWith(says) ?? false;
  } finally {
    await file.close();
  }
}

/** The last bytes of a file; undefined where it has no more than these. */
async function sealAt(file: FileHandle): Promise<string | undefined> {
  const { size } = await file.stat();
  if (size <= length) return undefined;
  return (await file.read(Buffer.alloc(length), 0, length, size - length)).buffer.toString("latin1");
}

/** What is signed: it cannot be taken for a certificate. */
const sealed = (sha256: string) => `insights-release-zip/1 ${sha256}`;
