/**
 * Counts what was submitted: the tally behind dashboards and reports. One statement, so that all its figures are of one
 * moment. It reads the narrow projection, never the answers.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Cohort } from "@/lib/reports/define";
import type { Needs } from "@/lib/reports/place";
import type { Tally } from "@/lib/reports/tally";
import { populationById } from "@/questionnaires";
import { rowsOf, type Tx } from "../types";
import { referralStatusIs } from "./referral-status";

/** Which cases are counted. What is left out does not narrow; row-level security always does. */
export interface CountedCases {
  readonly population: string;
  readonly serviceIds?: readonly string[];
  /** The first and the last day of the period, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** The team that has the case now; null for the cases of no team. */
  readonly teamId?: string | null;
  /** A service counts all its own cases; whatever is for others counts only those whose client consents. */
  readonly consentedOnly?: boolean;
}

/** A tally that can also say how many of the forms it counted are of clients who consent to research. */
export interface ServiceTally extends Tally {
  consented(form: string, cohort: Cohort): number;
}

interface Counted {
  cohort: Cohort;
  kind: "said" | "number" | "forms" | "cases" | "consented";
  key: string;
  value: number | null;
  times: number;
}

/** All that can be asked about a client group. */
function everythingOf(population: string): Needs {
  const forms = new Set((populationById(population)?.forms ?? []).map(({ id }) => id));
  return {
    cohorts: new Map((["period", "closing", "reviewed"] as const).map((name) => [name, forms])),
    otherCases: true,
  };
}

/**
 * Counts the forms of these cases.
 *
 * @param needs what will be asked of the tally; how many forms of each kind are dated in the period can be asked besides
 * @throws Error, from the tally, where something else is asked for
 */
export async function tallyOf(
  tx: Tx,
  counted: CountedCases,
  needs: Needs = everythingOf(counted.population),
): Promise<ServiceTally> {
  const times = new Map<string, number>();
  const numbers = new Map<string, [value: number, times: number][]>();
  for (const { cohort, kind, key, value, times: count } of await rowsOf<Counted>(tx, countingOf(counted, needs))) {
    if (value === null) times.set(place(cohort, kind, key), count);
    else numbers.set(place(cohort, kind, key), [...(numbers.get(place(cohort, kind, key)) ?? []), [value, count]]);
  }
  const of = (cohort: Cohort, kind: Counted["kind"], key: string): string => {
    const [form = ""] = key.split("/");
    const known = needs.cohorts.get(cohort)?.has(form) ?? false;
    if (!known && (cohort !== "period" || kind === "said" || kind === "number"))
      throw new Error(`The forms ${form} of the cohort "${cohort}" were not counted.`);
    return place(cohort, kind, key);
  };
  return {
    forms: (form, cohort) => times.get(of(cohort, "forms", form)) ?? 0,
    cases: (form, cohort) => times.get(of(cohort, "cases", form)) ?? 0,
    consented: (form, cohort) => times.get(of(cohort, "consented", form)) ?? 0,
    count: (key, cohort) => times.get(of(cohort, "said", key)) ?? 0,
    numbers: (key, cohort) => numbers.get(of(cohort, "number", key)) ?? [],
  };
}

function place(cohort: Cohort, kind: string, key: string): string {
  return `${cohort} ${kind} ${key}`;
}

function countingOf(cases: CountedCases, { cohorts, otherCases }: Needs): SQL {
  const counted = sql.join(
    [...new Map(cohorts).set("period", cohorts.get("period") ?? new Set())].map(([name, forms]) =>
      cohortOf(name, [...forms], cases),
    ),
    sql` union all `,
  );
  return sql`with counted as materialized (${counted}), said as (
      select cohort, code, count(*)::int as times
      from (select cohort, unnest(codes) as code from counted where is_asked) as spoken group by cohort, code
    )
    select said.cohort, 'said' as kind, answer_codes.key, null::int as value, said.times
      from said join answer_codes on answer_codes.code = said.code
    union all
    select cohort, 'number', given.key, number::int, count(*)::int
      from counted, jsonb_each(numbers) as given, jsonb_array_elements_text(given.value) as number
      where is_asked group by cohort, given.key, number::int
    union all select cohort, 'forms', form, null, count(*)::int from counted group by cohort, form
    union all select cohort, 'cases', form, null, count(distinct case_id)::int from counted group by cohort, form
    union all select cohort, 'consented', form, null, count(*)::int from counted where consented group by cohort, form
    ${otherCases ? sql`union all ${referralStatuses(cases.population)}` : sql``}
    order by value`;
}

/** New, repeat or continuing: looked up, since it changes with the client's other cases and not with this one. */
function referralStatuses(population: string): SQL {
  const keys = (populationById(population)?.forms ?? []).flatMap((form) =>
    (form.derived ?? [])
      .filter(({ from }) => from.kind === "referral-status")
      .map(({ id }) => ({ form: form.id, key: `${form.id}/${id}` })),
  );
  return sql`select cohort, 'said', keyed.key || '=' || ${referralStatusIs}, null, count(*)::int
    from counted join cases on cases.id = counted.case_id
      join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as keyed (form text, key text) on keyed.form = counted.form
    group by cohort, 3`;
}

/**
 * The forms of a cohort, marked where their answers are asked for: it is reading those that takes time. To add a cohort is
 * to say here which forms are its.
 */
function cohortOf(cohort: Cohort, forms: readonly string[], cases: CountedCases): SQL {
  const asked = sql`form = any (${sql.param([...forms])}::text[])`;
  const columns = sql`select ${cohort}::text as cohort, form, case_id, consented, codes, numbers, ${asked} as is_asked
    from counted_forms`;
  const ofCases = inScope(cases);
  const inPeriod = dated(cases);
  switch (cohort) {
    case "period":
      return sql`${columns} where ${ofCases} and ${inPeriod}`;
    case "closing":
      return sql`${columns} where ${ofCases} and ${asked} and case_id in (${casesWith("closes", ofCases, inPeriod)})`;
    case "reviewed":
      return sql`${columns} where ${ofCases} and ${asked} and case_id in (${casesWith("reviews", ofCases, inPeriod)})`;
  }
}

function casesWith(role: "closes" | "reviews", ofCases: SQL, inPeriod: SQL): SQL {
  return sql`select case_id from counted_forms where role = ${role} and ${ofCases} and ${inPeriod}`;
}

function inScope({ population, serviceIds, teamId, consentedOnly }: CountedCases): SQL {
  return sql.join(
    [
      sql`population = ${population}`,
      ...(serviceIds === undefined ? [] : [sql`service_id = any (${sql.param([...serviceIds])}::uuid[])`]),
      ...(teamId === undefined ? [] : [teamId === null ? sql`team_id is null` : sql`team_id = ${teamId}::uuid`]),
      ...(consentedOnly ? [sql`consented`] : []),
    ],
    sql` and `,
  );
}

function dated({ from, to }: CountedCases): SQL {
  return sql.join(
    [
      ...(from === undefined ? [] : [sql`described_on >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`described_on <= ${to}::date`]),
      ...(from === undefined && to === undefined ? [sql`true`] : []),
    ],
    sql` and `,
  );
}
