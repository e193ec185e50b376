/** The printed figures that a sentence repeats, or is worked out from, so that a report can check that they agree. */
import type { Year } from "@/lib/forms/define";
import type { CountedRow, CountedTable } from "./count";
import type { Citation } from "./document";
import type { Cited } from "./statements";
import { Unknown } from "./tally";

/** The counted tables of the report's own year, by id: those of other years have the same rows and columns. */
export type CountedTables = ReadonlyMap<string, CountedTable>;

/** What a row prints, by the row where it depends on its words. */
export type PrintedFigure = number | ((row: CountedRow) => number | string);

/** @throws Error where the table has no such row: a citation that leads nowhere is a mistake in the report */
export function rowAt({ table, row, group = 0 }: Cited, tables: CountedTables) {
  const counted = tables.get(table);
  const found = counted?.rows.find(({ id }) => id === row);
  const cell = found?.cells[group];
  if (!found || cell === undefined) throw new Error(`A sentence cites ${table}, row ${row}, which is not there.`);
  return { row: found, cell, heading: headingOf(counted, group) };
}

/**
 * The cell in which a figure of a sentence stands.
 *
 * @param figure what the sentence counted, or how the row prints it
 */
export function citing(at: Cited, year: Year, tables: CountedTables, figure: PrintedFigure): Citation {
  const { row, heading } = rowAt(at, tables);
  const printed = typeof figure === "number" ? figure : figure(row);
  return { table: at.table, row: row.label, group: heading, year, figure: printed };
}

/**
 * The base of a column group, which a sentence says.
 *
 * @throws Error where the table has no such base; Unknown where it must not be seen
 */
export function citingBase(
  { table, group = 0 }: Omit<Cited, "row">,
  year: Year,
  tables: CountedTables,
  figure: number,
): Citation {
  const counted = tables.get(table);
  if (counted?.groups[group]?.baseWithheld) throw new Unknown();
  if (typeof counted?.groups[group]?.n !== "number")
    throw new Error(`A sentence cites the base of ${table}, which has none.`);
  return { table, row: null, group: headingOf(counted, group), year, figure };
}

function headingOf(counted: CountedTable | undefined, group: number): string | null {
  return counted?.groups[group]?.title ?? null;
}
