/** What is counted to set services beside each other: what the forms say, and what became of cases by their own days. */
import { sql } from "drizzle-orm";
import type { CasesOf } from "@/lib/reports/figure-define";
import type { Needs } from "@/lib/reports/needs";
import { casesKey, type Tally } from "@/lib/reports/tally";
import { rowsOf, type Tx } from "../types";
import { tallyOf } from "./tally";

/** Cases of clients who consent: of one service, or of all where none is named. */
export interface ComparedCases {
  readonly population: string;
  readonly serviceId?: string;
  /** The first and the last day of the period, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** @param needs what will be asked of the forms */
export async function tallyCompared(tx: Tx, cases: ComparedCases, needs: Needs): Promise<Tally> {
  const { serviceId, ...all } = cases;
  const forms = await tallyOf(
    tx,
    { ...all, consentedOnly: true, ...(serviceId !== undefined && { serviceIds: [serviceId] }) },
    needs,
  );
  const counts = await casesOf(tx, cases);
  return { ...forms, count: (key, cohort) => counts.get(key) ?? forms.count(key, cohort) };
}

async function casesOf(tx: Tx, { population, serviceId, from, to }: ComparedCases): Promise<Map<string, number>> {
  const opened = sql`opened_on between ${from}::date and ${to}::date`;
  const closed = sql`closed_on between ${from}::date and ${to}::date`;
  const rows = await rowsOf<{ of: CasesOf; times: number }>(
    tx,
    sql`with held as (
        select ${opened} as is_opened, coalesce(${closed}, false) as is_closed from cases
        where population = ${population} and consented and (${opened} or ${closed})
          and ${serviceId === undefined ? sql`true` : sql`service_id = ${serviceId}`}
      )
      select 'opened' as of, count(*) filter (where is_opened)::int as times from held
      union all select 'closed', count(*) filter (where is_closed)::int from held
      union all select 'opened and closed', count(*) filter (where is_opened and is_closed)::int from held`,
  );
  return new Map(rows.map(({ of, times }) => [casesKey(of), times]));
}
