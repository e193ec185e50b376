/** One writer at a time in a case: whoever is second waits, and then sees what the first has done. */
import { inArray } from "drizzle-orm";
import { NotFound } from "../errors";
import { cases } from "../schema";
import type { Tx } from "../types";

export type Case = typeof cases.$inferSelect;

/**
 * Locks cases against other writers, not against rows that refer to them; in the order of their ids, so that two who
 * lock several cannot wait for each other.
 */
export function lockCases(tx: Tx, ids: readonly string[]): Promise<Case[]> {
  return tx
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .orderBy(cases.id)
    .for("no key update");
}

/** @throws NotFound */
export async function lockCase(tx: Tx, id: string): Promise<Case> {
  const [found] = await lockCases(tx, [id]);
  if (!found) throw new NotFound("case");
  return found;
}
