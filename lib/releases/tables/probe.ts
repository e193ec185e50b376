/**
 * A tally of made-up numbers by which two figures can be told to be the same: whatever a table counts, it adds up what was
 * said; where every key has a number of its own that nobody could guess, equal sums are sums of the same keys.
 */
import type { Tally } from "@/lib/reports/tally";

/** @param seed two probes of different seeds make a chance agreement next to impossible */
export function probe(seed: number): Tally {
  const number = (text: string) => numberOf(`${seed} ${text}`);
  return {
    forms: (form, cohort) => number(`forms ${form} ${cohort}`),
    cases: (form, cohort) => number(`cases ${form} ${cohort}`),
    count: (key, cohort) => number(`${key} ${cohort}`),
    numbers: (key, cohort) => given.map((value) => [value, number(`${key} ${cohort} ${value}`)] as const),
  };
}

/** Numbers that somebody might give, close enough to lie in every range that a table counts. */
const given = Array.from({ length: 121 }, (_, value) => value);

/** FNV-1a, folded to 40 bits: sums of hundreds of them stay whole. */
function numberOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01234567;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + place), 0x01000193);
  }
  return (high >>> 0) * 256 + ((low >>> 0) & 0xff) + 1;
}
