/**
 * What printed figures say against one another. The reason of an exception is words; these are the same in figures, worked out
 * from the print alone, so that nothing is excused that the print does not contradict itself.
 */
import type { Year } from "@/lib/forms/define";
import { type FigureTable, type PublishedFigures, sameWords } from "./figures";
import { inNumbers } from "./stated";

/** Printed cells of one column: of several rows, their sum. */
export interface Cells {
  readonly table: string;
  /** All rows of the first level where it is left out. */
  readonly rows?: readonly string[];
  /** The rows that stand under this one, in place of `rows`. */
  readonly under?: string;
  readonly group?: string;
  /** The report's own year where it is left out. */
  readonly year?: Year;
  readonly measure?: "count" | "percent";
}

/** A number worked out from the print. A share is in per cent; the base is that of a column. */
export type Worked =
  | number
  | Cells
  | { readonly base: string; readonly group?: string; readonly year?: Year }
  | { readonly sum: readonly Worked[] }
  | { readonly less: readonly [Worked, Worked] }
  | { readonly times: readonly [Worked, Worked] }
  | { readonly share: Worked; readonly of: Worked };

/** What two printed figures should be to each other, and are not. */
export interface Contradiction {
  readonly these: Worked;
  readonly should: "be" | "be at most" | "be at least";
  readonly those: Worked;
}

/** The answers of a column should come to its base; where only percentages are printed, to a hundred. */
export function comeTo(table: string, of: Omit<Cells, "table" | "under"> = {}): Contradiction {
  const { group, year, measure = "count" } = of;
  const base = { base: table, ...(group !== undefined && { group }), ...(year && { year }) };
  return { these: { table, ...of }, should: "be", those: measure === "percent" ? 100 : base };
}

/** The intake answers beside a review should be of no more than were reviewed. */
export function ofReviewed(table: string): Contradiction {
  const reviewed = { table: "review-point", rows: ["Yes"] };
  return { these: { base: table, group: "Intake" }, should: "be at most", those: reviewed };
}

/** A percentage should be the share that the count beside it is of the base. */
export function shareOfBase({ table, measure: _, ...cell }: Cells): Contradiction {
  const { group, year } = cell;
  const of = { base: table, ...(group !== undefined && { group }), ...(year && { year }) };
  return {
    these: { table, ...cell, measure: "percent" },
    should: "be",
    those: { share: { table, ...cell }, of },
  };
}

/** A number, and by how much it may be off because what was printed is rounded. */
interface Rounded {
  readonly value: number;
  readonly off: number;
}

/** @returns whether the print says what cannot be, however its figures were rounded */
export function contradicts({ these, should, those }: Contradiction, figures: PublishedFigures): boolean {
  const [one, other] = [work(these, figures), work(those, figures)];
  const apart = one.value - other.value;
  const off = one.off + other.off + 1e-9;
  if (should === "be at most") return apart > off;
  if (should === "be at least") return apart < -off;
  return Math.abs(apart) > off;
}

/** @throws Error where there is no such table, column, row or figure */
function work(worked: Worked, figures: PublishedFigures): Rounded {
  if (typeof worked === "number") return { value: worked, off: 0 };
  const all = (parts: readonly Worked[]) => parts.map((part) => work(part, figures));
  if ("sum" in worked) return sumOf(all(worked.sum));
  if ("less" in worked) {
    const [whole, part] = all(worked.less) as [Rounded, Rounded];
    return { value: whole.value - part.value, off: whole.off + part.off };
  }
  if ("times" in worked) {
    const [one, other] = all(worked.times) as [Rounded, Rounded];
    const off = Math.abs(one.value) * other.off + Math.abs(other.value) * one.off + one.off * other.off;
    return { value: one.value * other.value, off };
  }
  if ("share" in worked) {
    const [part, whole] = all([worked.share, worked.of]) as [Rounded, Rounded];
    return { value: (part.value * 100) / whole.value, off: ((part.off + whole.off) * 100) / whole.value };
  }
  return "base" in worked ? baseOf(worked, figures) : cells(worked, figures);
}

function sumOf(parts: readonly Rounded[]): Rounded {
  return parts.reduce((sum, { value, off }) => ({ value: sum.value + value, off: sum.off + off }), {
    value: 0,
    off: 0,
  });
}

function baseOf(of: { base: string; group?: string; year?: Year }, figures: PublishedFigures): Rounded {
  const { year = figures.year, group } = of;
  const column = tableOf(of.base, figures).columns.find((one) => one.year === year && isGroup(one.group, group));
  if (typeof column?.n !== "number") return missing(of, "base");
  return { value: column.n, off: 0 };
}

function cells(of: Cells, figures: PublishedFigures): Rounded {
  const { year = figures.year, group, measure = "count", rows, under } = of;
  const table = tableOf(of.table, figures);
  const place = table.columns.findIndex(
    (one) => one.year === year && one.measure === measure && isGroup(one.group, group),
  );
  if (place < 0) return missing(of, "column");
  const chosen = under === undefined ? rowsOf(table, rows) : rowsUnder(table, under);
  if (chosen.length === 0 || chosen.length < (rows?.length ?? 0)) return missing(of, "row");
  return sumOf(
    chosen.flatMap((row) => {
      const cell = row.cells[place];
      if (typeof cell === "number") return { value: cell, off: measure === "percent" ? 0.5 : 0 };
      // Of a whole table, rows of averages are passed over; a row that is named has to have its figure.
      return rows === undefined ? [] : { value: lengthIn(cell) ?? missing(of, "figure"), off: 0.5 };
    }),
  );
}

/** A length that is printed in words: in months, or in weeks where it is said in weeks. */
function lengthIn(cell: string | number | null | undefined): number | undefined {
  return typeof cell === "string" ? inNumbers(cell, !cell.includes("week")) : undefined;
}

function rowsOf({ rows }: FigureTable, named: readonly string[] | undefined) {
  const words = named?.map(sameWords);
  return rows.filter(({ label, level }) => (words ? words.includes(sameWords(label)) : level === 0));
}

function rowsUnder({ rows }: FigureTable, label: string) {
  const at = rows.findIndex((row) => sameWords(row.label) === sameWords(label));
  const after = rows.slice(at + 1);
  const end = after.findIndex(({ level }) => level <= (rows[at]?.level ?? 0));
  return at < 0 ? [] : after.slice(0, end < 0 ? after.length : end);
}

function isGroup(printed: string | null, asked: string | undefined): boolean {
  return sameWords(printed ?? "") === sameWords(asked ?? "");
}

function tableOf(id: string, { tables }: PublishedFigures): FigureTable {
  const table = tables.find((one) => one.id === id);
  if (!table) throw new Error(`No table ${id} is printed.`);
  return table;
}

function missing(of: unknown, what: string): never {
  throw new Error(`No such ${what} is printed: ${JSON.stringify(of)}`);
}
