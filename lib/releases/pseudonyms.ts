/** Names for people, cases and households that lead nowhere outside of one release. */
import { createHmac } from "node:crypto";

export type Pseudonymous = "case" | "client" | "household";

export interface Pseudonyms {
  of(kind: Pseudonymous, id: string): string;
}

/**
 * Keyed: without the key nobody can tell which case a name belongs to, not even with all ids at hand; with another key all
 * names are others, so that two releases cannot be joined.
 *
 * @param key 32 random bytes, or those of a longitudinal study that is to be followed over several releases
 */
export function pseudonymsOf(key: Buffer): Pseudonyms {
  return {
    // 96 bits: among a billion names two are alike with a chance of one in a hundred billion.
    of: (kind, id) => createHmac("sha256", key).update(`${kind} ${id}`).digest("hex").slice(0, 24),
  };
}
