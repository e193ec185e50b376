import "server-only";
import { notFound } from "next/navigation";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { lineOf } from "@/app/(work)/cases/case-line";
import type { Candidate, EarlierCase, OpeningStage } from "@/components/cases/OpenCaseForm";
import { openCase } from "@/db/queries/cases";
import { joinFamily, withFreeReference } from "@/db/queries/client-records";
import { type Client, createClient, findClient, updateClient } from "@/db/queries/clients";
import { type CaseLine, casesOfClients, findCandidates, hasReference } from "@/db/queries/openings";
import { keepClientChange } from "@/db/queries/record-changes";
import { findService } from "@/db/queries/services";
import type { Tx } from "@/db/types";
import { action } from "@/lib/action";
import { caseGiven, clientGiven, openingChoice } from "@/lib/cases/inputs";
import { statusOf } from "@/lib/cases/status";
import { Fault, type FieldError } from "@/lib/errors";
import { dayInWords } from "@/lib/forms/question-types/date";
import { placeName } from "@/lib/places";
import { populationById } from "@/questionnaires";

/** What looking for a client has come to: who they may be, or who they are. */
export type Found = {
  stage: OpeningStage;
  errors?: readonly FieldError[];
  candidates?: readonly Candidate[];
  client?: { id: string; reference: string; note?: string };
  earlierCases?: readonly EarlierCase[];
};

/** Looks for the client given among those on record. Which record was chosen, if any, comes with what was given. */
export const lookUp = action(
  { name: "client.look-up", may: "cases.open", input: clientGiven.and(openingChoice) },
  async ({ tx, person, input, audit }): Promise<Found> => {
    const serviceId = person.currentServiceId ?? notFound();
    await offered(tx, serviceId, input.population);
    const likely = await findCandidates(tx, serviceId, input);
    await audit({
      subjectType: "client",
      subjectId: null,
      serviceId,
      detail: { found: likely.map(({ client }) => client.id) },
    });
    const clients = likely.map(({ client }) => client);
    const chosen = clients.find(({ id }) => id === input.client);
    if (chosen) return about(tx, chosen, input);
    if (clients.length === 0) return { stage: "about" };
    const earlier = await casesOfClients(
      tx,
      clients.map(({ id }) => id),
    );
    const candidates = likely.map(({ client, because }) => candidate(client, because, earlier));
    if (input.client !== "another") {
      const errors = input.stage === "which" ? [{ field: "client", message: "Select who the case is for" }] : [];
      return { stage: "which", candidates, errors };
    }
    const taken = clients.find((client) => hasReference(client, input.reference));
    if (!taken) return { stage: "about" };
    const message = `${taken.reference} is on record already. Select it, or change the client and enter a reference of their own`;
    return { stage: "which", candidates, errors: [{ field: "client", message }] };
  },
);

async function offered(tx: Tx, serviceId: string, population: string): Promise<void> {
  const service = await findService(tx, { id: serviceId });
  if (!service?.populations.includes(population) || !populationById(population))
    throw new Fault([{ field: "population", message: "Select who the case is for" }]);
}

async function about(
  tx: Tx,
  client: Client,
  given: { dateOfBirth: string | null; population: string },
): Promise<Found> {
  const cases = (await casesOfClients(tx, [client.id])).filter(({ population }) => population === given.population);
  return {
    stage: "about",
    client: { id: client.id, reference: client.reference, ...noteOf(client, given.dateOfBirth) },
    earlierCases: cases.map((each) => ({ id: each.id, href: caseAddress(each.id), text: lineOf(each) })),
  };
}

/** What is said where the date of birth given is not the one on record. */
function noteOf({ dateOfBirth }: Client, given: string | null): { note?: string } {
  if (dateOfBirth === null || given === null || dateOfBirth === given) return {};
  return {
    note: `On record the date of birth is ${dayInWords(dateOfBirth)}, and that stays: if it is wrong, change it on the case afterwards.`,
  };
}

const reasons = {
  "same reference": "The same reference",
  "similar reference, same date of birth": "A similar reference and the same date of birth",
} as const;

function candidate(client: Client, because: keyof typeof reasons, cases: readonly CaseLine[]): Candidate {
  const own = cases.filter(({ clientId }) => clientId === client.id);
  return {
    id: client.id,
    reference: client.reference,
    born: client.dateOfBirth === null ? "Date of birth not known" : `Born ${dayInWords(client.dateOfBirth)}`,
    lines: [reasons[because], ...own.slice(0, 3).map((each) => `Case ${lineOf(each)}`)],
  };
}

/** Opens the case, for a client on record or a new one. Gives the case's id. */
export const open = action(
  { name: "case.open", may: "cases.open", input: clientGiven.and(caseGiven).and(openingChoice) },
  async ({ tx, person, input, audit }): Promise<string> => {
    const serviceId = person.currentServiceId ?? notFound();
    await offered(tx, serviceId, input.population);
    const client = await clientFor(tx, serviceId, input);
    await refuseOverlap(tx, client, input);
    if (client.dateOfBirth !== null && input.openedOn < client.dateOfBirth)
      throw new Fault([{ field: "openedOn", message: "The case cannot have opened before the client was born" }]);
    if (input.familyReference !== null)
      await joinFamily(tx, {
        client,
        familyReference: input.familyReference,
        reason: "Given when the case was opened",
      });
    const caseId = await openCase(tx, {
      serviceId,
      clientId: client.id,
      population: input.population,
      openedOn: input.openedOn,
      teamId: input.teamId,
      caseworkerId: input.caseworkerId,
      localAuthorityCode: input.area,
      localAuthorityName: placeName(input.area),
      predecessorCaseId: input.predecessorCaseId,
    });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { clientId: client.id } });
    return caseId;
  },
);

/** The client on record that was chosen, or one who is recorded now. */
async function clientFor(
  tx: Tx,
  serviceId: string,
  given: { clientId: string | null; reference: string; dateOfBirth: string | null },
): Promise<Client> {
  if (given.clientId === null) {
    const { reference, dateOfBirth } = given;
    const id = await withFreeReference(tx, (inner) => createClient(inner, { serviceId, reference, dateOfBirth }));
    return (await findClient(tx, id)) as Client;
  }
  const client = await findClient(tx, given.clientId);
  if (!client || client.serviceId !== serviceId || client.mergedIntoId !== null)
    throw new Fault("This client’s record has changed. Change the client and look for them again.");
  if (client.dateOfBirth !== null || given.dateOfBirth === null) return client;
  await updateClient(tx, { id: client.id, rowVersion: client.rowVersion, dateOfBirth: given.dateOfBirth });
  await keepClientChange(tx, {
    serviceId,
    clientId: client.id,
    subject: "date-of-birth",
    before: null,
    after: given.dateOfBirth,
    reason: "Given when another case was opened",
  });
  return (await findClient(tx, client.id)) as Client;
}

/**
 * @throws Fault where the client has a case under way that the new one does not carry on, or names as its predecessor a
 * case that cannot be one
 */
async function refuseOverlap(
  tx: Tx,
  client: Client,
  given: { population: string; predecessorCaseId: string | null; openedOn: string; teamId: string | null },
): Promise<void> {
  const cases = (await casesOfClients(tx, [client.id])).filter(({ population }) => population === given.population);
  const field = "predecessorCaseId";
  const predecessor = cases.find(({ id }) => id === given.predecessorCaseId);
  if (given.predecessorCaseId !== null) {
    if (!predecessor) throw new Fault([{ field, message: "Select a case of this client" }]);
    if (predecessor.teamId === given.teamId)
      throw new Fault([
        { field, message: "That case is with the same team. Open it and go on there, or choose another team" },
      ]);
    if (given.openedOn < predecessor.openedOn)
      throw new Fault([
        {
          field: "openedOn",
          message: `Enter ${dayInWords(predecessor.openedOn)}, when the earlier case opened, or a later day`,
        },
      ]);
  }
  // A client who comes back after a case was made inactive is a repeat, as after one that was closed.
  const underWay = cases.find((each) => statusOf(each) === "open" && each.id !== given.predecessorCaseId);
  if (underWay)
    throw new Fault([
      {
        field,
        message: `This client has a case under way, ${lineOf(underWay)}. Go on in that case, or say that this one carries it on`,
      },
    ]);
}
