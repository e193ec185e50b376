/** Which services are in one hand, for disclosure control: see disclosure/holders.ts. */
import { sql } from "drizzle-orm";
import type { InOneHand } from "@/disclosure/holders";
import { rowsOf, type Tx } from "../types";

/**
 * As the system: services that one organisation runs, and those of which one person was manager at some time since a day.
 * A manager sees what was recorded before they came, and remembers it when they have gone to the next service.
 *
 * @param since the first day of the period of which figures are made, YYYY-MM-DD
 */
export async function servicesInOneHand(tx: Tx, since: string): Promise<InOneHand> {
  const rows = await rowsOf<{ services: string[] }>(
    tx,
    sql`select array_agg(id::text order by id) as services from services
        group by organisation_id having count(*) > 1
      union all
      select array_agg(distinct service_id::text) from memberships
        where role = 'manager' and (until is null or until >= ${since}::date)
        group by user_id having count(distinct service_id) > 1`,
  );
  return rows.map(({ services }) => services);
}
