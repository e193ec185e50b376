/** Closing, pausing and reopening a case. The dates on the case are its state; the events are what became of it. */
import { eq } from "drizzle-orm";
import { statusOf } from "@/lib/cases/status";
import { Fault } from "@/lib/errors";
import { caseStatusEvents, cases, type StatusEvent } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { type Case, lockCase } from "./lock";
import { projectCases } from "./projection";

interface Change {
  caseId: string;
  /** YYYY-MM-DD */
  onDate: string;
  reason?: string | null;
}

/**
 * Closes a case, or corrects the day on which it was closed. Submitting the form that closes a case does this itself.
 *
 * @throws Fault where the day is before the case was opened
 */
export async function closeCase(tx: Tx, change: Change): Promise<void> {
  await markClosed(tx, await lockCase(tx, change.caseId), change);
  await projectCases(tx, [change.caseId]);
}

/** The same for a case that is locked, and is counted anew by the caller when all is done. */
export async function markClosed(tx: Tx, now: Case, change: Omit<Change, "caseId">): Promise<void> {
  if (now.closedOn === change.onDate) return;
  if (change.onDate < now.openedOn) throw new Fault("A case cannot close before it was opened. Check both dates.");
  await write(tx, now, "closed", change, { closedOn: change.onDate });
}

/** @throws Fault where the case is not open */
export async function makeCaseInactive(tx: Tx, change: Change): Promise<void> {
  const now = await lockCase(tx, change.caseId);
  if (statusOf(now) !== "open") throw new Fault("Only an open case can be made inactive.");
  if (change.onDate < now.openedOn)
    throw new Fault("A case cannot become inactive before it was opened. Check both dates.");
  await write(tx, now, "inactive", change, { inactiveOn: change.onDate });
}

/** @throws Fault where the case is open */
export async function reopenCase(tx: Tx, change: Change): Promise<void> {
  const now = await lockCase(tx, change.caseId);
  if (statusOf(now) === "open") throw new Fault("This case is open already.");
  await write(tx, now, "reopened", change, { closedOn: null, inactiveOn: null });
  await projectCases(tx, [change.caseId]);
}

async function write(
  tx: Tx,
  now: Case,
  kind: StatusEvent,
  { onDate, reason = null }: Omit<Change, "caseId">,
  state: Partial<Pick<Case, "closedOn" | "inactiveOn">>,
): Promise<void> {
  await tx
    .update(cases)
    .set({ ...state, rowVersion: now.rowVersion + 1 })
    .where(eq(cases.id, now.id));
  await tx.insert(caseStatusEvents).values({ caseId: now.id, serviceId: now.serviceId, kind, onDate, reason, by: me });
}
