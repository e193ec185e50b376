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

/** From so many changes on, adding them up takes longer than counting the forms themselves. */
const much = 5000;

/** Whether so much has gathered, as after a large import, that the tally is better not read before it is folded. */
export async function hasMuchToFold(tx: Tx): Promise<boolean> {
  const [row] = await rowsOf<{ waiting: number }>(
    tx,
    sql`select count(*)::int as waiting from (select from tally_changes limit ${much + 1}) as changes`,
  );
  return (row?.waiting ?? 0) > much;
}
