/**
 * Client references as services write them. The reference is all that links this system to the service's own file, and
 * it is typed by hand: spaces, dashes, capitals and leading noughts differ from one day to the next.
 */

/** The longest reference that is kept. */
export const referenceLength = 40;

/** As it is shown: one space between words, none around. */
export function tidyReference(reference: string): string {
  return reference.normalize("NFKC").trim().replace(/\s+/g, " ");
}

/** What two ways of writing one reference have in common: its letters and figures alone, without leading noughts. */
export function referenceKey(reference: string): string {
  return reference
    .normalize("NFKC")
    .toUpperCase()
    .split(/(\d+)/)
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "") : part.replace(/[^\p{L}\p{N}]/gu, "")))
    .join("");
}

/** Letters and figures that are mistaken for one another in handwriting and on screens. */
const lookAlikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", S: "5", Z: "2", B: "8" };

function folded(reference: string): string {
  return referenceKey(reference).replace(/[OILSZB]/g, (letter) => lookAlikes[letter] ?? letter);
}

/** Whether two references are one reference written in two ways. */
export function isSameReference(one: string, other: string): boolean {
  return referenceKey(one) === referenceKey(other);
}

/**
 * Whether two references could be one, mistyped: they look alike, or differ by one character left out, put in, changed
 * or swapped with the next. Short references differ by one character too easily for that to mean anything.
 */
export function isSimilarReference(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4) return false;
  return differByOne(a, b);
}

function differByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
