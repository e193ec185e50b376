/** Which figures of a table are parts of one whole, and may so be drawn as one bar. */
import type { TableDefinition } from "./define";
import { find } from "./place";

/**
 * `rows`: each row is a whole and the column groups are its parts, as the answers to one statement of a matrix ·
 * `columns`: each column group is a whole, and the rows that are answers are its parts · null: the figures are of several
 * things, and one person may be in more than one of them.
 */
export type Wholes = "rows" | "columns" | null;

/**
 * Which way a table adds up: only a matrix does, whichever way it is turned, since each gives one answer to a statement.
 * Where a statement is asked of some alone, the base of the column groups is not its whole.
 */
export function wholesOf(table: TableDefinition): Wholes {
  if (table.layout !== "answers" && table.layout !== "statement-scale") return null;
  if (table.across === "statements") return "columns";
  return find(table).rows.some(({ when }) => when !== undefined) ? null : "rows";
}
