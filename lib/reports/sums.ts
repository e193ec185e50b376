/** Whether the answers to a question add up, which only those who counted them can tell. */
import type { Year } from "@/lib/forms/define";
import { additionsOf, numberAt } from "./count/additions";
import { printedOf, type YearCounted } from "./count/print";
import type { TableDefinition } from "./define";
import type { Fault } from "./document";
import { answered, asked, gaveAnAnswer, missing, numbersIn } from "./figure";
import type { Place } from "./figure-define";
import { placesOf } from "./needs";
import { find } from "./place";
import type { Tally } from "./tally";

/**
 * Of those who were asked a question that takes one answer, each gave one or left it empty. What is worked out may be
 * unknown, and a number may lie in none of the ranges: so there may be fewer of those, and never more.
 */
export function sumsIn(table: TableDefinition, title: string, year: Year, tally: Tally): Fault[] {
  return placesOf(table)
    .flatMap((place): Place[] =>
      find(place).rows.length > 0
        ? find(place).rows.map(({ id }) => ({ ...place, question: `${place.question}.${id}` }))
        : [place],
    )
    .flatMap((place) => {
      const { single, derived, options } = find(place);
      if (!single || place.per === "form") return [];
      const all = asked(place, tally);
      const said = saidAt(place, tally) + missing(place, tally);
      const exact = options.length > 0 && !derived;
      if (said === all || (!exact && said < all)) return [];
      const says = `In “${title}” (${table.id}): ${said} answers of ${year}, with those missing, are not the ${all} who were asked ${place.question}.`;
      return [{ table: table.id, row: null, says }];
    });
}

function saidAt(place: Place, tally: Tally): number {
  const { options, besides, derived } = find(place);
  if (derived) return gaveAnAnswer(place, tally);
  const ids = [...options.map(({ id }) => id), ...besides];
  const given = ids.reduce((sum, id) => sum + answered(place, id, tally), 0);
  return options.length > 0 ? given : given + numbersIn(place, {}, tally).reduce((sum, [, times]) => sum + times, 0);
}

/**
 * The rows of each year, as they are printed, are everyone that its percentages are of, where each gave one answer: so
 * that none who is counted in the base is counted in no row, or in two. And every total is what it adds up.
 *
 * @param years the report's own first, then those that are printed beside it
 */
export function printedSumsIn(table: string, title: string, years: readonly YearCounted[]): Fault[] {
  const printed = printedOf(years);
  return years.flatMap(({ year, counted }) =>
    additionsOf(counted, printed).flatMap(({ of, parts, whole, adds }) => {
      const sum = parts.reduce((so, part) => so + (numberAt(counted, part) ?? 0), 0);
      const all = numberAt(counted, whole) ?? 0;
      if (sum === all || (adds === "at most" && sum < all) || (adds === "at least" && sum > all)) return [];
      const under = of === null ? "" : ` under “${of}”`;
      const says = `In “${title}” (${table}): the rows printed of ${year}${under} are ${sum} together, of ${all}.`;
      return [{ table, row: null, says }];
    }),
  );
}
