import type { Tally } from "./tally";

/**
 * What is left of a tally without a part of it: how often each thing was counted elsewhere. Of what was corrected between
 * the two no less than nothing is left.
 */
export function less(whole: Tally, part: Tally): Tally {
  const left = (all: number, own: number) => Math.max(0, all - own);
  return {
    forms: (form, cohort) => left(whole.forms(form, cohort), part.forms(form, cohort)),
    cases: (form, cohort) => left(whole.cases(form, cohort), part.cases(form, cohort)),
    count: (key, cohort) => left(whole.count(key, cohort), part.count(key, cohort)),
    numbers(key, cohort) {
      const own = new Map(part.numbers(key, cohort));
      return whole
        .numbers(key, cohort)
        .map(([value, times]) => [value, left(times, own.get(value) ?? 0)] as const)
        .filter(([, times]) => times > 0);
    },
  };
}
