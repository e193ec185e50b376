/** Puts the counts of several years side by side, as an edition prints them. */
import type { Dated, FormDefinition, Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import type { TableDefinition } from "@/lib/reports/define";
import {
  type Cell,
  type Column,
  type DocumentTable,
  notAvailable,
  type PrintedLayout,
  type Row,
  withheldFigure,
} from "@/lib/reports/document";
import type { Comparison, Edition } from "@/lib/reports/edition";
import { formOf, leavesOf, placesOf, quantitiesOf } from "@/lib/reports/needs";
import { find } from "@/lib/reports/place";
import { percent } from "@/lib/reports/rounding";
import type { Printed } from "./additions";
import type { CountedRow, CountedTable, Measured } from "./counted";

/** A table as printed, but for the sentence on what its figures are out of. */
export interface PrintedTable extends Omit<DocumentTable, "basis"> {
  /** The column groups of a row are parts of one whole, and can be drawn as such. */
  readonly parts: boolean;
}

export interface YearCounted {
  readonly year: Year;
  readonly counted: CountedTable;
}

/** @param earlier the years that stand beside it, newest first; no more than the edition prints are used */
export function printTable(
  table: TableDefinition,
  now: YearCounted,
  earlier: readonly YearCounted[],
  edition: Edition,
  comparison: Comparison = comparisonOf(table, now.counted, edition),
): PrintedTable {
  const own = edition.tables?.[table.id] ?? {};
  const years = [
    { ...now, measures: ["count", "percent"] as const },
    ...earlier.slice(0, comparison.years).map((year) => ({ ...year, measures: comparison.measures })),
  ];
  const printedYears = years.filter(({ year }) => year === now.year || !isWithheld(now.counted.dated, year));
  const groups = groupsPrinted(printedYears);
  const columns = years.flatMap((year) => columnsOf(year, groups, now.year));
  const rows = rowsPrinted(printedYears);
  return {
    id: table.id,
    section: table.section,
    subsection: table.subsection ?? null,
    title: labelIn(own.title ?? titleOf(table), now.year),
    layout: layoutOf(table),
    form: table.formName ?? formsOf(table),
    columns: columns.map(({ column }) => column),
    rows: rows.map((row): Row => {
      const cells = columns.map(({ cellOf }) => cellOf(row, edition));
      const low = columns.flatMap(({ counts }, at) => (cells[at] === 0 && counts(row) ? [at] : []));
      const { label, level, kind } = row;
      return { label, level, kind, cells, ...(low.length > 0 && { low }) };
    }),
    notes: [...(own.notes ?? table.notes ?? []), ...withheldNotes(rows, now.counted, years)],
    errata: [],
    parts: now.counted.parts,
  };
}

/**
 * The rows that a table prints: those of the report's own year, and those that were said in a year beside it alone, so
 * that the rows of each of its years add up.
 *
 * @param years the report's own first
 */
export function rowsPrinted([now, ...earlier]: readonly YearCounted[]): readonly CountedRow[] {
  const saidIn = ({ year, counted }: YearCounted, id: string) =>
    counted.rows.some((row) => row.id === id && row.printed && !isWithheld(row.dated, year));
  return now?.counted.rows.filter(({ id, printed }) => printed || earlier.some((one) => saidIn(one, id))) ?? [];
}

/** What is printed of each column group, in the own year or in one beside it. */
export function groupsPrinted(years: readonly YearCounted[]): readonly CountedTable["groups"][number]["measures"][] {
  const [now] = years;
  return (now?.counted.groups ?? []).map((_, index) => {
    const each = years.map(({ counted }) => counted.groups[index]?.measures ?? []);
    return each.find((measures) => measures.length > 0) ?? [];
  });
}

/** What of a table counts where its numbers are added up. @param years the report's own first */
export function printedOf(years: readonly YearCounted[]): Printed {
  return {
    rows: new Set(rowsPrinted(years).map(({ id }) => id)),
    groups: groupsPrinted(years).map(
      (measures, index) => measures.length > 0 || years[0]?.counted.groups[index]?.leftOut,
    ),
  };
}

/** The years and columns that an edition compares a table by. */
export function comparisonOf(table: TableDefinition, counted: CountedTable, edition: Edition): Comparison {
  return (
    edition.tables?.[table.id]?.comparison ??
    (counted.groups.length > 1 ? edition.comparisonOfGroups : edition.comparison)
  );
}

interface PrintedColumn {
  readonly column: Column;
  cellOf(row: CountedRow, edition: Edition): Cell;
  /** Whether anybody stands behind the figure. */
  counts(row: CountedRow): boolean;
}

function columnsOf(
  { year, counted, measures }: YearCounted & { measures: readonly ("count" | "percent")[] },
  groups: ReturnType<typeof groupsPrinted>,
  ownYear: Year,
): PrintedColumn[] {
  const own = year === ownYear;
  const withheld = !own && isWithheld(counted.dated, year);
  return counted.groups.flatMap((group, index) => {
    const printed = (groups[index] ?? []).filter((one) => one === "value" || measures.includes(one));
    const found = (row: CountedRow) => counted.rows.find(({ id }) => id === row.id);
    return printed.map(
      (measure): PrintedColumn => ({
        column: { year, group: group.title, measure, n: withheld ? null : group.n },
        cellOf: (row, edition) => {
          const there = found(row);
          if (!there) return null;
          if (!own && (withheld || isWithheld(there.dated, year))) return notAvailable;
          return cellOf(there.cells[index] ?? null, measure, printed, edition, there.decimals);
        },
        counts: (row) => {
          const measured = found(row)?.cells[index] ?? null;
          return measured !== null && "count" in measured && measured.count > 0;
        },
      }),
    );
  });
}

function cellOf(
  measured: Measured,
  measure: Column["measure"],
  printed: readonly Column["measure"][],
  edition: Edition,
  decimals: number | undefined,
): Cell {
  if (measured === null) return null;
  if ("withheld" in measured) return withheldFigure;
  if ("value" in measured) {
    // A value stands in the only column that there is, or else in its own.
    return printed.length === 1 || measure === measured.column ? measured.value : null;
  }
  if (measure !== "percent") return measured.count;
  return measured.base === null ? null : percent(measured.count, measured.base, edition.rounding, decimals);
}

/** Before something was recorded, or recorded in a way that can be compared, there is nothing to stand beside it. */
function isWithheld({ since, comparableFrom }: Dated, year: Year): boolean {
  return (since !== undefined && year < since) || (comparableFrom !== undefined && year < comparableFrom);
}

function withheldNotes(rows: readonly CountedRow[], counted: CountedTable, years: readonly { year: Year }[]): string[] {
  const [, ...earlier] = years;
  const touches = (dated: Dated) => earlier.some(({ year }) => isWithheld(dated, year));
  if (touches(counted.dated)) return [`${notAvailable}: ${reason("This", counted.dated)}`];
  const seen = rows.filter(({ dated }) => touches(dated)).map(({ label, dated }) => reason(`“${label}”`, dated));
  return seen.length === 0 ? [] : [`${notAvailable}: ${seen.join(" ")}`];
}

function reason(what: string, { since, comparableFrom }: Dated): string {
  if (comparableFrom === undefined) return `${what} was first recorded in ${since}.`;
  return `${what} can be compared with other years from ${comparableFrom} on.`;
}

/** The title of a table; of one that has none of its own, what its question asks. */
export function titleOf(table: TableDefinition): NonNullable<TableDefinition["title"]> {
  const [first] = placesOf(table);
  return table.title ?? (first ? find(first).text : table.id);
}

function formsIn(table: TableDefinition): FormDefinition[] {
  return [...new Set([...placesOf(table), ...quantitiesOf(table).flatMap(leavesOf)].map(formOf))];
}

/** As printed: the intake before the review or exit, whose review comes before the exit. */
const order = ["opens", "reviews", "closes", "accompanies"] as const;

function formsOf(table: TableDefinition): string {
  return formsIn(table)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map(({ id }) => id.slice(id.indexOf(".") + 1))
    .join("+");
}

function layoutOf(table: TableDefinition): PrintedLayout {
  if (table.prints) return table.prints;
  switch (table.layout) {
    case "values":
      return "other";
    case "beside":
      return formsIn(table).some(({ role }) => role === "reviews") ? "intake-review" : "intake-exit";
    case "figures":
      if (table.points.length === 1) return "simple";
      return formsIn(table).some(({ role }) => role === "reviews") ? "intake-review" : "intake-exit";
    default:
      return table.layout;
  }
}
