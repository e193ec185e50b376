/** Pseudonyms as they are written: their bytes in hexadecimal, or that there is none. */
import { missingCodes } from "./fates";
import { bytesOfName } from "./pseudonyms";

const none = Buffer.from(missingCodes.notAsked.code, "latin1");
const digits = Buffer.from("0123456789abcdef", "latin1");

/** The most bytes that are written of a pseudonym. Such letters need no care in CSV. */
export const longestName = Math.max(2 * bytesOfName, none.length);

/**
 * Writes the pseudonym of a record.
 *
 * @param names of a page: so many bytes a record; all 0 where there is none
 * @returns where it ends
 */
export function writeName(names: Uint8Array, record: number, into: Uint8Array, at: number): number {
  const start = record * bytesOfName;
  let any = 0;
  for (let byte = 0; byte < bytesOfName; byte++) any |= names[start + byte] as number;
  if (any === 0) {
    into.set(none, at);
    return at + none.length;
  }
  let end = at;
  for (let place = start; place < start + bytesOfName; place++) {
    const byte = names[place] as number;
    into[end++] = digits[byte >> 4] as number;
    into[end++] = digits[byte & 15] as number;
  }
  return end;
}
