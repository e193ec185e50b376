/** Questions that were asked and left empty: whose they are, in which cases, and which of them nobody can fill any more. */
import { type SQL, sql } from "drizzle-orm";
import type { MonthComplete } from "@/lib/reports/completeness";
import { unknowableGaps } from "../schema";
import { rowsOf, type Tx } from "../types";
import { me } from "./caller";
import { countByMonth, inMonths, type Months, monthsOf } from "./tally/monthly";
import { dated, inScope } from "./tally/plain";
import type { CountedCases } from "./tally/tallied";

/** A question of a form, by its path in the form. */
export interface AskedAt {
  readonly form: string;
  readonly question: string;
}

export interface WorkerGaps {
  /** Null for cases without a worker. */
  readonly workerId: string | null;
  readonly worker: string | null;
  /** In the forms dated in the period. */
  readonly asked: number;
  /** Left empty, and not said to be unknowable. */
  readonly missing: number;
  /** The same month by month, whatever the period. */
  readonly months: readonly MonthComplete[];
}

/**
 * What was said to be unknowable, for whoever counts: a service's own gaps; and for an analyst, who sees no case and no
 * reason, those of clients who consent.
 */
const settledGaps = sql`(select form_id, question from unknowable_gaps
  union all select form_id, question from app.consented_unknowable_gaps())`;

/**
 * How complete the forms of each worker's cases are, those with most gaps in the period first.
 *
 * @param months those of the trend
 * @param places every question that can be left empty, as "form/question"
 */
export async function gapsByWorker(
  tx: Tx,
  cases: CountedCases,
  months: Months,
  places: readonly string[],
): Promise<WorkerGaps[]> {
  const rows = await rowsOf<Said & Pick<WorkerGaps, "workerId" | "worker"> & { month: string | null }>(
    tx,
    sql`with wanted as materialized (
        select code, key, key like '%:missing' as is_missing from answer_codes
        where key = any (${sql.param(placed(places, ":asked", ":missing"))}::text[])
      ), counted as materialized (
        select form_id, form, caseworker_id, codes, ${dated(cases)} as in_period,
          case when ${inMonths(months)} then to_char(described_on, 'YYYY-MM') end as month
        from counted_forms where ${inScope(cases)} and (${dated(cases)} or ${inMonths(months)})
      ), said as (
        select caseworker_id, in_period, month, is_missing, count(*) as times
        from counted, unnest(codes) as code join wanted using (code) group by 1, 2, 3, 4
        union all
        select caseworker_id, in_period, month, true, -sum(cardinality(array_positions(codes, code)))
        from ${settledGaps} gap join counted using (form_id)
          join wanted on key = form || '/' || question || ':missing' group by 1, 2, 3
      )
      select said.caseworker_id as "workerId", coalesce(users.name, users.email) as worker, in_period as "inPeriod", month,
        coalesce(sum(times) filter (where not is_missing), 0)::int as asked,
        coalesce(sum(times) filter (where is_missing), 0)::int as missing
      from said left join users on users.id = said.caseworker_id group by 1, 2, 3, 4`,
  );
  const workers = new Map(rows.map(({ workerId, worker }) => [workerId, worker]));
  return [...workers]
    .map(([workerId, worker]): WorkerGaps => {
      const said = rows.filter((row) => row.workerId === workerId);
      return {
        workerId,
        worker,
        ...added(said.filter(({ inPeriod }) => inPeriod)),
        months: monthsOf(months).map((month) => ({ month, ...added(said.filter((row) => row.month === month)) })),
      };
    })
    .sort((a, b) => b.missing - a.missing || byName(a, b));
}

/**
 * Which questions were left empty in the forms of one worker's cases that are dated in the period, and can still be known:
 * how often each, by its "form/question". Together they are the worker's `missing`.
 *
 * @param places every question that can be left empty, as "form/question"
 * @param workerId null for cases without a worker
 */
export async function gapsOfWorker(
  tx: Tx,
  cases: CountedCases,
  places: readonly string[],
  workerId: string | null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ place: string; missing: number }>(
    tx,
    sql`with wanted as materialized (
        select code, key from answer_codes where key = any (${sql.param(placed(places, ":missing"))}::text[])
      ), counted as materialized (
        select form_id, form, codes from counted_forms where ${inScope(cases)} and ${dated(cases)} and ${ofWorker(workerId)}
      ), said as (
        select key, count(*) as times from counted, unnest(codes) as code join wanted using (code) group by key
        union all
        select key, -sum(cardinality(array_positions(codes, code)))
        from ${settledGaps} gap join counted using (form_id)
          join wanted on key = form || '/' || question || ':missing' group by key
      )
      select left(key, -length(':missing')) as place, sum(times)::int as missing from said
      group by key having sum(times) > 0`,
  );
  return new Map(rows.map(({ place, missing }) => [place, missing]));
}

function ofWorker(workerId: string | null): SQL {
  return sql`caseworker_id is not distinct from ${workerId}::uuid`;
}

/** Nobody comes last. */
function byName(a: WorkerGaps, b: WorkerGaps): number {
  if (a.worker === null || b.worker === null) return Number(a.worker === null) - Number(b.worker === null);
  return a.worker.localeCompare(b.worker);
}

interface Said {
  readonly inPeriod: boolean;
  readonly asked: number;
  readonly missing: number;
}

function added(said: readonly Pick<Said, "asked" | "missing">[]): Pick<Said, "asked" | "missing"> {
  return {
    asked: said.reduce((sum, { asked }) => sum + asked, 0),
    missing: said.reduce((sum, { missing }) => sum + missing, 0),
  };
}

function placed(places: readonly string[], ...endings: readonly string[]): string[] {
  return endings.flatMap((ending) => places.map((place) => `${place}${ending}`));
}

/** How many gaps of each question, by "form/question", were said to be unknowable, in the forms dated in the period. */
export async function countUnknowable(tx: Tx, cases: CountedCases): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ place: string; times: number }>(
    tx,
    sql`select counted_forms.form || '/' || gap.question as place,
        sum(cardinality(array_positions(counted_forms.codes, answer_codes.code)))::int as times
      from ${settledGaps} gap join counted_forms on counted_forms.form_id = gap.form_id
        join answer_codes on answer_codes.key = counted_forms.form || '/' || gap.question || ':missing'
      where answer_codes.code = any (counted_forms.codes)
        and counted_forms.form_id in (select form_id from counted_forms where ${inScope(cases)} and ${dated(cases)})
      group by 1`,
  );
  return new Map(rows.map(({ place, times }) => [place, times]));
}

/** How complete forms are month by month: all questions together, and each by its "form/question". */
export interface CompletenessByMonth {
  readonly all: readonly MonthComplete[];
  readonly byPlace: ReadonlyMap<string, readonly MonthComplete[]>;
}

/** Whatever the period of the cases is. @param places every question that can be left empty, as "form/question" */
export async function completenessByMonth(
  tx: Tx,
  cases: CountedCases,
  months: Months,
  places: readonly string[],
): Promise<CompletenessByMonth> {
  const said = await countByMonth(tx, cases, months, placed(places, ":asked", ":missing"));
  const settled = await rowsOf<{ month: string; place: string; times: number }>(
    tx,
    sql`select to_char(described_on, 'YYYY-MM') as month, form || '/' || question as place,
        sum(cardinality(array_positions(codes, code)))::int as times
      from (select form_id as left_empty_in, question from ${settledGaps} settled) gap
        join counted_forms on form_id = left_empty_in
        join answer_codes on key = form || '/' || question || ':missing'
      where key = any (${sql.param(placed(places, ":missing"))}::text[]) and ${inScope(cases)} and ${inMonths(months)}
      group by 1, 2`,
  );
  const unknowable = new Map(settled.map(({ month, place, times }) => [`${month} ${place}`, times]));
  const byPlace = new Map(
    places.map((place) => [
      place,
      said.map(({ month, counts }): MonthComplete => {
        const missing = (counts[`${place}:missing`] ?? 0) - (unknowable.get(`${month} ${place}`) ?? 0);
        return { month, asked: counts[`${place}:asked`] ?? 0, missing };
      }),
    ]),
  );
  const each = [...byPlace.values()];
  const all = said.map(({ month }, at) => ({ month, ...added(each.flatMap((one) => one[at] ?? [])) }));
  return { all, byPlace };
}

export interface Gap {
  readonly formId: string;
  readonly caseId: string;
  readonly reference: string;
  readonly worker: string | null;
  /** The date of the form. */
  readonly date: string;
  /** Why it cannot be known; null where it still may be. */
  readonly unknowable: string | null;
}

/**
 * The forms of the period in which a question was left empty, the latest first.
 *
 * @param page from 1
 * @param workerId who has the cases; null for cases without a worker, left out for all
 * @returns a page of them; how many there are, and of how many of these it cannot be known any more
 */
export async function listGaps(
  tx: Tx,
  cases: CountedCases,
  { form, question }: AskedAt,
  { page, perPage, workerId }: { page: number; perPage: number; workerId?: string | null | undefined },
): Promise<{ gaps: Gap[]; total: number; settled: number }> {
  const gaps = sql`select held.form_id, held.case_id, held.described_on, held.caseworker_id
    from (select * from counted_forms where ${inScope(cases)} and ${dated(cases)} and form = ${form}
      and ${workerId === undefined ? sql`true` : ofWorker(workerId)}) held
    where (select code from answer_codes where key = ${`${form}/${question}:missing`}) = any (held.codes)`;
  const [count] = await rowsOf<{ total: number; settled: number }>(
    tx,
    sql`select count(*)::int as total, count(*) filter (where exists (select from unknowable_gaps unknowable
        where unknowable.form_id = gaps.form_id and unknowable.question = ${question}))::int as settled
      from (${gaps}) gaps`,
  );
  const rows = await rowsOf<Gap>(
    tx,
    sql`select gaps.form_id as "formId", gaps.case_id as "caseId", clients.reference, coalesce(users.name, users.email) as worker,
        gaps.described_on::text as date, unknowable.reason as unknowable
      from (${gaps}) gaps join cases on cases.id = gaps.case_id join clients on clients.id = cases.client_id
        left join users on users.id = gaps.caseworker_id
        left join unknowable_gaps unknowable on unknowable.form_id = gaps.form_id and unknowable.question = ${question}
      order by (unknowable.reason is not null), gaps.described_on desc, clients.reference
      limit ${perPage} offset ${(page - 1) * perPage}`,
  );
  return { gaps: rows, total: count?.total ?? 0, settled: count?.settled ?? 0 };
}

/** Says that a question of some forms cannot be known any more. @returns how many forms of those given there are */
export async function markUnknowable(
  tx: Tx,
  formIds: readonly string[],
  { form, question }: AskedAt,
  reason: string,
): Promise<{ caseId: string; serviceId: string }[]> {
  return rowsOf(
    tx,
    sql`insert into ${unknowableGaps} (form_id, case_id, service_id, question, reason, marked_by)
      select id, case_id, service_id, ${question}, ${reason}, ${me} from forms
      where id = any (${sql.param([...formIds])}::uuid[]) and form = ${form} and status = 'submitted'
      on conflict do nothing
      returning case_id as "caseId", service_id as "serviceId"`,
  );
}

/** Takes it back: the question is asked after again. */
export async function unmarkUnknowable(
  tx: Tx,
  formIds: readonly string[],
  question: string,
): Promise<{ caseId: string; serviceId: string }[]> {
  return rowsOf(
    tx,
    sql`delete from unknowable_gaps where form_id = any (${sql.param([...formIds])}::uuid[]) and question = ${question}
      returning case_id as "caseId", service_id as "serviceId"`,
  );
}
