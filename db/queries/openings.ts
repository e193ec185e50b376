/** What must be known before a case is opened: who the client may be, and which cases they have. */
import { desc, eq, inArray } from "drizzle-orm";
import type { ClientDetails, LikelyDuplicate } from "@/lib/cases/duplicates";
import { isSameReference } from "@/lib/cases/reference";
import { cases, teams, users } from "../schema";
import type { Tx } from "../types";
import { type Client, findDuplicates } from "./clients";
import { clientsOfFormerReference } from "./record-changes";

/** A case in a line: enough to know it by. */
export interface CaseLine {
  readonly id: string;
  readonly clientId: string;
  readonly population: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly inactiveOn: string | null;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly worker: string | null;
}

/** The cases of clients, as far as the caller may see them, the latest first. */
export function casesOfClients(tx: Tx, clientIds: readonly string[]): Promise<CaseLine[]> {
  return tx
    .select({
      id: cases.id,
      clientId: cases.clientId,
      population: cases.population,
      openedOn: cases.openedOn,
      closedOn: cases.closedOn,
      inactiveOn: cases.inactiveOn,
      teamId: cases.teamId,
      team: teams.name,
      worker: users.name,
    })
    .from(cases)
    .leftJoin(teams, eq(teams.id, cases.teamId))
    .leftJoin(users, eq(users.id, cases.caseworkerId))
    .where(inArray(cases.clientId, [...clientIds]))
    .orderBy(desc(cases.openedOn), desc(cases.createdAt));
}

/** The clients on record who may be the one given; those who once had the reference among them. */
export async function findCandidates(
  tx: Tx,
  serviceId: string,
  given: ClientDetails,
): Promise<LikelyDuplicate<Client>[]> {
  const likely = await findDuplicates(tx, serviceId, given);
  const former = await clientsOfFormerReference(tx, serviceId, given.reference);
  const added = former.filter(
    ({ id, mergedIntoId }) => mergedIntoId === null && likely.every(({ client }) => client.id !== id),
  );
  return [...likely, ...added.map((client) => ({ client, because: "same reference" as const }))];
}

/** Whether a client on record has this reference now, however it is written, so that nobody else can be given it. */
export function hasReference(client: Client, reference: string): boolean {
  return isSameReference(client.reference, reference);
}
