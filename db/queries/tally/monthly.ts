/**
 * Counts month by month, for trends: read from the running tally, which knows no cases; so form by form where the cases
 * are narrowed by what was said in them.
 */
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../../types";
import { inScope } from "./plain";
import type { CountedCases } from "./tallied";

/** How often some things were said in the forms of a month. */
export interface MonthCounted {
  /** YYYY-MM */
  readonly month: string;
  /** One a list of keys, in their order. */
  readonly counts: readonly number[];
}

/**
 * The months of a period, those in which nothing was said included.
 *
 * @param keys lists of keys of which each is added up
 */
export async function countByMonth(
  tx: Tx,
  cases: CountedCases,
  months: Months,
  keys: readonly (readonly string[])[],
): Promise<MonthCounted[]> {
  const lists: SQL[] = keys.map(
    (list, place) =>
      sql`select ${place}::int as place, code from answer_codes where key = any (${sql.param([...list])}::text[])`,
  );
  const rows = await rowsOf<{ month: string; place: number | null; times: number }>(
    tx,
    sql`with wanted as materialized (${sql.join(lists, sql` union all `)}), counted as (
        ${cases.saying ? inForms(cases, months) : inTally(cases, months)}
      ), added as (
        select first_month, place, sum(said.times)::int as times
        from counted, unnest(codes, counted.times) as said (code, times) join wanted using (code) group by 1, 2
      )
      select to_char(month, 'YYYY-MM') as month, added.place, coalesce(added.times, 0)::int as times
      from generate_series(${months.from}::date, ${months.to}::date, '1 month') as month
        left join added on added.first_month = month::date
      order by 1`,
  );
  const byMonth = new Map<string, number[]>();
  for (const { month, place, times } of rows) {
    const counts = byMonth.get(month) ?? keys.map(() => 0);
    if (place !== null) counts[place] = times;
    byMonth.set(month, counts);
  }
  return [...byMonth].map(([month, counts]) => ({ month, counts }));
}

/** The first days of the first and the last month, YYYY-MM-DD. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

function inTally({ population, serviceIds, teamId, consentedOnly }: CountedCases, months: Months): SQL {
  const own = sql.join(
    [
      sql`population = ${population} and cohort = 'period' and first_month = last_month`,
      sql`first_month between ${months.from}::date and ${months.to}::date`,
      ...(serviceIds === undefined ? [] : [sql`service_id = any (${sql.param([...serviceIds])}::uuid[])`]),
      ...(teamId === undefined ? [] : [teamId === null ? sql`team_id is null` : sql`team_id = ${teamId}::uuid`]),
      ...(consentedOnly ? [sql`consented`] : []),
    ],
    sql` and `,
  );
  return sql`select first_month, codes, times from service_tallies where span = 'month' and ${own}
    union all
    select first_month, codes, times from tally_changes where ${own}`;
}

function inForms(cases: CountedCases, months: Months): SQL {
  return sql`select date_trunc('month', described_on)::date as first_month, codes,
      array_fill(1, array[cardinality(codes)]) as times from counted_forms
    where ${inScope(cases)} and described_on >= ${months.from}::date
      and described_on < ${months.to}::date + interval '1 month'`;
}
