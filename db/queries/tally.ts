/**
 * Counts what was submitted: the tally behind dashboards and reports. One statement, so that all its figures are of one
 * moment. It reads the narrow projection, never the answers.
 */
import { type SQL, sql } from "drizzle-orm";
import { type Cohort, type CohortDefinition, cohortNames, cohorts } from "@/lib/reports/cohort";
import type { Needs } from "@/lib/reports/needs";
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
  /** The cohorts to which it belongs: the sum of their bits. */
  mask: number;
  kind: "said" | "number" | "forms" | "cases" | "consented";
  key: string;
  value: number | null;
  times: number;
}

/** All that can be asked about a client group. */
function everythingOf(population: string): Needs {
  const forms = new Set((populationById(population)?.forms ?? []).map(({ id }) => id));
  return {
    cohorts: new Map(cohortNames.map((name) => [name, forms])),
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
  for (const { mask, kind, key, value, times: count } of await rowsOf<Counted>(tx, countingOf(counted, needs))) {
    for (const cohort of cohortNames.filter((name) => (mask & bitOf(name)) !== 0)) {
      const at = place(cohort, kind, key);
      if (value === null) times.set(at, (times.get(at) ?? 0) + count);
      else numbers.set(at, withTimes(numbers.get(at) ?? [], value, count));
    }
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

/** What was counted already comes in rising order of value. */
function withTimes(numbers: [value: number, times: number][], value: number, times: number) {
  const last = numbers.at(-1);
  if (last?.[0] === value) last[1] += times;
  else numbers.push([value, times]);
  return numbers;
}

function bitOf(cohort: Cohort): number {
  return 1 << cohortNames.indexOf(cohort);
}

/** A form can belong to several cohorts: it is marked with all of them, and read once. */
function countingOf(cases: CountedCases, { cohorts: asked, otherCases }: Needs): SQL {
  const members = sql.join(
    [...new Map(asked).set("period", asked.get("period") ?? new Set())].map(([name, forms]) =>
      cohortOf(name, [...forms], cases),
    ),
    sql` union all `,
  );
  return sql`with members as materialized (${members}), marked as materialized (
      select form_id, sum(bit)::int as mask from members where is_asked group by form_id
    ), counted as materialized (
      select marked.mask, held.form, held.case_id, held.codes, held.numbers
        from marked join counted_forms held on held.form_id = marked.form_id
    ), said as (
      select mask, code, count(*)::int as times
      from (select mask, unnest(codes) as code from counted) as spoken group by mask, code
    )
    select said.mask, 'said' as kind, answer_codes.key, null::int as value, said.times
      from said join answer_codes on answer_codes.code = said.code
    union all
    select mask, 'number', given.key, number::int, count(*)::int
      from counted, jsonb_each(numbers) as given, jsonb_array_elements_text(given.value) as number
      group by mask, given.key, number::int
    union all select bit, 'forms', form, null, count(*)::int from members group by bit, form
    union all select bit, 'cases', form, null, count(distinct case_id)::int from members group by bit, form
    union all select bit, 'consented', form, null, count(*)::int from members where consented group by bit, form
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
  return sql`select mask, 'said', keyed.key || '=' || ${referralStatusIs}, null, count(*)::int
    from counted join cases on cases.id = counted.case_id
      join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as keyed (form text, key text) on keyed.form = counted.form
    group by mask, 3`;
}

/**
 * The forms of a cohort, marked where their answers are asked for: it is reading those that takes time. All forms of the
 * period are named, since how many there are can always be asked.
 */
function cohortOf(name: Cohort, forms: readonly string[], cases: CountedCases): SQL {
  const cohort: CohortDefinition = cohorts[name];
  const asked = sql`form = any (${sql.param([...forms])}::text[])`;
  const columns = sql`${sql.raw(String(bitOf(name)))} as bit, form_id, form, case_id, consented, ${asked} as is_asked`;
  const ofCases = inScope(cases);
  const inPeriod = dated(cases);
  if (typeof cohort.of === "object") {
    const found = sql`select case_id from counted_forms
      where role = ${cohort.of.casesWith} and ${ofCases} and ${inPeriod}`;
    return sql`select ${columns} from counted_forms where ${ofCases} and ${asked} and case_id in (${found})`;
  }
  if (cohort.one === undefined) return sql`select ${columns} from counted_forms where ${ofCases} and ${inPeriod}`;
  return sql`(select distinct on (form, client_id) ${columns} from counted_forms
    where ${ofCases} and ${asked} and ${inPeriod} order by form, client_id, described_on desc, form_id desc)`;
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
