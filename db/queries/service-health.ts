/** Whether services keep their records, for those who run the dataset and see no case. */
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";

export interface ServiceHealth {
  readonly slug: string;
  readonly name: string;
  /** The month of the latest form, YYYY-MM; null where there is none. */
  readonly lastMonth: string | null;
  /** Questions that were asked, on the forms dated in this month and the two before. */
  readonly asked: number;
  /** Those of them that were left empty, and not said to be unknowable. */
  readonly missing: number;
  /** Forms that were begun and not touched for four weeks. */
  readonly oldDrafts: number;
  /** Open cases whose review was due before today. */
  readonly reviewsOverdue: number;
}

/**
 * Every open service, those that have been silent longest first.
 *
 * @param today YYYY-MM-DD
 * @param reviewed the client groups that are reviewed
 * @param places every question that can be left empty, as "form/question"
 */
export function serviceHealth(
  tx: Tx,
  today: string,
  reviewed: readonly string[],
  places: readonly string[],
): Promise<ServiceHealth[]> {
  return rowsOf<ServiceHealth>(
    tx,
    sql`select services.slug, services.name, to_char(health.last_month, 'YYYY-MM') as "lastMonth",
        health.asked::int as asked, health.missing::int as missing, health.old_drafts::int as "oldDrafts",
        health.overdue::int as "reviewsOverdue"
      from app.service_health(${today}::date, ${sql.param([...reviewed])}::text[], ${sql.param([...places])}::text[]) health
        join services on services.id = health.service_id
      order by health.last_month nulls first, lower(services.name)`,
  );
}

/** A file that was imported, as the audit trail tells of it. */
export interface ImportedFile {
  readonly at: Date;
  /** How many cases came with it. */
  readonly cases: number | null;
}

/** The latest files that were imported; none for those who may not read the trail. */
export async function latestImports(tx: Tx, limit: number): Promise<ImportedFile[]> {
  const rows = await rowsOf<{ at: string; cases: number | null }>(
    tx,
    sql`select at::text as at, (detail ->> 'cases')::int as cases from audit_events
      where action = 'import.file' order by audit_events.at desc limit ${limit}`,
  );
  return rows.map(({ at, cases }) => ({ at: new Date(at), cases }));
}
