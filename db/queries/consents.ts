/** Consent to research and monitoring: given, withdrawn, and what it was when. */
import { desc, eq, sql } from "drizzle-orm";
import { consents, countedForms, users } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { lockCase } from "./lock";

/**
 * Records what the client said on a day. A withdrawal is a record of its own, and takes the case out of all that is
 * counted for others there and then. The case itself follows by a rule of the database.
 */
export async function recordConsent(
  tx: Tx,
  consent: { caseId: string; given: boolean; onDate: string },
): Promise<void> {
  const { caseId, given, onDate } = consent;
  const { serviceId } = await lockCase(tx, caseId);
  await tx.insert(consents).values({ caseId, serviceId, given, onDate, recordedBy: me });
  await tx
    .update(countedForms)
    .set({ consented: sql`(select cases.consented from cases where cases.id = counted_forms.case_id)` })
    .where(eq(countedForms.caseId, caseId));
}

export interface ConsentRecord {
  id: string;
  given: boolean;
  onDate: string;
  recordedAt: Date;
  recordedBy: string | null;
}

/** What was said of consent, the record that stands first. */
export function consentHistory(tx: Tx, caseId: string): Promise<ConsentRecord[]> {
  return tx
    .select({
      id: consents.id,
      given: consents.given,
      onDate: consents.onDate,
      recordedAt: consents.recordedAt,
      recordedBy: users.name,
    })
    .from(consents)
    .leftJoin(users, eq(users.id, consents.recordedBy))
    .where(eq(consents.caseId, caseId))
    .orderBy(desc(consents.onDate), desc(consents.recordedAt));
}
