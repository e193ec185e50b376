/** Changing what is recorded of a client, with what stood there before and why. */
import { and, eq } from "drizzle-orm";
import { isSameReference } from "@/lib/cases/reference";
import { Conflict, Fault } from "@/lib/errors";
import { brokenConstraint, NotFound } from "../errors";
import { clients } from "../schema";
import type { Tx } from "../types";
import { type Client, findClient, findDuplicates, shareHousehold, updateClient } from "./clients";
import { clientsOfFormerReference, keepClientChange } from "./record-changes";

const takenByAnother =
  "Another client of your service has this reference. If they are the same person, ask a manager to merge the two records";
const takenOutOfSight =
  "This reference belongs to a record that you cannot see. Check the reference; if it is right, ask a manager";

/**
 * Runs a write that gives a client a reference, and says it plainly where a record out of the caller's sight has it.
 *
 * @throws Fault
 */
export async function withFreeReference<Result>(tx: Tx, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    // In a transaction of its own, so that the one around it outlives the refusal.
    return await tx.transaction(write);
  } catch (error) {
    if (brokenConstraint(error) === "clients_reference_once")
      throw new Fault([{ field: "reference", message: takenOutOfSight }]);
    throw error;
  }
}

export interface ChangedClient {
  readonly id: string;
  readonly rowVersion: number;
  readonly reference: string;
  readonly dateOfBirth: string | null;
  readonly reason: string;
}

/**
 * Changes a client's reference, date of birth, or both.
 *
 * @returns what was changed, for the audit trail
 * @throws Fault where nothing would change, or the reference is another client's
 * @throws Conflict where somebody else changed the client since
 */
export async function changeClient(tx: Tx, change: ChangedClient): Promise<("reference" | "date-of-birth")[]> {
  const { id, rowVersion, reference, dateOfBirth, reason } = change;
  const before = await findClient(tx, id);
  if (!before) throw new NotFound("client");
  const { serviceId } = before;
  if (before.reference === reference && before.dateOfBirth === dateOfBirth)
    throw new Fault([
      { field: "reference", message: "Change the reference or the date of birth: nothing has changed" },
    ]);
  const others = await findDuplicates(tx, serviceId, { reference, dateOfBirth: null }, id);
  if (others.some(({ client }) => isSameReference(client.reference, reference)))
    throw new Fault([{ field: "reference", message: takenByAnother }]);
  await withFreeReference(tx, (inner) =>
    updateClient(inner, {
      id,
      rowVersion,
      reference,
      ...(dateOfBirth !== before.dateOfBirth && { dateOfBirth }),
    }),
  );
  const changed: ("reference" | "date-of-birth")[] = [];
  const keep = async (subject: (typeof changed)[number], from: string | null, to: string | null) => {
    if (from === to) return;
    await keepClientChange(tx, { serviceId, clientId: id, subject, before: from, after: to, reason });
    changed.push(subject);
  };
  await keep("reference", before.reference, reference);
  await keep("date-of-birth", before.dateOfBirth, dateOfBirth);
  return changed;
}

/** A client of the service by a reference they have or once had, however it is written; the first where it fits several. */
export async function findByReference(tx: Tx, serviceId: string, reference: string): Promise<Client | undefined> {
  const [now] = await findDuplicates(tx, serviceId, { reference, dateOfBirth: null });
  if (now) return now.client;
  const [former] = await clientsOfFormerReference(tx, serviceId, reference);
  return former;
}

/**
 * Puts two clients in one family.
 *
 * @throws Fault where no such client can be seen, or they are one family already
 */
export async function joinFamily(
  tx: Tx,
  { client, familyReference, reason }: { client: Client; familyReference: string; reason: string },
): Promise<void> {
  const field = "familyReference";
  const other = await findByReference(tx, client.serviceId, familyReference);
  if (!other)
    throw new Fault([
      { field, message: "No client of your service has this reference. Check it, or open a case for them first" },
    ]);
  if (other.id === client.id)
    throw new Fault([{ field, message: "This is the client’s own reference. Enter that of somebody in their family" }]);
  if (client.householdId !== null && other.householdId === client.householdId)
    throw new Fault([{ field, message: "These clients are in one family already" }]);
  await shareHousehold(tx, client.id, other.id);
  const joined = await findClient(tx, client.id);
  for (const { id, householdId } of [client, other]) {
    await keepClientChange(tx, {
      serviceId: client.serviceId,
      clientId: id,
      subject: "family",
      before: householdId,
      after: joined?.householdId ?? null,
      reason,
    });
  }
}

/**
 * Takes a client out of their family.
 *
 * @throws Conflict where somebody else changed the client since
 */
export async function leaveFamily(
  tx: Tx,
  { client, rowVersion, reason }: { client: Client; rowVersion: number; reason: string },
): Promise<void> {
  const left = await tx
    .update(clients)
    .set({ householdId: null, rowVersion: rowVersion + 1 })
    .where(and(eq(clients.id, client.id), eq(clients.rowVersion, rowVersion)))
    .returning({ id: clients.id });
  if (left.length === 0) throw new Conflict({});
  await keepClientChange(tx, {
    serviceId: client.serviceId,
    clientId: client.id,
    subject: "family",
    before: client.householdId,
    after: null,
    reason,
  });
}

/** The other clients of a family, as far as the caller may see them, by reference. */
export function familyOf(tx: Tx, householdId: string): Promise<Client[]> {
  return tx.select().from(clients).where(eq(clients.householdId, householdId)).orderBy(clients.reference);
}
