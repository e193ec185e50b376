/** Who has a case: passing it to another worker or team, with its history. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { caseAssignments, cases, countedForms } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { lockCase } from "./lock";
import { isMember } from "./memberships";

export interface Assignment {
  caseId: string;
  /** Left out: as it is. */
  teamId?: string | null;
  caseworkerId?: string | null;
  reason?: string | null;
}

/**
 * Passes a case to another worker, another team, or both. What is counted goes with it; and a case that another
 * team of the service held is from then on a continuing one.
 *
 * @throws Fault where the worker does not work in the service
 */
export async function assignCase(tx: Tx, { caseId, reason = null, ...to }: Assignment): Promise<void> {
  const now = await lockCase(tx, caseId);
  const next = {
    teamId: to.teamId === undefined ? now.teamId : to.teamId,
    caseworkerId: to.caseworkerId === undefined ? now.caseworkerId : to.caseworkerId,
  };
  if (next.teamId === now.teamId && next.caseworkerId === now.caseworkerId) return;
  if (next.caseworkerId !== null && next.caseworkerId !== now.caseworkerId)
    await checkWorker(tx, next.caseworkerId, now.serviceId);
  await tx
    .update(caseAssignments)
    .set({ until: sql`now()` })
    .where(and(eq(caseAssignments.caseId, caseId), isNull(caseAssignments.until)));
  await tx.insert(caseAssignments).values({ caseId, serviceId: now.serviceId, ...next, assignedBy: me, reason });
  await tx
    .update(cases)
    .set({ ...next, rowVersion: now.rowVersion + 1 })
    .where(eq(cases.id, caseId));
  await tx.update(countedForms).set(next).where(eq(countedForms.caseId, caseId));
}

/** @throws Fault */
export async function checkWorker(tx: Tx, userId: string, serviceId: string): Promise<void> {
  if (!(await isMember(tx, userId, serviceId)))
    throw new Fault("The worker does not belong to this service any more. Choose somebody else.");
}
