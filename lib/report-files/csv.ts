/** All cells of a report as one tidy table: a row a cell, for programs that count further. */
import type { DocumentTable } from "@/lib/reports/document";
import { measureOf } from "@/lib/reports/measure";
import { type Edition, marksIn } from "./edition";
import { readCell } from "./markers";
import { headedRows } from "./words";

/** The columns of the file, with what each means. */
export const csvColumns = [
  { name: "dataset", meaning: "The report, with its year" },
  { name: "report_year", meaning: "The year of the report, from 1 April to 31 March" },
  { name: "service", meaning: "The service that it is of; empty where it is of all services" },
  { name: "revision", meaning: "Which correction of the report it is; empty where there was none" },
  { name: "section", meaning: "The section in which the table stands" },
  { name: "subsection", meaning: "The heading within the section; empty where there is none" },
  { name: "table", meaning: "The id of the table, the same in every year" },
  { name: "table_title", meaning: "The title of the table" },
  { name: "form", meaning: "The form whose answers are counted" },
  { name: "row", meaning: "The words of the row" },
  { name: "row_heading", meaning: "The row under which it stands; empty where it stands by itself" },
  { name: "row_kind", meaning: "What the row is: an answer, those who left it empty, a total, or what is worked out" },
  { name: "year", meaning: "The year that is counted: the report's own, or one beside it" },
  { name: "column_group", meaning: "The heading of the column; empty where there is one alone" },
  { name: "measure", meaning: "What the value is: a count, a percentage, or another value, such as an average" },
  { name: "base", meaning: "Of how many people or forms; empty where it is withheld, or each row has its own" },
  { name: "value", meaning: "The value; empty where a marker stands in its place" },
  { name: "marker", meaning: "Why there is no value, or what is to be known of it" },
] as const;

/** The rows of the file, each with its line end, a table at a time. */
export function* csvOf(edition: Edition): Generator<string> {
  yield line(csvColumns.map(({ name }) => name));
  for (const table of edition.document.tables) yield rowsOf(edition, table).map(line).join("");
}

/** The same rows, each with its values in the order of the columns. */
export function csvRowsOf(edition: Edition): Value[][] {
  return edition.document.tables.flatMap((table) => rowsOf(edition, table));
}

function rowsOf(edition: Edition, table: DocumentTable): Value[][] {
  const { document, revisions } = edition;
  const marksOf = marksIn(edition);
  return headedRows(table.rows).flatMap(({ row, heading }, at) =>
    table.columns.map(({ year, group, n }, column): Value[] => {
      const read = readCell(row.cells[column]);
      const marks = marksOf({ table: table.id, row: at, column });
      return [
        document.report,
        document.year,
        document.service?.name ?? null,
        revisions.length > 1 ? revisions.length - 1 : null,
        table.section,
        table.subsection,
        table.id,
        table.title,
        table.form,
        row.label,
        heading,
        row.kind,
        year,
        group,
        measureOf(table, row, column),
        n,
        "value" in read ? read.value : null,
        "marker" in read ? read.marker : marks.join(" ") || null,
      ];
    }),
  );
}

export type Value = string | number | null;

function line(values: readonly Value[]): string {
  return `${values.map(written).join(",")}\r\n`;
}

/**
 * A value as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection),
 * after which it is a text to every program.
 */
export function written(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
