import "server-only";
import { withSystem } from "@/db";
import { recordAudit } from "@/db/queries/audit";

/**
 * Writes down that somebody was refused: their role does not allow it, or the record is not there or not theirs.
 * In a transaction of its own, since the one that was refused leaves nothing behind.
 */
export async function recordRefusal(userId: string, name: string, why: "role" | "record"): Promise<void> {
  await withSystem((tx) =>
    recordAudit(tx, { actor: userId, action: "refused", subjectType: "action", subjectId: name, detail: { why } }),
  );
}
