import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../../types";

/**
 * Folds the changes of the running tally that have gathered into its totals. Figures are the same before and after;
 * reading them is quicker. For the system.
 *
 * @returns how many changes were folded; 0 also where somebody else is at it
 */
export async function foldTally(tx: Tx): Promise<number> {
  const [row] = await rowsOf<{ folded: number }>(tx, sql`select app.fold_tally() as folded`);
  return row?.folded ?? 0;
}
