/** What is refused when a report is loaded, so that no table silently counts nothing. */
import { labelIn } from "@/lib/forms/years";
import type { Figure, Place, ReportDefinition, SimpleTable, TableDefinition } from "./define";
import { figuresOf, find, placesOf } from "./place";

/**
 * Fixes a report and refuses it where an id is used twice, or a table names a question or answer that is not there.
 *
 * @throws Error naming the table and what is wrong
 */
export function defineReport(report: ReportDefinition): ReportDefinition {
  const seen = new Set<string>();
  for (const table of report.tables) {
    if (seen.has(table.id)) throw new Error(`The report ${report.id} has two tables ${table.id}.`);
    seen.add(table.id);
    try {
      checkTable(table);
    } catch (cause) {
      throw new Error(
        `The table ${table.id} of the report ${report.id} cannot be counted: ${(cause as Error).message}`,
      );
    }
  }
  const onPages = [...report.overview, ...report.themes.flatMap((theme) => theme.tables)];
  const absent = onPages.find((id) => !seen.has(id));
  if (absent !== undefined) throw new Error(`The dashboard of ${report.id} shows ${absent}, which is no table of it.`);
  return report;
}

function checkTable(table: TableDefinition): void {
  for (const place of placesOf(table)) find(place);
  if (table.title === undefined && placesOf(table).length === 0)
    throw new Error("it has neither a title nor a question.");
  for (const figure of figuresOf(table)) checkFigure(figure);
  if (table.layout === "simple") checkNamed(table, table);
  if (table.layout === "beside") for (const place of table.points) checkNamed(place, table);
  if (table.layout === "figures")
    for (const row of table.rows)
      if (row.figures.length !== table.points.length)
        throw new Error(`the row "${labelIn(row.label, "2000-01")}" has not one figure for each of its columns.`);
  if (table.layout === "needs-support")
    for (const row of table.rows)
      if (row.impact.length !== table.impacts.length)
        throw new Error(`the row "${row.label}" has not one figure for each impact.`);
}

function checkFigure(figure: Figure): void {
  if ("sum" in figure) for (const part of [...figure.sum, ...(figure.less ?? [])]) checkFigure(part);
  if ("that" in figure) find(figure);
  if ("is" in figure) checkAnswers(figure, figure.is);
}

function checkNamed(place: Place, { ifAny = [], headings = [] }: Pick<SimpleTable, "ifAny" | "headings">): void {
  checkAnswers(place, [...ifAny, ...headings.flatMap((heading) => heading.of)]);
}

function checkAnswers(place: Place, ids: readonly string[]): void {
  const { options, bands, besides } = find(place);
  const known: readonly string[] = [...options.map(({ id }) => id), ...bands.map(({ id }) => id), ...besides];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no answer to ${place.form.id} ${place.question}.`);
}
