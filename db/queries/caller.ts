/** Who acts, as the database was told when the transaction began: what is written by it cannot name somebody else. */
import { sql } from "drizzle-orm";
import type { Role } from "@/lib/permissions";
import { rowsOf, type Tx } from "../types";

/** For the columns that say who did it; null where the system did. */
export const me = sql<string | null>`app.me()`;

/** The person who acts and the role in which they do; both null for the system. */
export async function whoActs(tx: Tx): Promise<{ id: string | null; role: Role | null }> {
  const [row] = await rowsOf<{ id: string | null; role: Role | null }>(
    tx,
    sql`select app.me() as id, app.role() as role`,
  );
  return row ?? { id: null, role: null };
}
