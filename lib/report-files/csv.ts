/** All cells of a report as one tidy table: a row a cell, for programs that count further. */
import type { DocumentTable } from "@/lib/reports/document";
import { type Edition, revisedIn } from "./edition";
import { readCell } from "./markers";
import { headedRows } from "./words";

const columns = [
  "dataset",
  "report_year",
  "service",
  "revision",
  "section",
  "subsection",
  "table",
  "table_title",
  "form",
  "row",
  "row_heading",
  "row_kind",
  "year",
  "column_group",
  "measure",
  "base",
  "value",
  "marker",
] as const;

/** The rows of the file, each with its line end, a table at a time. */
export function* csvOf(edition: Edition): Generator<string> {
  yield line(columns);
  for (const table of edition.document.tables) yield rowsOf(edition, table).map(line).join("");
}

function rowsOf(edition: Edition, table: DocumentTable): Value[][] {
  const { document, revisions } = edition;
  const isRevised = revisedIn(edition);
  return headedRows(table.rows).flatMap(({ row, heading }, at) =>
    table.columns.map(({ year, group, measure, n }, column): Value[] => {
      const read = readCell(row.cells[column]);
      const revised = isRevised({ table: table.id, row: at, column });
      return [
        document.report,
        document.year,
        document.service?.name ?? null,
        revisions.length === 0 ? null : revisions.length,
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
        measure,
        n,
        "value" in read ? read.value : null,
        "marker" in read ? read.marker : revised ? "r" : null,
      ];
    }),
  );
}

type Value = string | number | null;

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
