/**
 * The numbers that the tables of a report print, and how they hang together: the same number wherever it stands, rows that
 * add up, parts of a whole, and what a part leaves; and of how many people each average is.
 */
import { createHash } from "node:crypto";
import { type Cell, type Linked, rest, type Sum } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import { type CountedTable, countRows } from "@/lib/reports/count";
import { additionsOf, type Printed } from "@/lib/reports/count/additions";
import { printedOf } from "@/lib/reports/count/print";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import type { Edition } from "@/lib/reports/edition";
import { numbersIn as numbersGiven } from "@/lib/reports/figure";
import { averageAt } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import { averageId, numberId } from "./printed-tally";
import { type Column, together, triedIn, workedOut } from "./sums";

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
    const printed = printedOf(years.map((one, at) => ({ year: one.year, counted: counted[at] as CountedTable })));
    const rows = new Set(counted.flatMap((one) => one.rows.flatMap((row) => (row.printed ? row.id : []))));
    for (const [at, tallies] of years.entries()) {
      const found = numbersIn(table, edition, year, tallies, counted[at] as CountedTable, { ...printed, rows });
      for (const { cell, at } of found.numbers) {
        cells.set(cell.id, cell);
        places.set(at, cell.id);
      }
      for (const cell of found.hidden) if (!cells.has(cell.id)) cells.set(cell.id, cell);
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
  for (const sum of workedOut(definition, years, cells)) add(sum);
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
  /** Numbers that are printed nowhere in the table, and that follow from those that are. */
  readonly hidden: readonly Cell[];
  readonly sums: readonly Sum[];
  /** Parts that are no more than a whole. */
  readonly within: readonly { readonly part: Cell; readonly whole: Cell }[];
}

function numbersIn(
  table: TableDefinition,
  edition: Edition,
  wording: Year,
  tallies: TalliesOfYear,
  whole: CountedTable,
  printed: Printed,
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
  const within: { part: Cell; whole: Cell }[] = [];
  const place = (group: number, ...parts: string[]) => placeIn(table.id, tallies.year, group, ...parts);
  const rows = whole.rows.filter(({ id }) => printed.rows.has(id));
  const columns = whole.groups.map((_, group): Column => {
    const n = cellAt((counted) => counted.groups[group]?.n);
    if (n) numbers.push({ cell: n, at: place(group, "n") });
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
      return part;
    });
    return { n, counts, adds: whole.groups[group]?.adds !== undefined };
  });
  const added = additionsOf(whole, printed).map((addition) => together(addition, (read) => cellAt(read)));
  return {
    numbers,
    hidden: added.flatMap(({ hidden }) => hidden.map((cell) => ({ ...cell, printed: false }))),
    sums: [...added.flatMap(({ sums }) => sums), ...columns.flatMap((column) => triedIn(rows, column))],
    within,
  };
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
