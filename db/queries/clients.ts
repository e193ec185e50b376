/** Clients: finding whether somebody is already there, recording them, and making one of two records. */
import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { type ClientDetails, type LikelyDuplicate, likelyDuplicates } from "@/lib/cases/duplicates";
import { referenceKey, tidyReference } from "@/lib/cases/reference";
import { Conflict, Fault } from "@/lib/errors";
import { NotFound } from "../errors";
import { cases, clients, households } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { projectCases } from "./projection";

export type Client = typeof clients.$inferSelect;

export async function findClient(tx: Tx, id: string): Promise<Client | undefined> {
  const [client] = await tx.select().from(clients).where(eq(clients.id, id));
  return client;
}

/**
 * The clients of a service who may be the one given, the likeliest first: see likelyDuplicates(). A record that was
 * merged stands for the one that took over its cases.
 *
 * @param except a client who is not a duplicate of themselves
 */
export async function findDuplicates(
  tx: Tx,
  serviceId: string,
  given: ClientDetails,
  except?: string,
): Promise<LikelyDuplicate<Client>[]> {
  const candidates = await tx
    .select()
    .from(clients)
    .where(
      and(
        eq(clients.serviceId, serviceId),
        or(
          eq(clients.referenceKey, referenceKey(given.reference)),
          given.dateOfBirth === null ? undefined : eq(clients.dateOfBirth, given.dateOfBirth),
        ),
      ),
    );
  const likely = likelyDuplicates(given, candidates);
  const merged = likely.flatMap(({ client }) => client.mergedIntoId ?? []);
  const keepers = merged.length > 0 ? await tx.select().from(clients).where(inArray(clients.id, merged)) : [];
  const found = new Map<string, LikelyDuplicate<Client>>();
  for (const { client, because } of likely) {
    const stands = keepers.find(({ id }) => id === client.mergedIntoId) ?? client;
    if (stands.id !== except && stands.mergedIntoId === null && !found.has(stands.id))
      found.set(stands.id, { client: stands, because });
  }
  return [...found.values()];
}

export interface NewClient extends ClientDetails {
  serviceId: string;
  householdId?: string | null;
  earlierSystemId?: string | null;
}

/** @returns its id. Breaks the constraint clients_reference_once where the very reference is taken. */
export async function createClient(tx: Tx, client: NewClient): Promise<string> {
  const [created] = await tx
    .insert(clients)
    .values({ ...client, ...written(client.reference), createdBy: me })
    .returning({ id: clients.id });
  return (created as { id: string }).id;
}

/**
 * Corrects a client's reference or date of birth. Ages are worked out from the latter, so its cases are counted anew.
 *
 * @throws Conflict where somebody else changed the client after `rowVersion` was read
 */
export async function updateClient(
  tx: Tx,
  client: { id: string; rowVersion: number; reference?: string; dateOfBirth?: string | null },
): Promise<void> {
  const { id, rowVersion, reference, dateOfBirth } = client;
  const changed = await tx
    .update(clients)
    .set({
      ...(reference !== undefined && written(reference)),
      ...(dateOfBirth !== undefined && { dateOfBirth }),
      rowVersion: rowVersion + 1,
    })
    .where(and(eq(clients.id, id), eq(clients.rowVersion, rowVersion)))
    .returning({ id: clients.id });
  if (changed.length === 0) {
    if (await findClient(tx, id)) throw new Conflict({ what: "client" });
    throw new NotFound("client");
  }
  if (dateOfBirth !== undefined) await projectCases(tx, await caseIdsOf(tx, id));
}

function written(reference: string) {
  return { reference: tidyReference(reference), referenceKey: referenceKey(reference) };
}

async function caseIdsOf(tx: Tx, clientId: string): Promise<string[]> {
  const rows = await tx.select({ id: cases.id }).from(cases).where(eq(cases.clientId, clientId));
  return rows.map(({ id }) => id);
}

/** Records that two clients live together. Two households that turn out to be one become one. */
export async function shareHousehold(tx: Tx, one: string, other: string): Promise<void> {
  const [first, second] = [await findClient(tx, one), await findClient(tx, other)];
  if (!first || !second) throw new NotFound("client");
  const householdId = first.householdId ?? second.householdId ?? (await createHousehold(tx, first.serviceId));
  const households = [first.householdId, second.householdId].filter((id) => id !== null && id !== householdId);
  await tx
    .update(clients)
    .set({ householdId, rowVersion: sql`${clients.rowVersion} + 1` })
    .where(or(inArray(clients.id, [one, other]), inArray(clients.householdId, households as string[])));
}

async function createHousehold(tx: Tx, serviceId: string): Promise<string> {
  const [created] = await tx.insert(households).values({ serviceId, createdBy: me }).returning({ id: households.id });
  return (created as { id: string }).id;
}

/**
 * Makes one client of two records: `keepId` takes over the cases of `otherId`, and what it does not know itself. The
 * other record stays, marked as merged, so that its reference still finds the client.
 *
 * @throws Fault where both are one record, or were merged already
 */
export async function mergeClients(tx: Tx, keepId: string, otherId: string): Promise<void> {
  if (keepId === otherId) throw new Fault("These are one record already.");
  const found = await tx
    .select()
    .from(clients)
    .where(inArray(clients.id, [keepId, otherId]))
    .orderBy(clients.id)
    .for("update");
  const [keep, other] = [found.find(({ id }) => id === keepId), found.find(({ id }) => id === otherId)];
  if (!keep || !other || keep.serviceId !== other.serviceId) throw new NotFound("client");
  if (keep.mergedIntoId !== null || other.mergedIntoId !== null)
    throw new Fault("One of these records was merged with another before. Look at the client again.");

  await tx
    .update(cases)
    .set({ clientId: keepId, rowVersion: sql`${cases.rowVersion} + 1` })
    .where(eq(cases.clientId, otherId));
  await tx
    .update(clients)
    .set({ mergedIntoId: keepId, rowVersion: sql`${clients.rowVersion} + 1` })
    .where(or(eq(clients.id, otherId), and(eq(clients.mergedIntoId, otherId), ne(clients.id, keepId))));
  await tx
    .update(clients)
    .set({
      dateOfBirth: keep.dateOfBirth ?? other.dateOfBirth,
      householdId: keep.householdId ?? other.householdId,
      rowVersion: sql`${clients.rowVersion} + 1`,
    })
    .where(eq(clients.id, keepId));
  // Each counts for the client who has it now, and ages are worked out from the date of birth that stands.
  await projectCases(tx, await caseIdsOf(tx, keepId));
}
