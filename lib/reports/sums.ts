/** Whether the answers to a question add up, which only those who counted them can tell. */
import type { Year } from "@/lib/forms/define";
import type { AddsUp, CountedTable, Measured } from "./count/counted";
import { groupsPrinted, rowsPrinted, type YearCounted } from "./count/print";
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
 * that none who is counted in the base is counted in no row, or in two.
 *
 * @param years the report's own first, then those that are printed beside it
 */
export function printedSumsIn(table: string, title: string, years: readonly YearCounted[]): Fault[] {
  const printed: Printed = {
    rows: new Set(rowsPrinted(years).map(({ id }) => id)),
    groups: groupsPrinted(years).map(
      (measures, index) => measures.length > 0 || years[0]?.counted.groups[index]?.leftOut,
    ),
  };
  return years.flatMap(({ year, counted }) =>
    [...columnsOf(counted, printed), ...linesOf(counted, printed)].flatMap(({ of, parts, whole, adds }) => {
      const sum = parts.reduce<number>((so, part) => so + countIn(part), 0);
      if (sum === whole || (adds === "at most" && sum < whole)) return [];
      const under = of === null ? "" : ` under “${of}”`;
      const says = `In “${title}” (${table}): the rows printed of ${year}${under} are ${sum} together, of ${whole}.`;
      return [{ table, row: null, says }];
    }),
  );
}

interface Printed {
  readonly rows: ReadonlySet<string>;
  /** Whether a column group counts: it is printed, or is of those who are in the base and, by definition, in no column. */
  readonly groups: readonly (boolean | undefined)[];
}

interface AddedUp {
  /** The heading of the column group, or the label of the row. */
  readonly of: string | null;
  readonly parts: readonly (Measured | undefined)[];
  readonly whole: number;
  readonly adds: AddsUp;
}

/**
 * Down each column group: the rows that are answers, and those who left the question empty, who are in the base also
 * where the table, by its definition, has no row of them.
 */
function columnsOf({ groups, rows }: CountedTable, printed: Printed): AddedUp[] {
  const parts = rows.filter(({ id, part, kind }) => part && (printed.rows.has(id) || kind === "missing"));
  return groups.flatMap(({ title, n, adds }, index) =>
    adds === undefined || n === null
      ? []
      : [{ of: title, parts: parts.map(({ cells }) => cells[index]), whole: n, adds }],
  );
}

/** Across each row, where its column groups are the answers. */
function linesOf({ parts, rows }: CountedTable, printed: Printed): AddedUp[] {
  if (!parts) return [];
  return rows
    .filter(({ id }) => printed.rows.has(id))
    .flatMap(({ label, cells }) => {
      const shared = cells.filter((cell, index) => printed.groups[index] && baseOf(cell) !== null);
      const whole = baseOf(shared[0]);
      return whole === null ? [] : [{ of: label, parts: shared, whole, adds: "exactly" }];
    });
}

function baseOf(measured: Measured | undefined): number | null {
  return measured && "base" in measured ? measured.base : null;
}

function countIn(measured: Measured | undefined): number {
  return measured && "count" in measured ? measured.count : 0;
}
