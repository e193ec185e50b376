/** Whether the answers to a question add up, which only those who counted them can tell. */
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
export function sumsIn(table: TableDefinition, title: string, tally: Tally): Fault[] {
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
      const says = `In “${title}” (${table.id}): ${said} answers, with those missing, are not the ${all} who were asked ${place.question}.`;
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
