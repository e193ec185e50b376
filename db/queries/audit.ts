/** The audit trail: who did what to which record, viewing included; never an answer. */
import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import { type AuditDetail, auditEvents, users } from "../schema";
import type { Tx } from "../types";

export interface AuditEntry {
  /** What was done, as "case.open". */
  action: string;
  subjectType: string;
  subjectId?: string | null;
  serviceId?: string | null;
  /** Ids, dates, names of questions. Never an answer, a name or what somebody typed. */
  detail?: AuditDetail;
  /** Only as the system, which acts for nobody: whom it is about, where that is known. A person is always themselves. */
  actor?: string | null;
}

/** Adds to the trail, in the transaction of what it tells of. A person's write without this is not committed. */
export async function recordAudit(tx: Tx, entry: AuditEntry | readonly AuditEntry[]): Promise<void> {
  const entries = Array.isArray(entry) ? (entry as readonly AuditEntry[]) : [entry as AuditEntry];
  if (entries.length > 0) await tx.insert(auditEvents).values([...entries]);
}

export interface AuditFilter {
  subjectType?: string;
  subjectId?: string;
  serviceId?: string;
  actor?: string;
  /** Only events older than the one of this id: the next page. */
  before?: number;
  limit?: number;
}

/** The newest events first, as far as the caller may see them, each with the name of who did it. */
export async function listAudit(tx: Tx, { limit = 50, before, ...equal }: AuditFilter = {}) {
  const conditions: (SQL | undefined)[] = Object.entries(equal).map(([column, value]) =>
    value === undefined ? undefined : eq(auditEvents[column as keyof typeof equal], value),
  );
  if (before !== undefined) conditions.push(lt(auditEvents.id, before));
  return tx
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actor: auditEvents.actor,
      actorName: users.name,
      serviceId: auditEvents.serviceId,
      action: auditEvents.action,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actor))
    .where(and(...conditions))
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}
