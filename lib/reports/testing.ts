/** A tally of made-up numbers, for the tests of reports. */
import type { Tally } from "./tally";

/**
 * @param times how often each key was said
 * @param forms how many forms there are, by the id of the form; none where it is not named
 * @param numbers the values given under a key
 */
export function tallyOf(
  times: Readonly<Record<string, number>>,
  forms: Readonly<Record<string, number>> = {},
  numbers: Readonly<Record<string, ReturnType<Tally["numbers"]>>> = {},
): Tally {
  return {
    forms: (form) => forms[form] ?? 0,
    cases: (form) => forms[form] ?? 0,
    count: (key) => times[key] ?? 0,
    numbers: (key) => numbers[key] ?? [],
  };
}
