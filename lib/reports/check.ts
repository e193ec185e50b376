/** What is refused when a report is loaded, so that no table silently counts nothing. */
import { printedOver } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import type { ExtraRow, ReportDefinition, SimpleTable, TableDefinition } from "./define";
import { isValue, type Place, type Quantity } from "./figure-define";
import { leavesOf, placesOf, quantitiesOf, rowsAround } from "./needs";
import { find } from "./place";

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
  for (const edition of report.editions)
    for (const [id, printed] of Object.entries(edition.tables ?? {})) {
      const table = report.tables.find((one) => one.id === id);
      if (table) checkRowIds(table, [...(printed.rows ?? []), ...Object.keys(printed.labels ?? {})]);
    }
  for (const { year, sections } of report.editions) {
    // Sentences may be left out by leaving out their section; a table never is.
    const lost = sections && report.tables.find(({ section }) => !sections.includes(section));
    if (lost) throw new Error(`The edition ${year} of the report ${report.id} leaves out the table ${lost.id}.`);
  }
  const named = [
    ...report.overview,
    ...report.themes.flatMap((theme) => theme.tables),
    ...report.editions.flatMap(({ tables = {} }) => Object.keys(tables)),
  ];
  const absent = named.find((id) => !seen.has(id));
  if (absent !== undefined) throw new Error(`The report ${report.id} names ${absent}, which is no table of it.`);
  const years = report.editions.map(({ year }) => year);
  if (years.join() !== [...years].sort().join())
    throw new Error(`The editions of the report ${report.id} do not follow each other.`);
  return report;
}

function checkTable(table: TableDefinition): void {
  for (const place of placesOf(table)) find(place);
  if (table.title === undefined && placesOf(table).length === 0)
    throw new Error("it has neither a title nor a question.");
  for (const quantity of quantitiesOf(table)) checkQuantity(quantity);
  checkRowIds(table, [...("labels" in table ? Object.keys(table.labels ?? {}) : []), ...orderOf(table)]);
  switch (table.layout) {
    case "simple":
      checkAnswers(table, namedIn(table));
      checkRows(rowsAround(table), 1);
      break;
    case "beside":
      for (const point of table.points) checkAnswers(point, namedIn(table));
      checkRows(rowsAround(table), table.points.length);
      break;
    case "answers":
    case "statement-scale":
      checkMatrix(table);
      break;
    case "figures":
      checkRows(table.rows, table.points.length);
      break;
    case "values":
      checkRows(table.rows, 1);
      break;
    case "needs-support":
      for (const { id, impact } of table.rows)
        if (impact.length !== table.columns.impacts.length)
          throw new Error(`the row ${id} has not one figure for each impact.`);
  }
}

function orderOf(table: TableDefinition): readonly string[] {
  const rows = "rows" in table ? (table.rows ?? []) : [];
  return rows.filter((row) => typeof row === "string");
}

/** The order and the labels of rows may name only rows that there can be, so that no misspelt one is lost in silence. */
function checkRowIds(table: TableDefinition, ids: readonly string[]): void {
  const known = new Set(["missing", "total", "unknown", ...placesOf(table).flatMap(idsAt)]);
  const { headings = [], totals = [], bands = [] } = table as Partial<SimpleTable>;
  for (const { id } of [...headings, ...totals, ...bands, ...rowsAround(table as Partial<SimpleTable>)]) known.add(id);
  if (table.layout === "figures" || table.layout === "values" || table.layout === "needs-support")
    for (const { id } of table.rows) known.add(id);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no row of the table ${table.id}.`);
}

function idsAt(place: Place): readonly string[] {
  const { options, bands, rows } = find(place);
  return [
    ...options.flatMap((option) => [option.id, printedOver(option)].filter((id) => id !== undefined)),
    ...bands.map(({ id }) => id),
    ...rows.map(({ id }) => id),
  ];
}

function checkMatrix(table: Extract<TableDefinition, { layout: "answers" | "statement-scale" }>): void {
  const { rows } = find(table);
  if (rows.length === 0) throw new Error(`${table.question} is no matrix.`);
  const unknown = table.statements?.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no row of ${table.question}.`);
  checkAnswers(table, namedIn(table));
  if (table.across === "statements") checkRows(rowsAround(table), (table.statements ?? rows).length);
}

function checkRows(rows: readonly ExtraRow[], points: number): void {
  const twice = rows.find(({ id }, index) => rows.findIndex((row) => row.id === id) !== index);
  if (twice) throw new Error(`it has two rows ${twice.id}.`);
  for (const { id, label, figures, bases } of rows)
    if (figures.length !== points || (bases !== undefined && bases.length !== points))
      throw new Error(`the row ${id} ("${labelIn(label, "2000-01")}") has not one figure for each of its columns.`);
}

function checkQuantity(quantity: Quantity): void {
  for (const leaf of leavesOf(quantity)) if ("question" in leaf) find(leaf);
  if (isValue(quantity)) {
    if ("ratio" in quantity) [quantity.ratio, quantity.to].forEach(checkQuantity);
    if ("perService" in quantity) checkQuantity(quantity.perService);
    if ("share" in quantity) [quantity.share, quantity.of].forEach(checkQuantity);
  } else if ("sum" in quantity) [...quantity.sum, ...(quantity.less ?? [])].forEach(checkQuantity);
  else if ("is" in quantity) checkAnswers(quantity, quantity.is);
}

interface Naming {
  readonly ifAny?: readonly string[];
  readonly headings?: readonly { readonly of: readonly string[] }[];
  readonly totals?: readonly { readonly of: readonly string[] }[];
}

function namedIn({ ifAny = [], headings = [], totals = [] }: Naming): readonly string[] {
  return [...ifAny, ...[...headings, ...totals].flatMap(({ of }) => of)];
}

function checkAnswers(place: Place, ids: readonly string[]): void {
  const { options, bands, besides } = find(place);
  const known: readonly string[] = [...options.map(({ id }) => id), ...bands.map(({ id }) => id), ...besides];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no answer to ${place.form.id} ${place.question}.`);
}
