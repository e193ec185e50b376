/** The words around a table's figures, the same on the page and in every file. */
import type { Column, DocumentTable, Row } from "@/lib/reports/document";
import { measureOf } from "@/lib/reports/measure";
import { listed } from "@/lib/reports/wording";
import type { RecountedCell } from "./edition";

/** What a column's figures are. */
export const measureNames: Readonly<Record<Column["measure"], string>> = {
  count: "number",
  percent: "percentage",
  value: "value",
};

/** "2024-25, Intake, percentage": one heading, where a file has one row of headings. */
export function columnHeading({ year, group, measure }: Column): string {
  return [year, group, measureNames[measure]].filter(Boolean).join(", ");
}

/** The label of a row that says by itself what it is: "In school: Attending" for a row printed under another. */
export function wholeLabel({ label }: Row, heading: string | null): string {
  return heading === null ? label : `${heading}: ${label}`;
}

/** Rows with the label of the row that they are printed under; null for those that stand by themselves. */
export function headedRows(rows: readonly Row[]): { row: Row; heading: string | null }[] {
  let above: string | null = null;
  return rows.map((row) => {
    if (row.level === 0) above = row.label;
    return { row, heading: row.level === 0 ? null : above };
  });
}

/** The columns of a year, by their group. */
export interface Group {
  readonly year: string;
  readonly title: string | null;
  /** The base; null where each row has its own. */
  readonly n: number | null;
  readonly columns: readonly { readonly index: number; readonly measure: Column["measure"] }[];
}

/** The column groups of a table in printed order: each is of one year, and has a base of its own. */
export function groupsOf(table: DocumentTable): Group[] {
  const found: (Group & { columns: { index: number; measure: Column["measure"] }[] })[] = [];
  for (const [index, { year, group, measure, n }] of table.columns.entries()) {
    const last = found.at(-1);
    if (last && last.year === year && last.title === group) last.columns.push({ index, measure });
    else found.push({ year, title: group, n, columns: [{ index, measure }] });
  }
  return found;
}

/**
 * Column groups that stand beside one another. Where a year has several, the years stand under one another, as they are
 * printed: side by side they would be too wide to be read.
 */
export function blocksOf(table: DocumentTable): { year: string | null; groups: Group[] }[] {
  const groups = groupsOf(table);
  const years = [...new Set(groups.map(({ year }) => year))];
  if (years.length < 2 || groups.every(({ title }) => title === null)) return [{ year: years[0] ?? null, groups }];
  return years.map((year) => ({ year, groups: groups.filter((group) => group.year === year) }));
}

/** What the percentages are of: "2024-25: 1,853. 2023-24: Intake 1,741, Exit 1,700." */
export function basesInWords(table: DocumentTable): string {
  const groups = groupsOf(table);
  const years = [...new Set(groups.map(({ year }) => year))];
  const known = years.flatMap((year) => {
    const own = groups.filter((group) => group.year === year);
    const bases = [...new Set(own.map(({ n }) => n))];
    const only = bases[0];
    if (bases.length === 1 && typeof only === "number") return [`${year}: ${number(only)}.`];
    const parts = own.flatMap(({ title, n }) => (n === null ? [] : [`${title ?? "all"} ${number(n)}`]));
    return parts.length === 0 ? [] : [`${year}: ${parts.join(", ")}.`];
  });
  if (known.length === 0) return "Each percentage has a base of its own.";
  const own = groups.some(({ n }) => n === null) ? " Other percentages have bases of their own." : "";
  return `Base (number of cases that percentages are of): ${known.join(" ")}${own}`;
}

/** Which rows are read otherwise than the headings of their columns say; null where none is. */
export function averagesInWords(table: DocumentTable): string | null {
  const rows = headedRows(table.rows).filter(({ row }) =>
    table.columns.some(({ measure }, column) => {
      const cell = row.cells[column] ?? null;
      return cell !== null && measureOf(table, row, column) !== measure;
    }),
  );
  if (rows.length === 0) return null;
  const labels = listed(rows.map(({ row, heading }) => `"${wholeLabel(row, heading)}"`));
  return rows.length === 1
    ? `The row ${labels} is neither a number nor a percentage of people, but a value such as an average.`
    : `The rows ${labels} are neither numbers nor percentages of people, but values such as averages.`;
}

/** "Table 12: Referral route". @param index counted from 0 */
export function tableName(table: DocumentTable, index: number): string {
  return `Table ${index + 1}: ${[table.subsection, table.title].filter(Boolean).join(": ")}`;
}

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** "1,204", "0.96". */
export function number(value: number): string {
  return figures.format(value);
}

export const recountedTitle = "Earlier years as published and as counted now";
export const recountedWhy =
  "Earlier years are counted anew each time. Where records have changed since, a figure differs from what was published.";

/** "2023-24, Referral route, Health, percentage: published 71, now 70". */
export function recountedInWords(cell: RecountedCell): string {
  const { year, title, row, group, measure, published, now } = cell;
  const written = (of: RecountedCell["now"]) => (typeof of === "number" ? number(of) : (of ?? "–"));
  const where = [year, title, row, group, measureNames[measure]].filter(Boolean).join(", ");
  return `${where}: published ${written(published)}, now ${written(now)}`;
}
