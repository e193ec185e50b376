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
  /** By key; a key that was not said is left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The months of a period, those in which nothing was said included. @param keys those that are counted */
export async function countByMonth(
  tx: Tx,
  cases: CountedCases,
  months: Months,
  keys: readonly string[],
): Promise<MonthCounted[]> {
  return rowsOf<MonthCounted>(
    tx,
    sql`with wanted as materialized (
        select code, key from answer_codes where key = any (${sql.param([...keys])}::text[])
      ), counted as (
        ${cases.saying ? inForms(cases, months) : inTally(cases, months)}
      ), added as (
        select first_month, code, sum(said.times)::int as times
        from counted, unnest(codes, counted.times) as said (code, times)
        where code in (select code from wanted) group by first_month, code
      )
      select to_char(month, 'YYYY-MM') as month,
        coalesce(json_object_agg(key, times) filter (where key is not null), '{}') as counts
      from generate_series(${months.from}::date, ${months.to}::date, '1 month') as month
        left join (added join wanted using (code)) on added.first_month = month::date
      group by month order by month`,
  );
}

/** The first days of the first and the last month, YYYY-MM-DD. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Each of them, YYYY-MM, the first one first. */
export function monthsOf({ from, to }: Months): string[] {
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first + 1 }, (_, at) => {
    const year = Math.floor((first + at) / 12);
    return `${year}-${String(((first + at) % 12) + 1).padStart(2, "0")}`;
  });
}

/** Forms dated in them, as a condition. */
export function inMonths({ from, to }: Months): SQL {
  return sql`described_on >= ${from}::date and described_on < ${to}::date + interval '1 month'`;
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
    where ${inScope(cases)} and ${inMonths(months)}`;
}
