/** How a service stands: its cases, what they want, and the stamp by which a page sees that something has changed. */
import { type SQL, sql } from "drizzle-orm";
import { lastTwelveMonths } from "@/lib/dashboard/months";
import { rowsOf, type Tx } from "../types";
import { type CaseloadReader, draftedCases, listed, ofDue } from "./caseload";
import { casesSaying } from "./tally/saying";
import type { Saying } from "./tally/tallied";

export interface FiguresAsked extends Omit<CaseloadReader, "userId"> {
  readonly population: string;
  /** Null for the cases of no team; left out for all. */
  readonly teamId?: string | null;
  /** The first and last day of the period, both counted; an end left out is open. */
  readonly from?: string;
  readonly to?: string;
  /** Only cases in which this was said. */
  readonly saying?: Saying;
}

/** How many cases, and how many of them are of clients who consent to research. */
export interface CasesCounted {
  readonly all: number;
  readonly consented: number;
}

export interface ServiceFigures {
  readonly open: CasesCounted;
  readonly inactive: CasesCounted;
  readonly openedInPeriod: CasesCounted;
  readonly closedInPeriod: CasesCounted;
  readonly intakeUnfinished: CasesCounted;
  readonly reviewsDue: CasesCounted;
  readonly reviewsOverdue: CasesCounted;
  /** The form that closes the case was begun and not submitted. */
  readonly exitUnfinished: CasesCounted;
  /** Cases in which a form, or an amendment of one, was begun and not submitted. */
  readonly withDrafts: CasesCounted;
}

/** What is counted of cases, as conditions over `listed` cases that also know whether they hold a draft. */
function conditionsOf(asked: FiguresAsked): Readonly<Record<keyof ServiceFigures, SQL>> {
  return {
    open: sql`is_open`,
    inactive: sql`closed_on is null and inactive_on is not null`,
    openedInPeriod: within("opened_on", asked),
    closedInPeriod: within("closed_on", asked),
    intakeUnfinished: ofDue(asked, { due: "opens" }),
    reviewsDue: ofDue(asked, { due: "review-due" }),
    reviewsOverdue: ofDue(asked, { due: "review-overdue" }),
    exitUnfinished: ofDue(asked, { due: "closes" }),
    withDrafts: sql`is_drafted`,
  };
}

/**
 * The cases that figures are of, as `figured`: those that are not closed, those opened or closed in the period, and those
 * with a draft, as when a form of a case that closed long ago is amended. Each of these is found by an index of its own,
 * so that a service's many closed cases are not read; that is why cases with a draft are looked up first, as an array.
 *
 * @param also other cases that are wanted, though they count in none of the figures
 */
function figured(asked: FiguresAsked, also: SQL = sql`false`): SQL {
  const drafted = sql`listed.id = any (array(${draftedCases}))`;
  return sql`${listed(asked, { clients: false })}, figured as materialized (
    select listed.*, ${drafted} as is_drafted
    from listed where listed.population = ${asked.population} and ${ofTeam(asked)}
      and (closed_on is null or ${within("opened_on", asked)} or ${within("closed_on", asked)} or ${drafted} or ${also})
      and ${asked.saying ? sql`listed.id in (${casesSaying(asked.saying)})` : sql`true`}
  )`;
}

/** How a service stands: its cases now, and what became of cases lately. */
export interface ServiceStanding {
  /** Of the cases now; "in the period" goes by the days on which cases were opened and closed. */
  readonly figures: ServiceFigures;
  /** The twelve months that end with that of today. */
  readonly months: readonly MonthOfCases[];
}

/** Cases by the month in which they opened and closed. */
export interface MonthOfCases {
  /** YYYY-MM */
  readonly month: string;
  readonly opened: number;
  readonly closed: number;
}

/** All of it in one statement: to plan how the cases are read takes as long as to read them. */
export async function serviceStanding(tx: Tx, asked: FiguresAsked): Promise<ServiceStanding> {
  const conditions = Object.entries(conditionsOf(asked));
  const columns = conditions.flatMap(([name, condition]) => [
    sql`count(*) filter (where ${condition})::int as ${sql.identifier(name)}`,
    sql`count(*) filter (where consented and ${condition})::int as ${sql.identifier(`${name} consented`)}`,
  ]);
  const twelve = { from: lastTwelveMonths(asked.today).from, to: asked.today };
  const lately = sql`${within("opened_on", twelve)} or ${within("closed_on", twelve)}`;
  const ofMonth = (column: Day) =>
    sql`(select date_trunc('month', ${sql.identifier(column)})::date as month, count(*) as times
      from figured where ${within(column, twelve)} group by 1)`;
  const [row] = await rowsOf<Record<string, number> & Pick<ServiceStanding, "months">>(
    tx,
    sql`${figured(asked, lately)} select ${sql.join(columns, sql`, `)},
      (select json_agg(json_build_object('month', to_char(month, 'YYYY-MM'),
          'opened', coalesce(opened.times, 0), 'closed', coalesce(closed.times, 0)) order by month)
        from (select month::date from generate_series(${twelve.from}::date, ${twelve.to}::date, '1 month') as month) months
          left join ${ofMonth("opened_on")} opened using (month) left join ${ofMonth("closed_on")} closed using (month)
      ) as months
      from figured as listed`,
  );
  const figures = conditions.map(([name]) => [
    name,
    { all: row?.[name] ?? 0, consented: row?.[`${name} consented`] ?? 0 },
  ]);
  return {
    figures: Object.fromEntries(figures) as Record<keyof ServiceFigures, CasesCounted>,
    months: row?.months ?? [],
  };
}

/**
 * The cases that a figure counts; as a list of their ids for the right of an `in`.
 *
 * @param workerId whose they are; null for cases without a worker, left out for all
 */
export function casesFigured(asked: FiguresAsked, name: keyof ServiceFigures, workerId?: string | null): SQL {
  const ofWorker =
    workerId === undefined ? sql`true` : sql`listed.caseworker_id is not distinct from ${workerId}::uuid`;
  return sql`${figured(asked)} select listed.id from figured as listed where ${conditionsOf(asked)[name]} and ${ofWorker}`;
}

/** How the cases of one worker stand. */
export interface WorkerFigures {
  /** Null for cases without a worker. */
  readonly workerId: string | null;
  readonly worker: string | null;
  readonly counts: Readonly<Record<keyof ServiceFigures, number>>;
  /** How many of them are of clients who consent to research. */
  readonly consented: Readonly<Record<keyof ServiceFigures, number>>;
}

/** The same by worker, those with most open cases first. */
export async function figuresByWorker(tx: Tx, asked: FiguresAsked): Promise<WorkerFigures[]> {
  const columns = (of: SQL) =>
    sql.join(
      Object.entries(conditionsOf(asked)).map(
        ([name, condition]) => sql`${name}::text, count(*) filter (where ${of} and ${condition})`,
      ),
      sql`, `,
    );
  return rowsOf<WorkerFigures>(
    tx,
    sql`${figured(asked)}
      select listed.caseworker_id as "workerId", coalesce(users.name, users.email) as worker,
        json_build_object(${columns(sql`true`)}) as counts, json_build_object(${columns(sql`consented`)}) as consented
      from figured as listed left join users on users.id = listed.caseworker_id
      group by listed.caseworker_id, users.name, users.email
      order by count(*) filter (where is_open) desc, 2`,
  );
}

function ofTeam({ teamId }: Pick<FiguresAsked, "teamId">): SQL {
  if (teamId === undefined) return sql`true`;
  return teamId === null ? sql`listed.team_id is null` : sql`listed.team_id = ${teamId}::uuid`;
}

type Day = "opened_on" | "closed_on";

function within(column: Day, { from, to }: Pick<FiguresAsked, "from" | "to">): SQL {
  const day = sql.identifier(column);
  return sql.join(
    [
      sql`${day} is not null`,
      ...(from === undefined ? [] : [sql`${day} >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`${day} <= ${to}::date`]),
    ],
    sql` and `,
  );
}

/**
 * A stamp that changes with all that is written in a service, but for what is only looked at, or typed into a draft. It
 * counts the day's events in the audit trail, since every write has one in its own transaction; the day begins an hour
 * late, so that what is committed just after midnight is not missed. For managers, who may read the trail.
 */
export async function serviceVersion(tx: Tx, serviceId: string): Promise<string> {
  const [row] = await rowsOf<{ version: string }>(
    tx,
    sql`select date_trunc('day', now() - interval '1 hour')::date || ' ' || count(*) as version from audit_events
      where service_id = ${serviceId} and at >= date_trunc('day', now() - interval '1 hour')
        and action <> 'form.save' and action not like '%.view'`,
  );
  return row?.version ?? "";
}

/**
 * The same for all services, of all their cases: made of the latest such events, since which of two comes last is not known
 * before both are there. For administrators, who may read the whole trail.
 */
export async function everyServiceVersion(tx: Tx): Promise<string> {
  const [row] = await rowsOf<{ version: string | null }>(
    tx,
    sql`select string_agg(id::text, ' ') as version from (
        select id from audit_events
        where (service_id is not null or action like 'import.%') and action <> 'form.save' and action not like '%.view'
        order by id desc limit 20) as latest`,
  );
  return row?.version ?? "";
}

/**
 * The same for all services together, of those who consent. It grows with every change of the tally, whether that waits
 * or was folded since, and changes where somebody says that a gap cannot be known or takes it back. For analysts.
 */
export async function nationalVersion(tx: Tx): Promise<string> {
  const [row] = await rowsOf<{ version: string }>(
    tx,
    sql`select coalesce((select changes from tally_folded), 0) + (select count(*) from tally_changes where consented)
        || ' ' || count(*) || ' ' || coalesce(max(marked_at)::text, '') as version
      from app.consented_unknowable_gaps()`,
  );
  return row?.version ?? "";
}
