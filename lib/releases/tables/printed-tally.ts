/**
 * A tally of what a release prints and of nothing else, by which its sentences are worked out: so they say no more than its
 * tables do. What is withheld, or is printed nowhere, is unknown to it.
 */
import type { Outcome } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import type { Facts } from "@/lib/reports/facts";
import { countFigure } from "@/lib/reports/figure";
import { type Tally, Unknown } from "@/lib/reports/tally";
import { probe } from "./probe";

const probes = [probe(1), probe(2)] as const;

/** The id of a number of a year, whatever counts it: the same as where it stands in a table. */
export function numberId(year: Year, count: (tally: Tally) => number | null | undefined): string {
  return `${year} ${probes.map((one) => count(one) ?? "").join(" ")}`;
}

/** The id of how many people an average is of: not that of a count of the same people, which is printed more coarsely. */
export function averageId(year: Year, count: (tally: Tally) => number | null | undefined): string {
  return numberId(year, count).replace(" ", " average ");
}

/** @param outcomes by id of number: what is printed of it */
export function printedTally(year: Year, outcomes: ReadonlyMap<string, Outcome>): Tally {
  const printed = (count: (tally: Tally) => number): number | undefined => {
    const outcome = outcomes.get(numberId(year, count));
    return outcome && "count" in outcome ? outcome.count : undefined;
  };
  const known = (count: (tally: Tally) => number): number => {
    const found = printed(count);
    if (found === undefined) throw new Unknown();
    return found;
  };
  return {
    // A sum that is printed itself, before the sum of its parts as they are rounded.
    figure: (figure) => printed((tally) => countFigure(figure, tally)),
    forms: (form, cohort) => known((tally) => tally.forms(form, cohort)),
    cases: (form, cohort) => known((tally) => tally.cases(form, cohort)),
    count: (key, cohort) => known((tally) => tally.count(key, cohort)),
    numbers: () => {
      throw new Unknown();
    },
  };
}

/** What is known of a dataset itself is not controlled, and so is not said. */
export const unknownFacts: Facts = new Proxy({} as Facts, {
  get() {
    throw new Unknown();
  },
});
