import { sql } from "drizzle-orm";
import type { Tx } from "../types";

/** The tables that an import fills. */
const filled = [
  "clients",
  "cases",
  "case_assignments",
  "case_status_events",
  "consents",
  "forms",
  "counted_forms",
  "service_tallies",
];

/**
 * Has the planner look at the tables that were just filled. It knows nothing of them until then, and takes the wrong
 * index for a foreign key; the embedded database has no background process that would ever tell it.
 * Only the owner of a table may do so: where the login role is not, the server says so in a warning and goes on.
 */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('role', 'none', true)`);
  await tx.execute(sql.raw(`analyze ${filled.join(", ")}`));
  await tx.execute(sql`select set_config('role', 'app_system', true)`);
}
