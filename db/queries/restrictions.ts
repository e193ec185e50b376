/** Restricting a case to named workers. Managers of the service see it all the same. */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { caseAccess, cases } from "../schema";
import type { Tx } from "../types";
import { checkWorker } from "./assignments";
import { me, whoActs } from "./caller";
import { lockCase } from "./lock";

/**
 * Restricts a case to these workers from now, or changes who they are; to nobody, it is lifted. This is the only writer
 * of cases.restricted_to and of its history in case_access.
 *
 * @throws Fault where a worker does not work in the service, or the caller, no manager, would shut themselves out
 */
export async function restrictCase(
  tx: Tx,
  restriction: { caseId: string; userIds: readonly string[]; reason: string },
): Promise<void> {
  const { caseId, reason } = restriction;
  const userIds = [...new Set(restriction.userIds)];
  const now = await lockCase(tx, caseId);
  const before = now.restrictedTo ?? [];
  const added = userIds.filter((id) => !before.includes(id));
  const gone = before.filter((id) => !userIds.includes(id));
  if (added.length === 0 && gone.length === 0) return;
  const caller = await whoActs(tx);
  if (caller.role === "caseworker" && userIds.length > 0 && !userIds.includes(caller.id ?? ""))
    throw new Fault("Name yourself too, or you could not open this case again.");
  for (const userId of added) await checkWorker(tx, userId, now.serviceId);

  if (gone.length > 0)
    await tx
      .update(caseAccess)
      .set({ until: sql`now()`, endedBy: me, endReason: reason })
      .where(and(eq(caseAccess.caseId, caseId), inArray(caseAccess.userId, gone), isNull(caseAccess.until)));
  if (added.length > 0)
    await tx
      .insert(caseAccess)
      .values(added.map((userId) => ({ caseId, serviceId: now.serviceId, userId, grantedBy: me, reason })));
  await tx
    .update(cases)
    .set({ restrictedTo: userIds.length === 0 ? null : userIds, rowVersion: now.rowVersion + 1 })
    .where(eq(cases.id, caseId));
}
