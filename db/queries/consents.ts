/** Consent to research and monitoring: given, withdrawn, and what it was when. */
import { desc, eq, type SQL, sql } from "drizzle-orm";
import { consents, countedForms, users } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { lockCase } from "./lock";

/**
 * Whether consent is given now, as a column of a query over cases or counted forms. The last word of a client stands: of
 * the latest day, and of one day what was recorded last. Nothing recorded is no consent.
 */
export function consentIsGiven(caseId: "cases.id" | "counted_forms.case_id" | "listed.id"): SQL<boolean> {
  return sql<boolean>`coalesce((select said.given from consents said where said.case_id = ${sql.raw(caseId)}
    order by said.on_date desc, said.recorded_at desc limit 1), false)`;
}

/**
 * Records what the client said on a day. A withdrawal is a record of its own, and takes the case out of all that is
 * counted for others there and then.
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
    .set({ consented: consentIsGiven("counted_forms.case_id") })
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
