/** How a service stands: its cases, what they want, and the stamp by which a page sees that something has changed. */
import { type SQL, sql } from "drizzle-orm";
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
 */
function figured(asked: FiguresAsked): SQL {
  const drafted = sql`listed.id = any (array(${draftedCases}))`;
  return sql`${listed(asked, { clients: false })}, figured as materialized (
    select listed.*, ${drafted} as is_drafted
    from listed where listed.population = ${asked.population} and ${ofTeam(asked)}
      and (closed_on is null or ${within("opened_on", asked)} or ${within("closed_on", asked)} or ${drafted})
      and ${asked.saying ? sql`listed.id in (${casesSaying(asked.saying)})` : sql`true`}
  )`;
}

/** The figures of a service now; "in the period" goes by the days on which cases were opened and closed. */
export async function serviceFigures(tx: Tx, asked: FiguresAsked): Promise<ServiceFigures> {
  const conditions = Object.entries(conditionsOf(asked));
  const columns = conditions.flatMap(([name, condition]) => [
    sql`count(*) filter (where ${condition})::int as ${sql.identifier(name)}`,
    sql`count(*) filter (where consented and ${condition})::int as ${sql.identifier(`${name} consented`)}`,
  ]);
  const [row = {}] = await rowsOf<Record<string, number>>(
    tx,
    sql`${figured(asked)} select ${sql.join(columns, sql`, `)} from figured as listed`,
  );
  const figures = conditions.map(([name]) => [name, { all: row[name] ?? 0, consented: row[`${name} consented`] ?? 0 }]);
  return Object.fromEntries(figures) as Record<keyof ServiceFigures, CasesCounted>;
}

/** How the cases of one worker stand. */
export interface WorkerFigures {
  /** Null for cases without a worker. */
  readonly workerId: string | null;
  readonly worker: string | null;
  readonly counts: Readonly<Record<keyof ServiceFigures, number>>;
}

/** The same by worker, those with most open cases first. */
export async function figuresByWorker(tx: Tx, asked: FiguresAsked): Promise<WorkerFigures[]> {
  const columns = Object.entries(conditionsOf(asked)).map(
    ([name, condition]) => sql`${name}::text, count(*) filter (where ${condition})`,
  );
  return rowsOf<WorkerFigures>(
    tx,
    sql`${figured(asked)}
      select listed.caseworker_id as "workerId", users.name as worker, json_build_object(${sql.join(columns, sql`, `)}) as counts
      from figured as listed left join users on users.id = listed.caseworker_id
      group by listed.caseworker_id, users.name
      order by count(*) filter (where is_open) desc, users.name`,
  );
}

/** Cases by the month in which they opened and closed. */
export interface MonthOfCases {
  /** YYYY-MM */
  readonly month: string;
  readonly opened: number;
  readonly closed: number;
}

/** The twelve months that end with that of today. */
export async function casesByMonth(
  tx: Tx,
  asked: Pick<FiguresAsked, "serviceId" | "population" | "teamId" | "saying" | "today">,
): Promise<MonthOfCases[]> {
  const cases = sql`cases as listed where service_id = ${asked.serviceId} and population = ${asked.population}
    and ${ofTeam(asked)} and ${asked.saying ? sql`id in (${casesSaying(asked.saying)})` : sql`true`}`;
  return rowsOf<MonthOfCases>(
    tx,
    sql`with months as (
        select generate_series(date_trunc('month', ${asked.today}::date) - interval '11 months', ${asked.today}::date, '1 month')::date as month
      ), opened as (
        select date_trunc('month', opened_on)::date as month, count(*)::int as times from ${cases}
          and opened_on >= (select min(month) from months) and opened_on <= ${asked.today}::date group by 1
      ), closed as (
        select date_trunc('month', closed_on)::date as month, count(*)::int as times from ${cases}
          and closed_on >= (select min(month) from months) and closed_on <= ${asked.today}::date group by 1
      )
      select to_char(month, 'YYYY-MM') as month, coalesce(opened.times, 0) as opened, coalesce(closed.times, 0) as closed
      from months left join opened using (month) left join closed using (month) order by months.month`,
  );
}

/** The median length, in weeks, of the cases that closed in the period; null where none did. */
export async function medianCaseWeeks(tx: Tx, asked: FiguresAsked): Promise<number | null> {
  const [row] = await rowsOf<{ weeks: number | null }>(
    tx,
    sql`select percentile_cont(0.5) within group (order by closed_on - opened_on) / 7 as weeks
      from cases as listed where service_id = ${asked.serviceId} and population = ${asked.population} and ${ofTeam(asked)}
        and closed_on >= opened_on and ${within("closed_on", asked)}
        and ${asked.saying ? sql`id in (${casesSaying(asked.saying)})` : sql`true`}`,
  );
  return row?.weeks === null || row?.weeks === undefined ? null : Number(row.weeks);
}

function ofTeam({ teamId }: Pick<FiguresAsked, "teamId">): SQL {
  if (teamId === undefined) return sql`true`;
  return teamId === null ? sql`listed.team_id is null` : sql`listed.team_id = ${teamId}::uuid`;
}

function within(column: "opened_on" | "closed_on", { from, to }: FiguresAsked): SQL {
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
