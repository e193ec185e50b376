/**
 * Which numbers of a report are sums of others, as a reader knows it: by the definitions of its tables, which are
 * published, and by trying where these say nothing.
 */
import type { Cell, Sum } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import type { CountedTable } from "@/lib/reports/count";
import { type Addition, numberAt } from "@/lib/reports/count/additions";
import type { ReportDefinition } from "@/lib/reports/define";
import { countFigure } from "@/lib/reports/figure";
import { type Figure, isValue } from "@/lib/reports/figure-define";
import { placesOf, quantitiesOf } from "@/lib/reports/needs";
import { find } from "@/lib/reports/place";
import { numberId } from "./printed-tally";

/** Makes the cell of a number that is read from a counted table. */
type CellAt = (read: (counted: CountedTable) => number | null) => Cell | undefined;

/** Numbers that hang together, and those among them that stand nowhere themselves. */
interface Added {
  readonly sums: readonly Sum[];
  readonly hidden: readonly Cell[];
}

/**
 * The sum that a table defines. Where its parts leave some of the whole, or are more than it, the difference is a number of
 * its own: those who are in none of the rows, or the answers that somebody gave besides another.
 */
export function together({ whole, parts, adds }: Addition, cellAt: CellAt): Added {
  const inParts = (counted: CountedTable) => parts.reduce((sum, part) => sum + (numberAt(counted, part) ?? 0), 0);
  const inWhole = (counted: CountedTable) => numberAt(counted, whole) ?? 0;
  const all = cellAt((counted) => numberAt(counted, whole));
  const each = parts.flatMap((part) => cellAt((counted) => numberAt(counted, part)) ?? []);
  if (!all || each.length === 0 || !areApart(all, each)) return nothing;
  if (addsUp(all, each)) return { sums: [sumOf(all, each)], hidden: each };
  if (adds === "at least") {
    const answers = cellAt(inParts);
    const besides = cellAt((counted) => inParts(counted) - inWhole(counted));
    if (!answers || !besides || !isSome(besides)) return nothing;
    return { sums: [sumOf(answers, each), sumOf(answers, [all, besides])], hidden: [...each, answers, besides] };
  }
  const left = cellAt((counted) => inWhole(counted) - inParts(counted));
  // More answers than people are a fault of what was recorded; nobody can count on what is defined.
  if (!left || !isSome(left)) return nothing;
  return { sums: [sumOf(all, [...each, left])], hidden: [...each, left] };
}

const nothing: Added = { sums: [], hidden: [] };

function isSome({ count, contributions = [] }: Cell): boolean {
  return [count, ...contributions].every((one) => one >= 0);
}

export interface Column {
  readonly n: Cell | undefined;
  /** One a row. */
  readonly counts: readonly (Cell | undefined)[];
  /** Whether its definition says how its rows add up. */
  readonly adds: boolean;
}

/**
 * Where no definition says so: the rows under another, and all rows together, if these add up. It is what a reader would
 * try.
 */
export function triedIn(rows: CountedTable["rows"], { n, counts, adds }: Column): Sum[] {
  const sums: Sum[] = [];
  const all: Cell[] = [];
  for (const [at, row] of rows.entries()) {
    const cell = counts[at];
    if (row.of) continue;
    const next = rows.findIndex(({ level }, index) => index > at && level === 0);
    const under =
      row.level === 0 ? counts.slice(at + 1, next === -1 ? rows.length : next).flatMap((one) => one ?? []) : [];
    if (cell && under.length > 0 && addsUp(cell, under)) sums.push(sumOf(cell, under));
    if (cell && under.length === 0 && row.kind !== "total") all.push(cell);
  }
  if (n && !adds && all.length > 1 && addsUp(n, all)) sums.push(sumOf(n, all));
  return sums;
}

/** The sums by which figures are worked out from others, where the report prints all of these. */
export function workedOut(
  { tables }: ReportDefinition,
  years: readonly { readonly year: Year }[],
  cells: ReadonlyMap<string, Cell>,
): Sum[] {
  const figures = tables.flatMap((table): Figure[] => [
    ...quantitiesOf(table).flatMap((one) => (isValue(one) ? [] : one)),
    ...placesOf(table).map((place) => ({ ...place, that: "answered" }) as const),
  ]);
  return years.flatMap(({ year }) => {
    const printed = (figure: Figure): Cell | undefined => {
      const cell = cells.get(numberId(year, (tally) => countFigure(figure, tally)));
      return cell?.printed === false ? undefined : cell;
    };
    return figures.flatMap((figure) => sumBehind(figure, printed) ?? []);
  });
}

function sumBehind(figure: Figure, printed: (figure: Figure) => Cell | undefined): Sum | undefined {
  const terms = termsOf(figure);
  const own = terms && printed(figure);
  if (!own) return undefined;
  const [more, less] = [terms.more.map(printed), terms.less.map(printed)].map((those) =>
    those.flatMap((one) => one ?? []),
  );
  if (!more || !less || more.length < terms.more.length || less.length < terms.less.length) return undefined;
  const [first] = more;
  const [whole, parts] = less.length === 0 ? [own, more] : [first, [own, ...less]];
  if (!whole || (less.length > 0 && more.length > 1) || !addsUp(whole, parts)) return undefined;
  return sumOf(whole, parts);
}

/** The figures that one is worked out from; undefined where it is counted itself. */
function termsOf(figure: Figure): { readonly more: readonly Figure[]; readonly less: readonly Figure[] } | undefined {
  if ("sum" in figure) return { more: figure.sum, less: figure.less ?? [] };
  if ("is" in figure && figure.is.length > 1)
    return { more: figure.is.map((id) => ({ ...figure, is: [id] })), less: [] };
  if ("that" in figure && figure.that === "answered" && !find(figure).derived)
    return { more: [{ ...figure, that: "asked" }], less: [{ ...figure, that: "missing" }] };
  return undefined;
}

function areApart(whole: Cell, parts: readonly Cell[]): boolean {
  return new Set(parts.map(({ id }) => id)).size === parts.length && parts.every(({ id }) => id !== whole.id);
}

/** In each service, so that it is no accident. */
function addsUp(whole: Cell, parts: readonly Cell[]): boolean {
  if (!areApart(whole, parts)) return false;
  const isAll = (of: (cell: Cell) => number) => parts.reduce((sum, part) => sum + of(part), 0) === of(whole);
  return (
    isAll(({ count }) => count) &&
    (whole.contributions ?? []).every((_, service) => isAll(({ contributions }) => contributions?.[service] ?? 0))
  );
}

function sumOf(whole: Cell, parts: readonly Cell[]): Sum {
  return { whole: whole.id, parts: parts.map(({ id }) => id) };
}
