/** How a service stands: its cases, what they want, and the stamp by which a page sees that something has changed. */
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";
import { type CaseloadReader, draftedCases, listed, ofDue } from "./caseload";
import { consentIsGiven } from "./consents";

export interface FiguresAsked extends Omit<CaseloadReader, "userId"> {
  readonly population: string;
  /** Null for the cases of no team; left out for all. */
  readonly teamId?: string | null;
  /** The first and last day of the period, both counted; an end left out is open. */
  readonly from?: string;
  readonly to?: string;
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
  /** Cases in which a form, or an amendment of one, was begun and not submitted. */
  readonly withDrafts: CasesCounted;
}

/** The figures of a service now; "in the period" goes by the days on which cases were opened and closed. */
export async function serviceFigures(tx: Tx, asked: FiguresAsked): Promise<ServiceFigures> {
  const figures: Record<keyof ServiceFigures, SQL> = {
    open: sql`is_open`,
    inactive: sql`closed_on is null and inactive_on is not null`,
    openedInPeriod: within("opened_on", asked),
    closedInPeriod: within("closed_on", asked),
    intakeUnfinished: ofDue(asked, { due: "opens" }),
    reviewsDue: ofDue(asked, { due: "review-due" }),
    reviewsOverdue: ofDue(asked, { due: "review-overdue" }),
    withDrafts: sql`is_drafted`,
  };
  const columns = Object.entries(figures).flatMap(([name, condition]) => [
    sql`count(*) filter (where ${condition})::int as ${sql.identifier(name)}`,
    sql`count(*) filter (where consented and ${condition})::int as ${sql.identifier(`${name} consented`)}`,
  ]);
  const [row = {}] = await rowsOf<Record<string, number>>(
    tx,
    sql`${listed(asked)}, figured as materialized (
        select listed.*, listed.id in (${draftedCases}) as is_drafted, ${consentIsGiven("listed.id")} as consented
        from listed where listed.population = ${asked.population} and ${ofTeam(asked)}
      ) select ${sql.join(columns, sql`, `)} from figured as listed`,
  );
  const counted = (name: keyof ServiceFigures): CasesCounted => ({
    all: row[name] ?? 0,
    consented: row[`${name} consented`] ?? 0,
  });
  return {
    open: counted("open"),
    inactive: counted("inactive"),
    openedInPeriod: counted("openedInPeriod"),
    closedInPeriod: counted("closedInPeriod"),
    intakeUnfinished: counted("intakeUnfinished"),
    reviewsDue: counted("reviewsDue"),
    reviewsOverdue: counted("reviewsOverdue"),
    withDrafts: counted("withDrafts"),
  };
}

function ofTeam({ teamId }: FiguresAsked): SQL {
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
