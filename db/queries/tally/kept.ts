/**
 * Reads the running tally: the totals of the years and months of a period, and the changes that are not folded into them
 * yet. `db/schema/tallies.ts` says what is kept, and by what.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Cohort } from "@/lib/reports/cohort";
import type { Needs } from "@/lib/reports/needs";
import { formById } from "@/questionnaires";
import { rowsOf, type Tx } from "../../types";
import { countReferralStatuses } from "./plain";
import type { Counted, CountedCases } from "./tallied";

/**
 * Whether the tally can say it: of periods that begin and end with months, and of whole services or teams, wherever clients
 * live. Individual
 * clients are kept by the form that opens a case, and of whole services.
 */
export function isKept({ from, to, teamId, saying, places }: CountedCases, { cohorts }: Needs): boolean {
  if (saying || places) return false;
  const byMonths = (from === undefined || from.endsWith("-01")) && (to === undefined || isLastOfMonth(to));
  const individuals = [...(cohorts.get("individuals") ?? [])];
  const byIntake = individuals.length === 0 || (teamId === undefined && individuals.every(opensCases));
  return byMonths && byIntake;
}

function opensCases(form: string): boolean {
  return formById(form)?.role === "opens";
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** How often by key; a number has its value behind a "~". Null where only the forms are asked for. */
type Said = Readonly<Record<string, number>> | null;

/** What was counted of a kind of form in a cohort. */
interface ReadForm {
  readonly cohort: Cohort;
  readonly form: string;
  readonly forms: number;
  readonly cases: number;
  readonly consented: number;
  readonly said: Said;
}

interface Read extends ReadForm {
  /** Of those who consent; null and 0 where that is not asked for. */
  readonly saidWithConsent: Said;
  readonly casesWithConsent: number;
}

/** All that was counted of these cases; the same as `countPlainly` would say. */
export async function readKept(tx: Tx, cases: CountedCases, needs: Needs): Promise<Counted[]> {
  const read = await rowsOf<Read>(tx, readingOf(cases, needs, false));
  const statuses = needs.otherCases ? await countReferralStatuses(tx, cases, needs) : [];
  return [...read.flatMap(toCounted), ...statuses];
}

/** The same, and in the same reading of those of them who consent: see `canReadBoth`. */
export async function readKeptOfBoth(
  tx: Tx,
  cases: CountedCases,
  needs: Needs,
): Promise<{ all: Counted[]; withConsent: Counted[] }> {
  const read = await rowsOf<Read>(tx, readingOf(cases, needs, true));
  const statuses = needs.otherCases ? await countReferralStatuses(tx, cases, needs) : [];
  const withConsent = read.map(
    ({ saidWithConsent: said, casesWithConsent, ...row }): ReadForm => ({
      ...row,
      said,
      forms: row.consented,
      cases: casesWithConsent,
    }),
  );
  return { all: [...read.flatMap(toCounted), ...statuses], withConsent: withConsent.flatMap(toCounted) };
}

/**
 * Whether what is asked of those who consent is a part of what is asked of all. Individual clients are not: of those with
 * several intakes another one may be the last; nor is whether clients came before, which no tally holds.
 */
export function canReadBoth(needs: Needs, ofConsented: Needs): boolean {
  return (
    !ofConsented.otherCases &&
    !ofConsented.cohorts.has("individuals") &&
    [...ofConsented.cohorts].every(([cohort, forms]) =>
      [...forms].every((form) => needs.cohorts.get(cohort)?.has(form)),
    )
  );
}

function toCounted({ cohort, form, forms, cases, consented, said }: ReadForm): Counted[] {
  const of = (kind: Counted["kind"], key: string, times: number, value: number | null = null): Counted => ({
    cohort,
    kind,
    key,
    value,
    times,
  });
  const answers: Counted[] = [];
  const numbers: Counted[] = [];
  for (const [written, times] of Object.entries(said ?? {})) {
    const [key = "", value] = written.split("~");
    if (value === undefined) answers.push(of("said", key, times));
    else numbers.push(of("number", key, times, Number(value)));
  }
  numbers.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return [of("forms", form, forms), of("cases", form, cases), of("consented", form, consented), ...answers, ...numbers];
}

/** @param both whether all is asked of those who consent too, or only how many forms are theirs */
function readingOf(cases: CountedCases, { cohorts }: Needs, both: boolean): SQL {
  const months = monthsOf(cases);
  const own = inScope(cases);
  // Codes rise, so that the forms and cases themselves come first: of what is not asked for, no more is taken apart.
  const columns = (consented: SQL) => sql`wanted.cohort, tally.form, ${consented} as consented,
    case when is_asked then codes else codes[1:2] end as codes, case when is_asked then times else times[1:2] end as times`;
  const joined = sql`join wanted on wanted.kept_as = tally.cohort and (wanted.any_form or tally.form = any (wanted.forms))
    cross join lateral (select tally.form = any (wanted.forms) as is_asked) asked`;
  const ofServices = sql`select ${columns(sql`consented`)} from service_tallies tally ${joined}
    where ${own} and ${inTotals(months)}`;
  const folded = isOfNation(cases)
    ? // Those who may read the nation's have no services of their own, and the other way round.
      sql`select ${columns(sql`true`)} from national_tallies tally ${joined}
          where population = ${cases.population} and ${inTotals(months)}
            and coalesce((select app.role()), 'analyst') = 'analyst'
        union all ${ofServices} and (select app.role()) <> 'analyst'`
    : ofServices;
  return sql`with wanted (cohort, kept_as, forms, any_form) as (values ${wantedOf(cases, cohorts)}), counted as (
      ${folded}
      union all
      select ${columns(sql`consented`)} from tally_changes tally ${joined} where ${own} and ${inMonths(months)}
    ), numbered as (
      select dense_rank() over (order by cohort, form)::int as place, cohort, form, codes, times, consented from counted
    ), added as (
      select place, code, sum(said.times)::int as times,
        coalesce(sum(said.times) filter (where consented${both ? sql`` : sql` and code = 0`}), 0)::int as consented
      from numbered, unnest(codes, numbered.times) as said (code, times)
      group by place, code
    )
    select cohort, form,
      coalesce(sum(times) filter (where added.code = 0), 0)::int as forms,
      coalesce(sum(times) filter (where added.code = -1), 0)::int as cases,
      coalesce(sum(consented) filter (where added.code = 0), 0)::int as consented,
      json_object_agg(key, times) filter (where key is not null and times <> 0) as said,
      coalesce(sum(consented) filter (where added.code = -1), 0)::int as "casesWithConsent",
      ${both ? sql`json_object_agg(key, consented) filter (where key is not null and consented <> 0)` : sql`null`} as "saidWithConsent"
    from added join (select distinct place, cohort, form from numbered) as named using (place)
      left join answer_codes on answer_codes.code = added.code
    group by cohort, form`;
}

/** The rows of the tally that make up each cohort. How many forms there are in the period can always be asked. */
function wantedOf({ consentedOnly }: CountedCases, cohorts: Needs["cohorts"]): SQL {
  const row = (cohort: Cohort, keptAs: SQL, forms: Iterable<string>, any = false) =>
    sql`(${cohort}::text, ${keptAs}, ${sql.param([...forms])}::text[], ${any}::boolean)`;
  const taken = sql`case when ${consentedOnly === true}::boolean or (select app.role()) = 'analyst'
    then 'individuals-consented' else 'individuals' end`;
  return sql.join(
    [...new Map(cohorts).set("period", cohorts.get("period") ?? new Set())].flatMap(([cohort, forms]) =>
      cohort === "individuals"
        ? // All intakes of the period, less those of clients who have a later one in it.
          [row(cohort, sql`'period'`, forms), row(cohort, taken, forms)]
        : [row(cohort, sql`${cohort}::text`, forms, cohort === "period")],
    ),
    sql`, `,
  );
}

/** The totals of the nation are of all services and of those who consent. */
function isOfNation({ serviceIds, teamId, consentedOnly }: CountedCases): boolean {
  return serviceIds === undefined && teamId === undefined && consentedOnly === true;
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

interface Months {
  /** The first days of the first and the last month; an end left out is open. */
  readonly from?: string;
  readonly to?: string;
}

function monthsOf({ from, to }: CountedCases): Months {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to: `${to.slice(0, 7)}-01` }) };
}

function inMonths({ from, to }: Months): SQL {
  return sql.join(
    [
      sql`true`,
      ...(from === undefined ? [] : [sql`first_month >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`last_month <= ${to}::date`]),
    ],
    sql` and `,
  );
}

/** Whole financial years by their totals, what is left over by months; and pairs of months that no such year holds. */
function inTotals(months: Months): SQL {
  const years = wholeYears(months);
  if (years === undefined) return sql`span <> 'year' and ${inMonths(months)}`;
  const covered = inMonths(years);
  return sql`${inMonths(months)} and (
    (span = 'year' and ${covered})
    or (span = 'month' and not (${covered}))
    or (span = 'pair' and not (${covered} and app.year_of(first_month) = app.year_of(last_month))))`;
}

/** From the first month of the first whole financial year to the last month of the last; undefined where there is none. */
function wholeYears({ from, to }: Months): Months | undefined {
  const first =
    from === undefined ? undefined : `${Number(from.slice(0, 4)) + (from.slice(5, 7) > "04" ? 1 : 0)}-04-01`;
  const last = to === undefined ? undefined : `${Number(to.slice(0, 4)) - (to.slice(5, 7) < "03" ? 1 : 0)}-03-01`;
  if (first !== undefined && last !== undefined && first > last) return undefined;
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}
