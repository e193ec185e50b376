/** Filters of a dashboard, kept here so that no answer stands in an address. */
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { dashboardFilters } from "../schema";
import type { Tx } from "../types";

/** How long a filter is kept, in hours: a working day. */
const keptHours = 12;

/** What was kept before it has lapsed. */
const lapsed = sql`now() - ${keptHours} * interval '1 hour'`;

/** An answer, or several of which any will do, to one question. */
export interface AnswerFilter {
  readonly form: string;
  readonly question: string;
  readonly answers: readonly string[];
}

/** Keeps what somebody chose and gives its number. Their older filters go. @param by of no service where of all */
export async function keepFilter(
  tx: Tx,
  by: { userId: string; serviceId: string | null },
  { form, question, answers }: AnswerFilter,
): Promise<string> {
  await tx.delete(dashboardFilters).where(and(eq(dashboardFilters.userId, by.userId), lt(dashboardFilters.at, lapsed)));
  const [kept] = await tx
    .insert(dashboardFilters)
    .values({ ...by, form, question, answers: [...answers] })
    .returning({ id: dashboardFilters.id });
  if (!kept) throw new Error("The filter was not kept");
  return kept.id;
}

/** What was chosen under a number; null where it has lapsed, or was somebody else's. */
export async function readFilter(tx: Tx, id: string): Promise<AnswerFilter | null> {
  const [kept] = await tx
    .select()
    .from(dashboardFilters)
    .where(and(eq(dashboardFilters.id, id), gte(dashboardFilters.at, lapsed)));
  return kept ? { form: kept.form, question: kept.question, answers: kept.answers } : null;
}

/** Removes everybody's filters that have lapsed: what was chosen says something of clients, and stays no longer. */
export async function sweepFilters(tx: Tx): Promise<void> {
  await tx.delete(dashboardFilters).where(lt(dashboardFilters.at, lapsed));
}
