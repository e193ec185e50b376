/** What was changed of a client or a case after it was recorded, kept with the record and its reason. */
import { and, eq, inArray } from "drizzle-orm";
import { referenceKey } from "@/lib/cases/reference";
import { type CaseSubject, type ClientSubject, caseChanges, clientChanges, clients } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";

interface Change<Subject> {
  readonly serviceId: string;
  readonly subject: Subject;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

/** Keeps what stood in a client's record before a change, and why it was changed. */
export async function keepClientChange(tx: Tx, change: Change<ClientSubject> & { clientId: string }): Promise<void> {
  const isFormer = change.before !== null && (change.subject === "reference" || change.subject === "merged");
  const formerReferenceKey = isFormer ? referenceKey(change.before) : null;
  await tx.insert(clientChanges).values({ ...change, formerReferenceKey, changedBy: me });
}

/** Keeps what stood on a case before a change, and why it was changed. */
export async function keepCaseChange(tx: Tx, change: Change<CaseSubject> & { caseId: string }): Promise<void> {
  await tx.insert(caseChanges).values({ ...change, changedBy: me });
}

/** The clients who once had this reference, or had a record merged into theirs that had it. */
export function clientsOfFormerReference(tx: Tx, serviceId: string, reference: string) {
  const former = tx
    .select({ id: clientChanges.clientId })
    .from(clientChanges)
    .where(and(eq(clientChanges.serviceId, serviceId), eq(clientChanges.formerReferenceKey, referenceKey(reference))));
  return tx.select().from(clients).where(inArray(clients.id, former));
}
