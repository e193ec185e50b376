/** The cells of a counted table as people read them. */
import { figure } from "@/lib/format";
import type { Cell, Column, RawTable, Row } from "@/lib/reports/count";

/** "68%", "1,204", "2 years 3 months", "–" where there is nothing to be a share of, "" where nothing is printed. */
export function written(cell: Cell | undefined, measure: Column["measure"]): string {
  if (cell === null || cell === undefined) return "";
  if (cell === "-") return "–";
  if (typeof cell === "string") return cell;
  return measure === "percent" ? `${cell}%` : figure(cell);
}

/** Count and percentage of a row under one column group. */
export interface Pair {
  readonly count: Cell;
  readonly percent: number | null;
  /** "68% (1,204)": the figure beside a bar. */
  readonly text: string;
}

/** The column groups of a table, each a count with its percentage. */
export function groupsOf(table: RawTable): { title: string | null; n: number | null; pairOf(row: Row): Pair }[] {
  return table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.measure !== "percent")
    .map(({ column, index }) => ({
      title: column.group,
      n: column.n,
      pairOf: (row) => pairAt(row, index, table.columns[index + 1]?.measure === "percent"),
    }));
}

function pairAt(row: Row, index: number, shared: boolean): Pair {
  const count = row.cells[index] ?? null;
  const share = (shared ? row.cells[index + 1] : null) ?? null;
  const percent = typeof share === "number" ? share : null;
  const text = percent === null ? written(count, "count") : `${percent}% (${written(count, "count")})`;
  return { count, percent, text };
}
