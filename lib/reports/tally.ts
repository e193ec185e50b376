/** What was counted over a cohort, behind one interface: whoever counts (a query, a running tally) gives these answers. */
import type { Cohort } from "./define";
import type { CasesOf, Figure } from "./figure-define";

/** Thrown where a figure is asked of a tally that does not know it: nothing can be said of it. */
export class Unknown extends Error {
  override readonly name = "Unknown";
}

export interface Tally {
  /** A whole figure, where a tally knows it apart from what it is made of; undefined where it does not. */
  figure?(figure: Figure): number | undefined;
  /** How many forms of this kind there are. */
  forms(form: string, cohort: Cohort): number;
  /** How many cases have at least one form of this kind. */
  cases(form: string, cohort: Cohort): number;
  /** How often a key was said. Keys are those of `lib/forms/project.ts`. */
  count(key: string, cohort: Cohort): number;
  /** How often each value was given, in rising order of value. */
  numbers(key: string, cohort: Cohort): readonly (readonly [value: number, times: number])[];
}

/** The key under which a tally says how many cases there are, where whoever counted has looked. */
export function casesKey(of: CasesOf): string {
  return `cases ${of}`;
}

/** The mean of counted values; undefined where there are none. */
export function meanOf(numbers: ReturnType<Tally["numbers"]>): number | undefined {
  const times = numbers.reduce((sum, [, count]) => sum + count, 0);
  return times === 0 ? undefined : numbers.reduce((sum, [value, count]) => sum + value * count, 0) / times;
}

/** The median of counted values, the mean of the two middle ones where their number is even; undefined where there are none. */
export function medianOf(numbers: ReturnType<Tally["numbers"]>): number | undefined {
  const times = numbers.reduce((sum, [, count]) => sum + count, 0);
  if (times === 0) return undefined;
  const at = (place: number): number => {
    let seen = 0;
    for (const [value, count] of numbers) {
      seen += count;
      if (place < seen) return value;
    }
    return 0;
  };
  return (at(Math.floor((times - 1) / 2)) + at(Math.floor(times / 2))) / 2;
}
