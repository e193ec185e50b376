/** What is counted to set services beside each other: what the forms say, and what became of cases by their own days. */
import { type SQL, sql } from "drizzle-orm";
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

/**
 * As the system: the services that are set beside each other, by their ids. They were open to the client group at some time
 * in the period, or have forms or cases in it that are counted; one that had ended by then, or was not there yet, has none,
 * and would make the others' average of services smaller than any of them is.
 */
export async function servicesCompared(
  tx: Tx,
  { population, from, to }: Omit<ComparedCases, "serviceId">,
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select id::text from services
      where (${population} = any (populations) and created_at::date <= ${to}::date
          and (closed_on is null or closed_on >= ${from}::date))
        or ${hasSomething({ population, from, to })}
      order by services.id`,
  );
  return rows.map(({ id }) => id);
}

/** Whether forms or cases of a service that would be compared fall in a period. */
export async function hasCasesIn(tx: Tx, { serviceId, ...asked }: Required<ComparedCases>): Promise<boolean> {
  const rows = await rowsOf(tx, sql`select from services where id = ${serviceId} and (${hasSomething(asked)})`);
  return rows.length > 0;
}

/** Of a service: that clients who consent have a form dated in the period, or a case that opened or closed in it. */
function hasSomething({ population, from, to }: Omit<ComparedCases, "serviceId">): SQL {
  const inPeriod = (day: SQL) => sql`${day} between ${from}::date and ${to}::date`;
  return sql`exists (select from counted_forms counted where counted.service_id = services.id
      and counted.population = ${population} and counted.consented and ${inPeriod(sql`counted.described_on`)})
    or exists (select from cases held where held.service_id = services.id
      and held.population = ${population} and held.consented
      and (${inPeriod(sql`held.opened_on`)} or ${inPeriod(sql`held.closed_on`)}))`;
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
