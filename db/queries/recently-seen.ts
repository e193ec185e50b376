/** The cases that somebody looked at last. */
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";

export interface SeenCase {
  readonly id: string;
  readonly reference: string;
  readonly population: string;
  readonly closedOn: string | null;
  readonly inactiveOn: string | null;
  readonly restricted: boolean;
}

/** The last few cases that a person opened, the latest first, as far as they may still see them. From the audit trail. */
export function recentlySeen(tx: Tx, userId: string, serviceId: string, limit = 5): Promise<SeenCase[]> {
  return rowsOf<SeenCase>(
    tx,
    sql`select cases.id, clients.reference, cases.population, cases.closed_on::text as "closedOn",
        cases.inactive_on::text as "inactiveOn", cases.restricted
      from (
        select subject_id, max(id) as seen from audit_events
        where actor = ${userId} and action = 'case.view' and subject_type = 'case' and at > now() - interval '30 days'
        group by subject_id
      ) as views join cases on cases.id::text = views.subject_id join clients on clients.id = cases.client_id
      where cases.service_id = ${serviceId} order by views.seen desc limit ${limit}`,
  );
}
