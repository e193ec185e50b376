/**
 * What the services were shown of all of them on their dashboards, as readers of a release know it: a year as it was when
 * it was compared, and the quarters in it.
 */
import type { Linked } from "@/disclosure/cells";
import { policies } from "@/disclosure/policy";
import { roundingOf } from "@/disclosure/round";
import { comparedPeriod } from "@/lib/dashboard/compared-periods";
import { type KeptFigures, withParts } from "@/lib/dashboard/kept-figures";
import type { Year } from "@/lib/forms/define";
import { all, idOf, type OfServices, type ShownOf, type Whose } from "./others";

/** The figures of whole years that were shown, or withheld. */
export function shownOfYears(kept: readonly KeptFigures[]): ShownOf[] {
  return kept.flatMap(({ period, cells, numbers }) => {
    if (isQuarter(period)) return [];
    const shown = new Set(numbers);
    return cells.flatMap((cell) => {
      const { id, count, averaged, outcome } = cell;
      if (!outcome || !(shown.has(id) || averaged !== undefined)) return [];
      const { threshold } = policies.services;
      const roundTo = roundingOf(cell, policies.services);
      return [{ release: nameOf(period), of: all, cell: id, count, averaged, outcome, roundTo, threshold }];
    });
  });
}

/** Puts the quarters of each year beside its figures of all services, where these are known. */
export function withQuarters(
  linked: Linked,
  own: Whose,
  { services, holderOf }: OfServices,
  kept: readonly KeptFigures[],
): Linked {
  return [...services].reduce((known, [year, ids]) => {
    const within = kept.filter(({ period }) => isQuarter(period) && yearOfPeriod(period) === year);
    return within.length === 0
      ? known
      : withParts(
          known,
          ids,
          within.map((one) => named(one, own)),
          holderOf,
        );
  }, linked);
}

/** The year in which a compared period lies. */
export function yearOfPeriod(period: string): Year | undefined {
  return comparedPeriod(period)?.year;
}

/** By which a certificate names it. */
export function nameOf(period: string): string {
  return `the services' comparison of ${period}`;
}

function isQuarter(period: string): boolean {
  return comparedPeriod(period)?.id !== yearOfPeriod(period);
}

function named(kept: KeptFigures, own: Whose): KeptFigures {
  const name = (id: string) => idOf(own, all, id);
  return {
    ...kept,
    cells: kept.cells.map((cell) => ({ ...cell, id: name(cell.id) })),
    sums: kept.sums.map(({ whole, parts }) => ({ whole: name(whole), parts: parts.map(name) })),
    numbers: kept.numbers.map(name),
  };
}
