/**
 * A hundred people like those of some cases: the sentences with which an annual report tells of them, said of the cases at
 * hand by the same engine.
 */
import type { Year } from "@/lib/forms/define";
import { countRows } from "@/lib/reports/count";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import type { Statement } from "@/lib/reports/document";
import { editionOf, plain } from "@/lib/reports/edition";
import { noFacts } from "@/lib/reports/facts";
import { type Needs, needsOf } from "@/lib/reports/needs";
import { quantitiesIn, type Said, type StatementDefinition } from "@/lib/reports/statements";
import { sayAll } from "@/lib/reports/statements-say";
import type { Tally } from "@/lib/reports/tally";
import { hundredSection } from "@/reports/shared/hundred";

/** The sentences of a report on a hundred people; none where it has no such section. Those over all of it speak of its year. */
export function hundredIn({ statements = [] }: ReportDefinition): readonly StatementDefinition[] {
  return statements.filter(({ section, subsection }) => section === hundredSection && subsection !== undefined);
}

/** What must be counted for them, besides what is counted anyway. @param year whose report takes shares of what they are of */
export function hundredNeeds(report: ReportDefinition, tables: readonly TableDefinition[], year: Year): Needs {
  const statements = hundredIn(report);
  const cited = citedBy(statements, report);
  const edition = editionOf(report.editions, year);
  const bases = cited.flatMap(({ id }) => edition.tables?.[id]?.base ?? []);
  return needsOf([...tables, ...cited], [...bases, ...quantitiesIn(statements)]);
}

/** What is true of the cases, once for each figure. @param year the year whose wording is printed */
export function sayHundred(report: ReportDefinition, tally: Tally, year: Year, national: boolean): Statement[] {
  const statements = hundredIn(report);
  // Shares are of what they are of in the report, whose sentences say so; that a year's has no such section is no matter.
  const edition = editionOf(report.editions, year);
  return sayAll({
    definition: { ...report, statements, editions: [plain] },
    year,
    national,
    earlier: [],
    of: () => ({ tally, facts: noFacts }),
    rows: new Map(citedBy(statements, report).map((table) => [table.id, countRows(table, tally, year, edition)])),
  });
}

/** The tables in whose cells their figures stand. */
function citedBy(statements: readonly StatementDefinition[], { tables }: ReportDefinition): readonly TableDefinition[] {
  const cited = new Set(statements.flatMap(({ figures }) => Object.values(figures).flatMap(tablesOf)));
  return tables.filter(({ id }) => cited.has(id));
}

function tablesOf(said: Said): readonly string[] {
  if ("cell" in said) return [said.cell.table];
  if ("together" in said) return said.together.map(({ table }) => table);
  if (!("at" in said) || said.at === undefined) return [];
  return (typeof said.at === "string" ? [said.at] : [said.at].flat().map(({ table }) => table)) as readonly string[];
}
