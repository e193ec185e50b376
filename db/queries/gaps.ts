/** Questions that were asked and left empty: whose they are, in which cases, and which of them nobody can fill any more. */
import { sql } from "drizzle-orm";
import { unknowableGaps } from "../schema";
import { rowsOf, type Tx } from "../types";
import { me } from "./caller";
import { countByMonth, type Months } from "./tally/monthly";
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
  readonly asked: number;
  /** Left empty, and not said to be unknowable. */
  readonly missing: number;
}

/** How complete the forms of each worker's cases are, dated in the period. @param places every question that can be left empty */
export function gapsByWorker(tx: Tx, cases: CountedCases, places: readonly string[]): Promise<WorkerGaps[]> {
  const codes = (ending: string) =>
    sql`(select code from answer_codes where key = any (${sql.param(places.map((place) => `${place}${ending}`))}::text[]))`;
  return rowsOf<WorkerGaps>(
    tx,
    sql`with asked as materialized ${codes(":asked")}, missing as materialized ${codes(":missing")},
      counted as materialized (select form_id, caseworker_id, codes from counted_forms where ${inScope(cases)} and ${dated(cases)}),
      said as (
        select caseworker_id, code, count(*) as times from counted, unnest(codes) as code group by caseworker_id, code
      ), unknowable as (
        select counted.caseworker_id, sum(cardinality(array_positions(counted.codes, answer_codes.code))) as times
        from unknowable_gaps gap join counted on counted.form_id = gap.form_id
          join counted_forms held on held.form_id = gap.form_id
          join answer_codes on answer_codes.key = held.form || '/' || gap.question || ':missing'
        where answer_codes.code = any (counted.codes) group by counted.caseworker_id
      )
      select said.caseworker_id as "workerId", users.name as worker,
        coalesce(sum(times) filter (where code in (select code from asked)), 0)::int as asked,
        (coalesce(sum(times) filter (where code in (select code from missing)), 0)
          - coalesce((select times from unknowable where unknowable.caseworker_id is not distinct from said.caseworker_id), 0))::int as missing
      from said left join users on users.id = said.caseworker_id
      group by said.caseworker_id, users.name order by 4 desc, 2`,
  );
}

/** How many gaps of each question, by "form/question", were said to be unknowable, in the forms dated in the period. */
export async function countUnknowable(tx: Tx, cases: CountedCases): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ place: string; times: number }>(
    tx,
    sql`select counted_forms.form || '/' || gap.question as place,
        sum(cardinality(array_positions(counted_forms.codes, answer_codes.code)))::int as times
      from unknowable_gaps gap join counted_forms on counted_forms.form_id = gap.form_id
        join answer_codes on answer_codes.key = counted_forms.form || '/' || gap.question || ':missing'
      where answer_codes.code = any (counted_forms.codes)
        and counted_forms.form_id in (select form_id from counted_forms where ${inScope(cases)} and ${dated(cases)})
      group by 1`,
  );
  return new Map(rows.map(({ place, times }) => [place, times]));
}

/** How complete the forms of a month are. */
export interface MonthComplete {
  /** YYYY-MM */
  readonly month: string;
  readonly asked: number;
  /** Left empty, and not said to be unknowable. */
  readonly missing: number;
}

/** The same month by month, whatever the period of the cases. @param places every question that can be left empty */
export async function completenessByMonth(
  tx: Tx,
  cases: CountedCases,
  months: Months,
  places: readonly string[],
): Promise<MonthComplete[]> {
  const keys = [":asked", ":missing"].map((ending) => places.map((place) => `${place}${ending}`));
  const said = await countByMonth(tx, cases, months, keys);
  const settled = await rowsOf<{ month: string; times: number }>(
    tx,
    sql`select to_char(described_on, 'YYYY-MM') as month,
        sum(cardinality(array_positions(codes, code)))::int as times
      from (select form_id as left_empty_in, question from unknowable_gaps) gap
        join counted_forms on form_id = left_empty_in
        join answer_codes on key = form || '/' || question || ':missing'
      where key = any (${sql.param(keys[1])}::text[]) and ${inScope(cases)}
        and described_on >= ${months.from}::date and described_on < ${months.to}::date + interval '1 month'
      group by 1`,
  );
  const unknowable = new Map(settled.map(({ month, times }) => [month, times]));
  return said.map(({ month, counts: [asked = 0, missing = 0] }) => ({
    month,
    asked,
    missing: missing - (unknowable.get(month) ?? 0),
  }));
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

/** The forms of the period in which a question was left empty, the latest first. @param page from 1 */
export async function listGaps(
  tx: Tx,
  cases: CountedCases,
  { form, question }: AskedAt,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ gaps: Gap[]; total: number }> {
  const gaps = sql`select held.form_id, held.case_id, held.described_on, held.caseworker_id
    from (select * from counted_forms where ${inScope(cases)} and ${dated(cases)} and form = ${form}) held
    where (select code from answer_codes where key = ${`${form}/${question}:missing`}) = any (held.codes)`;
  const [count] = await rowsOf<{ total: number }>(tx, sql`select count(*)::int as total from (${gaps}) gaps`);
  const rows = await rowsOf<Gap>(
    tx,
    sql`select gaps.form_id as "formId", gaps.case_id as "caseId", clients.reference, users.name as worker,
        gaps.described_on::text as date, unknowable.reason as unknowable
      from (${gaps}) gaps join cases on cases.id = gaps.case_id join clients on clients.id = cases.client_id
        left join users on users.id = gaps.caseworker_id
        left join unknowable_gaps unknowable on unknowable.form_id = gaps.form_id and unknowable.question = ${question}
      order by (unknowable.reason is not null), gaps.described_on desc, clients.reference
      limit ${perPage} offset ${(page - 1) * perPage}`,
  );
  return { gaps: rows, total: count?.total ?? 0 };
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
