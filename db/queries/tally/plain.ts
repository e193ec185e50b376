/**
 * Counts what was submitted, form by form: for what the running tally does not hold, and to hold it to. One statement, so
 * that all its figures are of one moment. It reads the narrow projection, never the answers.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Behind, FormsBehind, Said } from "@/lib/dashboard/behind";
import { type Cohort, type CohortDefinition, cohortNames, cohorts } from "@/lib/reports/cohort";
import type { Needs } from "@/lib/reports/needs";
import { populationById } from "@/questionnaires";
import { rowsOf, type Tx } from "../../types";
import { referralStatusIs } from "../referral-status";
import { casesSaying } from "./saying";
import type { Counted, CountedCases } from "./tallied";

/** What one count may belong to: several cohorts at once, as the sum of their bits. */
interface Marked extends Omit<Counted, "cohort"> {
  readonly mask: number;
}

/** All that was counted of these cases. Of one cohort and key, a value can come several times, in rising order. */
export async function countPlainly(tx: Tx, cases: CountedCases, needs: Needs): Promise<Counted[]> {
  return unmarked(await rowsOf<Marked>(tx, countingOf(cases, needs)));
}

/** What is looked up rather than added up: new, repeat or continuing changes with the client's other cases. */
export async function countReferralStatuses(
  tx: Tx,
  cases: CountedCases,
  { cohorts: asked }: Needs,
): Promise<Counted[]> {
  return unmarked(
    await rowsOf<Marked>(tx, sql`with ${markedForms(cases, asked)} ${referralStatuses(cases.population)}`),
  );
}

/** The cases that a number counts; as a list of their ids for the right of an `in`. */
export function casesBehind(cases: CountedCases, { of, without }: Behind): SQL {
  const found = (kinds: readonly FormsBehind[]) =>
    sql.join(
      kinds.map(
        ({ cohort, form, says }) => sql`select held.case_id from (${cohortOf(cohort, [form], cases)}) member
          join counted_forms held on held.form_id = member.form_id where held.form = ${form} and ${comesToMore(says)}`,
      ),
      sql` union `,
    );
  return without.length === 0 ? found(of) : sql`(${found(of)}) except (${found(without)})`;
}

/** Whether what is counted of one form alone is more than 0. A code stands in it as often as it was said. */
function comesToMore(says: readonly Said[]): SQL {
  const said = ({ key, numbers }: Said) => {
    if (key === null) return sql`1`;
    return numbers
      ? sql`coalesce(jsonb_array_length(held.numbers -> ${key}::text), 0)`
      : sql`cardinality(array_positions(held.codes, (select code from answer_codes where key = ${key})))`;
  };
  return sql`${sql.join(
    says.map((one) => sql`${one.times}::int * ${said(one)}`),
    sql` + `,
  )} > 0`;
}

function unmarked(rows: readonly Marked[]): Counted[] {
  return rows.flatMap(({ mask, ...counted }) =>
    cohortNames.filter((cohort) => (mask & bitOf(cohort)) !== 0).map((cohort) => ({ cohort, ...counted })),
  );
}

function bitOf(cohort: Cohort): number {
  return 1 << cohortNames.indexOf(cohort);
}

/** A form can belong to several cohorts: it is marked with all of them, and read once. */
function countingOf(cases: CountedCases, { cohorts: asked, otherCases }: Needs): SQL {
  const forms = markedForms(cases, new Map(asked).set("period", asked.get("period") ?? new Set()));
  return sql`with ${forms}, said as (
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

/** The members of each cohort, and the forms that are read with the cohorts to which each belongs. */
function markedForms(cases: CountedCases, asked: Needs["cohorts"]): SQL {
  const members = sql.join(
    [...asked].map(([name, forms]) => cohortOf(name, [...forms], cases)),
    sql` union all `,
  );
  return sql`members as materialized (${members}), marked as materialized (
      select form_id, sum(bit)::int as mask from members where is_asked group by form_id
    ), counted as materialized (
      select marked.mask, held.form, held.case_id, held.codes, held.numbers
        from marked join counted_forms held on held.form_id = marked.form_id
    )`;
}

/** New, repeat or continuing: looked up, since it changes with the client's other cases and not with this one. */
function referralStatuses(population: string): SQL {
  const keys = (populationById(population)?.forms ?? []).flatMap((form) =>
    (form.derived ?? [])
      .filter(({ from }) => from.kind === "referral-status")
      .map(({ id }) => ({ form: form.id, key: `${form.id}/${id}` })),
  );
  // An analyst sees no cases: of those whose clients consent, a function of the database tells the status alone.
  return sql`select mask, 'said' as kind, key || '=' || status as key, null::int as value, count(*)::int as times
    from (
      select mask, keyed.key, ${referralStatusIs} as status from counted join cases on cases.id = counted.case_id
        join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as keyed (form text, key text) on keyed.form = counted.form
      union all
      select mask, keyed.key, told.status from counted
        join app.consented_referral_statuses(case when (select app.role()) = 'analyst'
          then array(select case_id from counted) end) as told on told.case_id = counted.case_id
        join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as keyed (form text, key text) on keyed.form = counted.form
    ) as looked_up group by mask, 3`;
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

/** The counted forms of these cases, as a condition. */
export function inScope({ population, serviceIds, teamId, consentedOnly, saying, places }: CountedCases): SQL {
  return sql.join(
    [
      sql`population = ${population}`,
      ...(serviceIds === undefined ? [] : [sql`service_id = any (${sql.param([...serviceIds])}::uuid[])`]),
      ...(teamId === undefined ? [] : [teamId === null ? sql`team_id is null` : sql`team_id = ${teamId}::uuid`]),
      ...(consentedOnly ? [sql`consented`] : []),
      ...(saying ? [sql`case_id in (${casesSaying(saying)})`] : []),
      ...(places === undefined
        ? []
        : [
            sql`case_id in (select lived.id from cases lived
              where lived.local_authority_code = any (${sql.param([...places])}::text[]))`,
          ]),
    ],
    sql` and `,
  );
}

/** Those dated in the period. */
export function dated({ from, to }: CountedCases): SQL {
  return sql.join(
    [
      ...(from === undefined ? [] : [sql`described_on >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`described_on <= ${to}::date`]),
      ...(from === undefined && to === undefined ? [sql`true`] : []),
    ],
    sql` and `,
  );
}
