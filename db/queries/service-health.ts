/** Whether services keep their records, for those who run the dataset and see no case. */
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";

export interface ServiceHealth {
  readonly slug: string;
  readonly name: string;
  /** The month of the latest form, YYYY-MM; null where there is none. */
  readonly lastMonth: string | null;
  /** Questions that were asked, and left empty, on the forms dated in this month and the two before. */
  readonly asked: number;
  readonly missing: number;
  /** Forms that were begun and not touched for four weeks. */
  readonly oldDrafts: number;
}

/** Every open service, those that have been silent longest first. @param today YYYY-MM-DD */
export function serviceHealth(tx: Tx, today: string): Promise<ServiceHealth[]> {
  return rowsOf<ServiceHealth>(
    tx,
    sql`select services.slug, services.name, to_char(health.last_month, 'YYYY-MM') as "lastMonth",
        health.asked::int as asked, health.missing::int as missing, health.old_drafts::int as "oldDrafts"
      from app.service_health(${today}::date) health join services on services.id = health.service_id
      order by health.last_month nulls first, lower(services.name)`,
  );
}
