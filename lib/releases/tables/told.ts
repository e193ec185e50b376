/** What a certificate says of tables: how many forms were counted and cells printed, and what became of each table. */
import type { ReleasedFigures } from "@/disclosure/release";
import type { FormDefinition } from "@/lib/forms/define";
import { cohorts } from "@/lib/reports/cohort";
import type { ReportDefinition } from "@/lib/reports/define";
import { type ReportDocument, withheldFigure } from "@/lib/reports/document";
import { needsOfReport } from "@/lib/reports/report";
import { Unknown } from "@/lib/reports/tally";
import type { ColumnFate, RowsOfFile } from "../package/certificate";
import { printedTally } from "./printed-tally";

const file = "report/report.csv";

/**
 * How many forms of each kind were counted, in the figures that are printed of them and no closer; and how many cells of
 * the tables have a figure. What is withheld, or is printed nowhere, is not said here either.
 */
export function rowsOfTables(
  definition: ReportDefinition,
  kinds: readonly Pick<FormDefinition, "id" | "title">[],
  { outcomes, policy }: Pick<ReleasedFigures, "outcomes" | "policy">,
  { tables, year, comparisonYears }: Pick<ReportDocument, "tables" | "year" | "comparisonYears">,
): RowsOfFile[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter((cell) => cell !== null);
  const withheld = cells.filter((cell) => cell === withheldFigure).length;
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  const forms = [year, ...comparisonYears].flatMap((one) =>
    [...needsOfReport(definition, year).cohorts].flatMap(([cohort, ids]) =>
      [...ids].flatMap((form): RowsOfFile[] => {
        const count = ifPrinted(() => printedTally(one, outcomes).forms(form, cohort));
        const rounded = policy.roundTo === 1 ? "" : `, to the nearest ${policy.roundTo}`;
        const of = `${titles.get(form) ?? form} forms${cohorts[cohort].words}, ${one}${rounded}`;
        return count === undefined ? [] : [{ file, of, read: count, written: count, out: [] }];
      }),
    ),
  );
  return [
    ...forms,
    {
      file,
      of: "cells of its tables",
      read: cells.length,
      written: cells.length - withheld,
      out: withheld === 0 ? [] : [{ why: `withheld, and say ${withheldFigure}.`, rows: withheld }],
    },
  ];
}

function ifPrinted(count: () => number): number | undefined {
  try {
    return count();
  } catch (fault) {
    if (fault instanceof Unknown) return undefined;
    throw fault;
  }
}

/** What became of each table. */
export function columnsOfTables({ tables }: Pick<ReportDocument, "tables">): ColumnFate[] {
  return tables.map(({ id, title, form, rows }) => {
    const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
    const withheld = cells.filter((cell) => cell === withheldFigure).length;
    const says =
      withheld === 0
        ? "Printed."
        : withheld === cells.length
          ? "Withheld, all of it."
          : "Printed, but for what is withheld.";
    return { form, question: title, column: id, role: "measure", says, changed: withheld };
  });
}
