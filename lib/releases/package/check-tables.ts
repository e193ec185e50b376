/** Looks through the tables of a package: nothing below the threshold, everything rounded. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentTable, type ReportDocument, type Row, withheldFigure } from "@/lib/reports/document";
import type { SignedCertificate } from "./certificate";
import type { Failure } from "./verify";

export const reportPath = "report/report.json";

export async function checkTables(folder: string, { tables, rules }: SignedCertificate): Promise<Failure[]> {
  if (!tables) return [];
  const failures: Failure[] = [];
  const fail = (says: string) => failures.push({ file: reportPath, says });
  const document = JSON.parse(await readFile(join(folder, reportPath), "utf8")) as ReportDocument;
  const { threshold, roundTo } = rules;
  for (const table of document.tables) {
    const check = (figure: unknown, where: string): void => {
      if (typeof figure !== "number") return;
      if (threshold !== null && figure > 0 && figure < threshold)
        fail(`The table ${table.id} prints ${figure} ${where}, which is fewer than ${threshold}.`);
      if (roundTo !== null && figure % roundTo !== 0)
        fail(`The table ${table.id} prints ${figure} ${where}, which is not rounded to ${roundTo}.`);
    };
    for (const [index, column] of table.columns.entries()) {
      check(column.n, `as the base of column ${index + 1}`);
      if (column.measure !== "count") continue;
      for (const row of table.rows)
        if (!isAverage(table, row, index)) check(row.cells[index], `in the row “${row.label}”`);
    }
  }
  const marked = markedCells(document);
  if (tables.markedCells !== undefined && marked !== tables.markedCells)
    fail(`${marked} of its cells say ${withheldFigure}, and the certificate says ${tables.markedCells}.`);
  if (!tables.holds) fail("The certificate itself says that its audit did not hold.");
  return failures;
}

/** How many cells say that their figure is withheld. */
export function markedCells({ tables }: ReportDocument): number {
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => cell === withheldFigure)
    .length;
}

/** What is worked out and has no share beside it: an average, which is no count of people. */
function isAverage({ columns }: DocumentTable, { kind, cells }: Row, index: number): boolean {
  const share = columns.findIndex(
    ({ measure, year, group }) =>
      measure === "percent" && year === columns[index]?.year && group === columns[index]?.group,
  );
  return kind === "derived" && share !== -1 && cells[share] === null;
}
