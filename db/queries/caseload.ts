/** The caseload: which cases there are, which of them are wanted, and what each wants next. */
import { type SQL, sql } from "drizzle-orm";
import { type CaseloadView, casesPerPage } from "@/lib/cases/caseload";
import { addDays } from "@/lib/cases/days";
import { type HeldForm, reviewNoticeDays } from "@/lib/cases/due";
import { referenceKey } from "@/lib/cases/reference";
import { rowsOf, type Tx } from "../types";

/** For whom a caseload is read, and what it is judged by. Row-level security decides what there is to read. */
export interface CaseloadReader {
  readonly userId: string;
  readonly serviceId: string;
  /** The day it is, YYYY-MM-DD. */
  readonly today: string;
  /** The populations that are reviewed; the cases of others have no review dates. */
  readonly reviewedPopulations: readonly string[];
}

export interface CaseloadCase {
  readonly id: string;
  readonly reference: string;
  readonly dateOfBirth: string | null;
  readonly population: string;
  readonly workerId: string | null;
  readonly worker: string | null;
  readonly team: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly inactiveOn: string | null;
  readonly restricted: boolean;
  readonly reviewWeeks: number | null;
  readonly forms: readonly HeldForm[];
  /** Whether a submitted form is being amended. */
  readonly amending: boolean;
}

export interface CaseloadPage {
  readonly cases: readonly CaseloadCase[];
  /** How many there are on all pages together. */
  readonly total: number;
}

/**
 * One page of the caseload as a view asks for it.
 *
 * @param words what was searched for, read from where the search is kept; null for no search
 */
export async function readCaseload(
  tx: Tx,
  reader: CaseloadReader,
  view: CaseloadView,
  words: string | null,
): Promise<CaseloadPage> {
  const wanted = sql.join(
    [inScope(reader, view), ofStatus(view), ofWorker(view), ofDue(reader, view), withDrafts(view), found(words)],
    sql` and `,
  );
  const [count] = await rowsOf<{ total: number }>(
    tx,
    sql`${listed(reader)} select count(*)::int as total from listed where ${wanted}`,
  );
  const cases = await rowsOf<CaseloadCase>(
    tx,
    sql`${listed(reader)}
      select ${columns} from (
        select * from listed where ${wanted} order by ${order(view)}
        limit ${casesPerPage} offset ${(view.page - 1) * casesPerPage}
      ) as listed left join users on users.id = listed.caseworker_id left join teams on teams.id = listed.team_id
      order by ${order(view)}`,
  );
  return { cases, total: count?.total ?? 0 };
}

/** Cases whose ids are among those of a query, as a caseload lists them: the latest opened first. @param page from 1 */
export async function readCasesAmong(
  tx: Tx,
  reader: Omit<CaseloadReader, "userId">,
  ids: SQL,
  page: number,
): Promise<CaseloadPage> {
  const among = sql`${listed(reader)}, wanted as materialized (${ids}),
    found as materialized (select * from listed where id in (select * from wanted))`;
  const [count] = await rowsOf<{ total: number }>(tx, sql`${among} select count(*)::int as total from found`);
  const latest = sql`listed.opened_on desc, lower(listed.reference), listed.id`;
  const cases = await rowsOf<CaseloadCase>(
    tx,
    sql`${among} select ${columns} from (
        select * from found as listed order by ${latest} limit ${casesPerPage} offset ${(page - 1) * casesPerPage}
      ) as listed left join users on users.id = listed.caseworker_id left join teams on teams.id = listed.team_id
      order by ${latest}`,
  );
  return { cases, total: count?.total ?? 0 };
}

/** How many open cases are one's own, the team's and the service's. */
export async function countOpenCases(tx: Tx, reader: CaseloadReader): Promise<Record<CaseloadView["scope"], number>> {
  const [counts] = await rowsOf<Record<CaseloadView["scope"], number>>(
    tx,
    sql`select count(*) filter (where caseworker_id = ${reader.userId})::int as mine,
        count(*) filter (where team_id in (${ownTeams(reader)}))::int as team, count(*)::int as service
      from cases where service_id = ${reader.serviceId} and closed_on is null and inactive_on is null`,
  );
  return counts ?? { mine: 0, team: 0, service: 0 };
}

/**
 * The cases of a service as `listed`, for the beginning of a query: each with the day on which it wants something, by
 * the rule of lib/cases/due.ts; and with what its client is known by, unless that is not wanted: to look up a client for
 * each case takes longer than all the rest.
 */
export function listed(
  { serviceId, today, reviewedPopulations }: Omit<CaseloadReader, "userId">,
  { clients = true }: { readonly clients?: boolean } = {},
): SQL {
  // One service, looked up once.
  const weeks = sql`(select review_interval_weeks from services where services.id = ${serviceId})`;
  return sql`with closing as materialized (
      select case_id, max(described_on) as described_on from forms
      where status = 'draft' and role = 'closes' and amends_form_id is null group by case_id
    ), listed as (
      select cases.*, ${clients ? sql`clients.reference, clients.reference_key, clients.date_of_birth,` : sql``}
        ${weeks} as review_interval_weeks, closing.case_id is not null as is_closing,
        cases.closed_on is null and cases.inactive_on is null as is_open,
        case
          when cases.closed_on is not null or cases.inactive_on is not null then null
          when cases.reviewed_on is null then cases.opened_on
          when closing.case_id is not null then coalesce(closing.described_on, ${today}::date)
          when cases.population = any (${sql.param([...reviewedPopulations])}::text[])
            then cases.reviewed_on + ${weeks} * 7
        end as due_on
      from cases ${clients ? sql`join clients on clients.id = cases.client_id` : sql``}
        left join closing on closing.case_id = cases.id
      where cases.service_id = ${serviceId}
    )`;
}

const columns = sql`listed.id, listed.reference, listed.date_of_birth::text as "dateOfBirth", listed.population,
  listed.caseworker_id as "workerId", users.name as worker, teams.name as team, listed.opened_on::text as "openedOn",
  listed.closed_on::text as "closedOn", listed.inactive_on::text as "inactiveOn", listed.restricted,
  listed.review_interval_weeks as "reviewWeeks",
  coalesce((select json_agg(json_build_object('id', forms.id, 'form', forms.form, 'state', forms.status,
    'date', forms.described_on) order by forms.started_at)
    from forms where forms.case_id = listed.id and forms.amends_form_id is null), '[]'::json) as forms,
  exists (select 1 from forms where forms.case_id = listed.id and forms.amends_form_id is not null) as amending`;

function ownTeams({ userId, serviceId }: CaseloadReader): SQL {
  return sql`select team_id from memberships where user_id = ${userId} and service_id = ${serviceId} and until is null`;
}

function inScope(reader: CaseloadReader, { scope }: CaseloadView): SQL {
  if (scope === "mine") return sql`listed.caseworker_id = ${reader.userId}`;
  return scope === "team" ? sql`listed.team_id in (${ownTeams(reader)})` : sql`true`;
}

function ofStatus({ status }: CaseloadView): SQL {
  switch (status) {
    case "open":
      return sql`listed.is_open`;
    case "inactive":
      return sql`listed.closed_on is null and listed.inactive_on is not null`;
    case "closed":
      return sql`listed.closed_on is not null`;
    case "all":
      return sql`true`;
  }
}

function ofWorker({ worker }: CaseloadView): SQL {
  if (worker === undefined) return sql`true`;
  return worker === "nobody" ? sql`listed.caseworker_id is null` : sql`listed.caseworker_id = ${worker}`;
}

/** Whether a case as `listed` wants what is asked for; every case does where nothing is. */
export function ofDue({ today }: Pick<CaseloadReader, "today">, { due }: Pick<CaseloadView, "due">): SQL {
  const review = sql`listed.is_open and listed.reviewed_on is not null and not listed.is_closing`;
  switch (due) {
    case undefined:
      return sql`true`;
    case "opens":
      return sql`listed.is_open and listed.reviewed_on is null`;
    case "closes":
      return sql`listed.is_open and listed.reviewed_on is not null and listed.is_closing`;
    case "review-overdue":
      return sql`${review} and listed.due_on < ${today}::date`;
    case "review-due":
      return sql`${review} and listed.due_on between ${today}::date and ${addDays(today, reviewNoticeDays)}::date`;
  }
}

/** The cases with a form, or an amendment of one, that was begun. In two halves, since each has an index of its own. */
export const draftedCases: SQL = sql`select case_id from forms where status = 'draft' and amends_form_id is null
  union select case_id from forms where amends_form_id is not null`;

function withDrafts({ drafts }: CaseloadView): SQL {
  return drafts ? sql`listed.id in (${draftedCases})` : sql`true`;
}

/** By any part of the reference, however it is spaced and dashed; by a former one too. */
function found(words: string | null): SQL {
  if (words === null) return sql`true`;
  // A key holds letters and figures alone, so nothing in it means anything to LIKE.
  const key = `%${referenceKey(words)}%`;
  return sql`(listed.reference_key like ${key} or exists (select from client_changes
    where client_changes.client_id = listed.client_id and client_changes.former_reference_key like ${key}))`;
}

function order({ sort, direction }: CaseloadView): SQL {
  const by = {
    reference: sql`lower(listed.reference)`,
    worker: sql`(select name from users where users.id = listed.caseworker_id)`,
    opened: sql`listed.opened_on`,
    due: sql`listed.due_on`,
  }[sort];
  // What has nothing stands last whichever way round; what is alike stands in the order of its reference.
  return sql`${by} ${sql.raw(direction === "descending" ? "desc" : "asc")} nulls last, lower(listed.reference), listed.id`;
}
