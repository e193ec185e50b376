/**
 * The numbers that the tables of a report print, and how they hang together: the same number wherever it stands, rows that
 * add up, parts of a whole, and what a part leaves; and of how many people each average is.
 */
import { createHash } from "node:crypto";
import { type Cell, type Linked, rest, type Sum } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import { type CountedTable, countRows } from "@/lib/reports/count";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import type { Edition } from "@/lib/reports/edition";
import { numbersIn as numbersGiven } from "@/lib/reports/figure";
import { averageAt } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import { averageId, numberId } from "./printed-tally";

/** What was counted of one year: all services together, and each of them. */
export interface TalliesOfYear {
  readonly year: Year;
  readonly whole: Tally;
  readonly byService: readonly Tally[];
  /** The ids of the services, in the order of their tallies; left out where nobody asks which service is which. */
  readonly services?: readonly string[];
}

/** By which a number that is printed is found among the cells. */
export interface CellIds {
  count(table: string, year: Year, row: string, group: number): string | undefined;
  /** The base of a cell: its column's, or its own. */
  base(table: string, year: Year, row: string, group: number): string | undefined;
  column(table: string, year: Year, group: number): string | undefined;
  /** Of how many people an average is; undefined where it is none. */
  averaged(table: string, year: Year, row: string, group: number): string | undefined;
}

export interface TableCells {
  readonly linked: Linked;
  readonly ids: CellIds;
}

/** @param year the report's own year, whose wording and rows are printed */
export function cellsOf(
  definition: ReportDefinition,
  edition: Edition,
  year: Year,
  years: readonly TalliesOfYear[],
): TableCells {
  const cells = new Map<string, Cell>();
  const sums = new Map<string, Sum>();
  const places = new Map<string, string>();
  const add = (sum: Sum) => sums.set(`${sum.whole}=${[...sum.parts].sort().join("+")}`, sum);

  for (const table of definition.tables) {
    const counted = years.map(({ whole }) => countRows(table, whole, year, edition));
    // What is printed for one year stands in the columns of all: an answer that nobody gives any more has a true 0 in them.
    const printed = new Set(counted.flatMap(({ rows }) => rows.flatMap((row) => (row.printed ? row.id : []))));
    for (const [at, tallies] of years.entries()) {
      const found = numbersIn(table, edition, year, tallies, counted[at] as CountedTable, printed);
      for (const { cell, at } of found.numbers) {
        cells.set(cell.id, cell);
        places.set(at, cell.id);
      }
      for (const sum of found.sums) add(sum);
      for (const { part, whole } of found.within) {
        // Of items there can be more than forms: then what stands beside them is no whole.
        if (part.id === whole.id || part.count >= whole.count) continue;
        const left = rest(part, whole);
        if (cells.has(left.cell.id)) continue;
        cells.set(left.cell.id, left.cell);
        add(left.sum);
      }
    }
  }
  const find = (...parts: Parameters<typeof placeIn>) => places.get(placeIn(...parts));
  return {
    linked: { cells: [...cells.values()], sums: [...sums.values()] },
    ids: {
      count: (table, of, row, group) => find(table, of, group, "row", row),
      base: (table, of, row, group) => find(table, of, group, "base", row),
      column: (table, of, group) => find(table, of, group, "n"),
      averaged: (table, of, row, group) => find(table, of, group, "average", row),
    },
  };
}

function placeIn(table: string, year: Year, group: number, ...parts: string[]): string {
  return [table, year, group, ...parts].join("|");
}

interface Numbers {
  readonly numbers: readonly { readonly cell: Cell; readonly at: string }[];
  readonly sums: readonly Sum[];
  /** Parts that are no more than a whole. */
  readonly within: readonly { readonly part: Cell; readonly whole: Cell }[];
}

/** @param printed the ids of the rows that are printed */
function numbersIn(
  table: TableDefinition,
  edition: Edition,
  wording: Year,
  tallies: TalliesOfYear,
  whole: CountedTable,
  printed: ReadonlySet<string>,
): Numbers {
  const count = (tally: Tally) => countRows(table, tally, wording, edition);
  const services = tallies.byService.map(count);
  const counted = new Map<Tally, CountedTable>();
  const countOnce = (tally: Tally) => {
    const known = counted.get(tally) ?? count(tally);
    counted.set(tally, known);
    return known;
  };
  /** One number of the table, found in each of the ways in which it was counted. */
  const cellAt = (read: (counted: CountedTable) => number | null | undefined, idOf = numberId): Cell | undefined => {
    const counted = read(whole);
    if (counted === null || counted === undefined) return undefined;
    const id = idOf(tallies.year, (tally) => read(countOnce(tally)));
    const contributions = services.map((one) => read(one) ?? 0);
    return { id, count: counted, ...(services.length > 1 && { contributions }) };
  };
  const numbers: { cell: Cell; at: string }[] = [];
  const sums: Sum[] = [];
  const within: { part: Cell; whole: Cell }[] = [];
  const place = (group: number, ...parts: string[]) => placeIn(table.id, tallies.year, group, ...parts);
  const rows = whole.rows.filter(({ id }) => printed.has(id));
  const byGroup = whole.groups.map((_, group) => {
    const column = cellAt((counted) => counted.groups[group]?.n);
    if (column) numbers.push({ cell: column, at: place(group, "n") });
    const counts = rows.map(({ id }) => {
      const measured = (counted: CountedTable) => counted.rows.find((row) => row.id === id)?.cells[group];
      const part = cellAt((counted) => numberIn(measured(counted), "count"));
      const base = cellAt((counted) => numberIn(measured(counted), "base"));
      const averaged = cellAt((counted) => averagedIn(measured(counted)), averageId);
      if (averaged)
        numbers.push({
          cell: { ...averaged, averaged: whichNumbers(table, id, group, tallies.whole) },
          at: place(group, "average", id),
        });
      if (part) numbers.push({ cell: part, at: place(group, "row", id) });
      if (base) numbers.push({ cell: base, at: place(group, "base", id) });
      if (part && base) within.push({ part, whole: base });
      return { part, base };
    });
    sums.push(
      ...sumsIn(
        rows,
        counts.map(({ part }) => part),
        column,
      ),
    );
    return counts;
  });
  if (whole.parts)
    for (const [at] of rows.entries()) {
      const parts = byGroup.flatMap((counts) => counts[at]?.part ?? []);
      const base = byGroup[0]?.[at]?.base;
      if (base && parts.length === byGroup.length && addsUp(base, parts)) sums.push(sumOf(base, parts));
    }
  return { numbers, sums, within };
}

function numberIn(measured: CountedTable["rows"][number]["cells"][number] | undefined, which: "count" | "base") {
  return measured && "count" in measured ? measured[which] : undefined;
}

function averagedIn(measured: CountedTable["rows"][number]["cells"][number] | undefined): number | undefined {
  return measured && "value" in measured ? measured.of : undefined;
}

/** The numbers of which an average is, as a text from which none can be told, and which is another where one of them is. */
function whichNumbers(table: TableDefinition, row: string, group: number, tally: Tally): string {
  const average = averageAt(table, row, group);
  const numbers = average ? numbersGiven(average, average.over ?? {}, tally) : [];
  return createHash("sha256").update(JSON.stringify(numbers)).digest("hex").slice(0, 16);
}

/** The rows under a heading, and all rows together, where these add up: what a reader would try. */
function sumsIn(rows: CountedTable["rows"], counts: readonly (Cell | undefined)[], column: Cell | undefined): Sum[] {
  const sums: Sum[] = [];
  const all: Cell[] = [];
  for (const [at, row] of rows.entries()) {
    const cell = counts[at];
    const next = rows.findIndex(({ level }, index) => index > at && level === 0);
    const under =
      row.level === 0 ? counts.slice(at + 1, next === -1 ? rows.length : next).flatMap((one) => one ?? []) : [];
    if (cell && under.length > 0 && addsUp(cell, under)) sums.push(sumOf(cell, under));
    if (cell && under.length === 0 && row.kind !== "total") all.push(cell);
  }
  if (column && all.length > 1 && addsUp(column, all)) sums.push(sumOf(column, all));
  return sums;
}

/** In each service, so that it is no accident. */
function addsUp(whole: Cell, parts: readonly Cell[]): boolean {
  if (new Set(parts.map(({ id }) => id)).size < parts.length || parts.some(({ id }) => id === whole.id)) return false;
  const together = (of: (cell: Cell) => number) => parts.reduce((sum, part) => sum + of(part), 0) === of(whole);
  return (
    together(({ count }) => count) &&
    (whole.contributions ?? []).every((_, service) => together(({ contributions }) => contributions?.[service] ?? 0))
  );
}

function sumOf(whole: Cell, parts: readonly Cell[]): Sum {
  return { whole: whole.id, parts: parts.map(({ id }) => id) };
}
