/** Names for people, cases and households that lead nowhere outside of one release. */
import { createCipheriv, createHmac } from "node:crypto";

export type Pseudonymous = "case" | "client" | "household";

/** 96 bits: among a billion names two are alike with a chance of one in a hundred billion. */
export const bytesOfName = 12;

export interface Pseudonyms {
  /** The names of many, one after the other. @param ids UUIDs */
  of(kind: Pseudonymous, ids: readonly string[]): Buffer;
}

const bytesOfId = 16;

/**
 * Keyed: without the key nobody can tell which case a name belongs to, not even with all ids at hand; with another key all
 * names are others, so that two releases cannot be joined. A name is the beginning of what AES-256 makes of the id, with a
 * key for each kind: as good as a keyed hash of an id that fills one block, and quick for millions.
 *
 * @param key 32 random bytes, or those of a longitudinal study that is to be followed over several releases
 */
export function pseudonymsOf(key: Buffer): Pseudonyms {
  return {
    of(kind, ids) {
      const cipher = createCipheriv("aes-256-ecb", createHmac("sha256", key).update(kind).digest(), null);
      cipher.setAutoPadding(false);
      const blocks = new Uint8Array(ids.length * bytesOfId);
      for (let index = 0; index < ids.length; index++) writeId(ids[index] as string, blocks, index * bytesOfId);
      const made = cipher.update(blocks);
      const names = Buffer.alloc(ids.length * bytesOfName);
      for (let index = 0; index < ids.length; index++)
        for (let byte = 0; byte < bytesOfName; byte++)
          names[index * bytesOfName + byte] = made[index * bytesOfId + byte] as number;
      return names;
    },
  };
}

/** @throws RangeError where it is no UUID: another id would be cut off, and two could have one name */
function writeId(id: string, into: Uint8Array, at: number): void {
  let digits = 0;
  for (let place = 0; place < id.length; place++) {
    const code = id.charCodeAt(place);
    if (code === 45) continue;
    const digit = code <= 57 ? code - 48 : (code | 32) - 87;
    if (digit < 0 || digit > 15 || digits === 2 * bytesOfId) throw new RangeError("This is no id of a record.");
    const byte = at + (digits >> 1);
    into[byte] = ((into[byte] as number) << 4) | digit;
    digits++;
  }
  if (digits !== 2 * bytesOfId) throw new RangeError("This is no id of a record.");
}
