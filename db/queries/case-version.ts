/** That a case is still as its page showed it. */

import { eventInWords } from "@/lib/cases/timeline";
import { Conflict } from "@/lib/errors";
import type { Tx } from "../types";
import { type Case, lockCase } from "./lock";
import { readTimeline } from "./timeline";

/**
 * Locks a case for changing what a page showed of it.
 *
 * @throws Conflict where it was changed since, saying what came last
 * @throws NotFound
 */
export async function lockCaseAt(tx: Tx, caseId: string, rowVersion: number): Promise<Case> {
  const found = await lockCase(tx, caseId);
  if (found.rowVersion === rowVersion) return found;
  const [latest] = await readTimeline(tx, caseId);
  throw new Conflict(
    latest ? { said: `The latest change: ${eventInWords(latest).title}${latest.by ? `, by ${latest.by}` : ""}.` } : {},
  );
}
