/** How a worker's own caseload stands: its cases by state, and what was asked on their forms and left empty. */
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";
import { draftedCases } from "./caseload";

export interface OwnCaseload {
  readonly open: number;
  readonly inactive: number;
  /** Cases with a form, or an amendment of one, that was begun and not submitted; closed ones too. */
  readonly withDrafts: number;
}

interface Worker {
  readonly userId: string;
  readonly serviceId: string;
}

/** The cases of a worker that are not closed, and all of theirs that have a draft. */
export async function ownCaseload(tx: Tx, { userId, serviceId }: Worker): Promise<OwnCaseload> {
  const [counts] = await rowsOf<OwnCaseload>(
    tx,
    sql`select count(*) filter (where closed_on is null and inactive_on is null)::int as open,
        count(*) filter (where closed_on is null and inactive_on is not null)::int as inactive,
        count(*) filter (where id in (${draftedCases}))::int as "withDrafts"
      from cases where service_id = ${serviceId} and caseworker_id = ${userId}`,
  );
  return counts ?? { open: 0, inactive: 0, withDrafts: 0 };
}

/**
 * A stamp that changes with a worker's caseload: their own cases that are not closed or hold a draft, the forms of these, and
 * what was said to be unknowable in them; but not with what is typed into a draft. Caseworkers may not read the audit trail,
 * so it is made of the records themselves, of which one person has few at a time: all of them, since of sums two that differ
 * can be alike. It goes with the day and the service's interval of reviews, on which what is due depends.
 *
 * @param nobodys whether cases without a worker belong to it
 */
export async function caseloadVersion(
  tx: Tx,
  { userId, serviceId }: Worker,
  today: string,
  { nobodys = false }: { nobodys?: boolean } = {},
): Promise<string> {
  const whose = nobodys ? sql`(caseworker_id = ${userId} or caseworker_id is null)` : sql`caseworker_id = ${userId}`;
  const [row] = await rowsOf<{ version: string }>(
    tx,
    sql`with own as materialized (
        select cases.id, cases.row_version, clients.row_version as client_version
        from cases join clients on clients.id = cases.client_id
        where cases.service_id = ${serviceId} and ${whose}
          and (closed_on is null or cases.id = any (array(${draftedCases})))
      ), held as materialized (
        select id, status, amends_form_id, case_id, case when status = 'submitted' then row_version end as version
        from forms where case_id in (select id from own)
      )
      select concat_ws(' ', ${today}::text, (select review_interval_weeks from services where id = ${serviceId}),
        md5((select string_agg(own::text, ',' order by id) from own)),
        md5((select string_agg(held::text, ',' order by id) from held)),
        md5((select string_agg(concat_ws(' ', form_id, question, marked_at), ',' order by form_id, question)
          from unknowable_gaps where case_id in (select id from own)))
      ) as version`,
  );
  return row?.version ?? "";
}

/** A case with questions that were asked and left empty. */
export interface CaseWithGaps {
  readonly id: string;
  readonly reference: string;
  /** Each as "form/question", in the order of its form's date; one that several forms left empty stands once. */
  readonly gaps: readonly string[];
}

/**
 * The cases of a worker that are not closed and have gaps, those with most first. What was said to be unknowable is none.
 *
 * @param places every question that can be left empty, as "form/question"
 */
export function ownGaps(tx: Tx, { userId, serviceId }: Worker, places: readonly string[]): Promise<CaseWithGaps[]> {
  const keys = places.map((place) => `${place}:missing`);
  return rowsOf<CaseWithGaps>(
    tx,
    sql`with missing as materialized (
        select code, left(key, -length(':missing')) as place from answer_codes where key = any (${sql.param(keys)}::text[])
      )
      select id, reference, json_agg(place order by described_on, form_id, code) as gaps from (
        select distinct on (cases.id, missing.place) cases.id, clients.reference, missing.place, missing.code,
          held.described_on, held.form_id
        from cases join clients on clients.id = cases.client_id join counted_forms held on held.case_id = cases.id
          join missing on missing.code = any (held.codes)
        where cases.service_id = ${serviceId} and cases.caseworker_id = ${userId} and cases.closed_on is null
          and not exists (select from unknowable_gaps gap
            where gap.form_id = held.form_id and held.form || '/' || gap.question = missing.place)
        order by cases.id, missing.place, held.described_on, held.form_id
      ) as gap
      group by id, reference order by count(*) desc, lower(reference)`,
  );
}
