/** The audit trail: written beside each write, in its transaction, and read by those who answer for a record. */
import type { AuditDetail } from "../schema";
import { auditEvents } from "../schema";
import type { Tx } from "../types";

/** One thing that somebody did. The database adds who and when. */
export interface AuditEvent {
  /** What was done, as "case.open". */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId?: string | null | undefined;
  /** The service that the subject belongs to. */
  readonly serviceId?: string | null | undefined;
  /** Ids, dates, names of questions; never an answer, and nothing that someone typed. */
  readonly detail?: AuditDetail | undefined;
}

/** Adds an event to the trail, in the transaction of what it tells of. It can never be changed or removed. */
export async function recordAudit(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId ?? null,
    serviceId: event.serviceId ?? null,
    detail: event.detail ?? {},
  });
}
