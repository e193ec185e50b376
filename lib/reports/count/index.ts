/** Counts a table. The result is raw: true figures, for the service that owns the cases. What leaves goes through `disclosure`. */
import type { Year } from "@/lib/forms/define";
import type { TableDefinition } from "@/lib/reports/define";
import { type Edition, plain } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";
import type { Style } from "./answer-rows";
import type { CountedTable } from "./counted";
import { matrix } from "./matrix";
import { needsAndSupport } from "./needs-support";
import { beside, figures, simple, values } from "./points";
import { type PrintedTable, printTable } from "./print";

export type { Cell, Column, Row } from "@/lib/reports/document";
export type { CountedRow, CountedTable, Measured } from "./counted";
export type { PrintedTable as RawTable } from "./print";

/**
 * Counts every row of a table, those that are not printed included.
 *
 * @param year the year whose wording is printed
 */
export function countRows(table: TableDefinition, tally: Tally, year: Year, edition: Edition = plain): CountedTable {
  const style: Style = { year, edition: edition.tables?.[table.id] ?? {}, last: edition.last ?? [] };
  switch (table.layout) {
    case "simple":
      return simple(table, tally, style);
    case "beside":
      return beside(table, tally, style);
    case "answers":
    case "statement-scale":
      return matrix(table, tally, style);
    case "figures":
      return figures(table, tally, style);
    case "values":
      return values(table, tally, style);
    case "needs-support":
      return needsAndSupport(table, tally, style);
  }
}

/** Counts a table of one period, as a dashboard shows it. @param year the year whose wording is printed */
export function countTable(table: TableDefinition, tally: Tally, year: Year): PrintedTable {
  return printTable(table, { year, counted: countRows(table, tally, year) }, [], plain);
}
