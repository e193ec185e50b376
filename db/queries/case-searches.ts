/** Searches of the caseload, kept here so that what was searched for stands in no address. */
import { and, eq, lt, sql } from "drizzle-orm";
import { caseSearches } from "../schema";
import type { Tx } from "../types";

/** How long a search is kept, in hours: a working day. */
const keptHours = 12;

/** Keeps what someone searched for and gives its number. Their older searches go. */
export async function keepSearch(tx: Tx, by: { userId: string; serviceId: string }, words: string): Promise<string> {
  await tx
    .delete(caseSearches)
    .where(and(eq(caseSearches.userId, by.userId), lt(caseSearches.at, sql`now() - ${keptHours} * interval '1 hour'`)));
  const [kept] = await tx
    .insert(caseSearches)
    .values({ ...by, words })
    .returning({ id: caseSearches.id });
  if (!kept) throw new Error("The search was not kept");
  return kept.id;
}

/** What was searched for under a number; null where it has lapsed, or was somebody else's. */
export async function readSearch(tx: Tx, id: string): Promise<string | null> {
  const [kept] = await tx.select({ words: caseSearches.words }).from(caseSearches).where(eq(caseSearches.id, id));
  return kept?.words ?? null;
}
