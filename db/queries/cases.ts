/** A case by itself: opening it, reading it, correcting it. The caseload is in caseload.ts. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { HeldForm } from "@/lib/cases/due";
import { type ReferralFacts, type ReferralStatus, workOutReferralStatus } from "@/lib/cases/referral-status";
import { Conflict, Fault } from "@/lib/errors";
import { NotFound } from "../errors";
import { caseAssignments, caseStatusEvents, cases, clients, forms, services, teams, users } from "../schema";
import { rowsOf, type Tx } from "../types";
import { checkWorker } from "./assignments";
import { me } from "./caller";
import { type Case, lockCase } from "./lock";
import { projectCases } from "./projection";

export type { Case } from "./lock";

export interface NewCase {
  serviceId: string;
  clientId: string;
  population: string;
  openedOn: string;
  teamId?: string | null;
  caseworkerId?: string | null;
  localAuthorityCode?: string | null;
  localAuthorityName?: string | null;
  /** The case of another team that this one carries on. It ends with this one's beginning. */
  predecessorCaseId?: string | null;
  /** Only where the records cannot know it; both or neither. */
  referralStatusSet?: ReferralStatus | null;
  referralStatusReason?: string | null;
  earlierSystemId?: string | null;
}

/**
 * Opens a case.
 *
 * @returns its id
 * @throws Fault where the worker does not work in the service, or the client's record was merged with another
 */
export async function openCase(tx: Tx, given: NewCase): Promise<string> {
  const { serviceId, teamId = null, caseworkerId = null, openedOn, predecessorCaseId } = given;
  await checkClient(tx, given.clientId);
  if (caseworkerId !== null) await checkWorker(tx, caseworkerId, serviceId);
  const [created] = await tx
    .insert(cases)
    .values({ ...given, createdBy: me })
    .returning({ id: cases.id });
  const caseId = (created as { id: string }).id;
  await tx.insert(caseAssignments).values({ caseId, serviceId, teamId, caseworkerId, assignedBy: me });
  await tx.insert(caseStatusEvents).values({ caseId, serviceId, kind: "opened", onDate: openedOn, by: me });
  if (predecessorCaseId) await endPredecessor(tx, predecessorCaseId, openedOn);
  return caseId;
}

/** The lock keeps the record from being merged away while a case is opened on it. */
async function checkClient(tx: Tx, id: string): Promise<void> {
  const [client] = await tx.select().from(clients).where(eq(clients.id, id)).for("key share");
  if (!client) throw new NotFound("client");
  if (client.mergedIntoId !== null)
    throw new Fault("This record was merged with another of the same client. Open the case on that one.");
}

async function endPredecessor(tx: Tx, id: string, onDate: string): Promise<void> {
  const predecessor = await lockCase(tx, id);
  await tx
    .insert(caseStatusEvents)
    .values({ caseId: id, serviceId: predecessor.serviceId, kind: "transferred", onDate, by: me });
  if (predecessor.closedOn !== null) return;
  await tx
    .update(cases)
    .set({ closedOn: onDate, rowVersion: predecessor.rowVersion + 1 })
    .where(eq(cases.id, id));
  await projectCases(tx, [id]);
}

export interface CaseDetails extends Case {
  client: typeof clients.$inferSelect;
  service: { id: string; slug: string; name: string; reviewIntervalWeeks: number | null };
  team: string | null;
  caseworker: string | null;
  /** Whether the client consents now to research and monitoring. */
  consented: boolean;
  /** The names of those who may see a restricted case; empty where it is not restricted. */
  named: { id: string; name: string | null }[];
  /** Every form that was begun or submitted, in order; amendments under way are not among them. */
  forms: (HeldForm & { sequence: number; rowVersion: number })[];
}

/** A case with what its page shows; undefined where there is none, or the caller may not see it. */
export async function findCase(tx: Tx, id: string): Promise<CaseDetails | undefined> {
  const [found] = await tx
    .select({
      case: cases,
      client: clients,
      service: {
        id: services.id,
        slug: services.slug,
        name: services.name,
        reviewIntervalWeeks: services.reviewIntervalWeeks,
      },
      team: teams.name,
      caseworker: users.name,
      consented: cases.consented,
    })
    .from(cases)
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .innerJoin(services, eq(services.id, cases.serviceId))
    .leftJoin(teams, eq(teams.id, cases.teamId))
    .leftJoin(users, eq(users.id, cases.caseworkerId))
    .where(eq(cases.id, id));
  if (!found) return undefined;
  const { case: row, ...rest } = found;
  const held = await formsOf(tx, [id]);
  return { ...row, ...rest, named: await namesOf(tx, row.restrictedTo ?? []), forms: held.get(id) ?? [] };
}

async function namesOf(tx: Tx, ids: string[]): Promise<{ id: string; name: string | null }[]> {
  if (ids.length === 0) return [];
  return tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids)).orderBy(users.name);
}

/** The forms that each case holds, begun or submitted, in order. */
export async function formsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, CaseDetails["forms"]>> {
  const byCase = new Map<string, CaseDetails["forms"]>(caseIds.map((id) => [id, []]));
  if (caseIds.length === 0) return byCase;
  const rows = await tx
    .select({
      caseId: forms.caseId,
      id: forms.id,
      form: forms.form,
      state: forms.status,
      date: forms.describedOn,
      sequence: forms.sequence,
      rowVersion: forms.rowVersion,
    })
    .from(forms)
    .where(and(inArray(forms.caseId, [...caseIds]), sql`${forms.amendsFormId} is null`))
    .orderBy(asc(forms.startedAt), asc(forms.sequence));
  for (const { caseId, ...form } of rows) byCase.get(caseId)?.push(form);
  return byCase;
}

/** What of a case may be corrected. Status, worker, restriction and consent have functions of their own. */
export type CaseChange = Partial<
  Pick<Case, "openedOn" | "localAuthorityCode" | "localAuthorityName" | "referralStatusSet" | "referralStatusReason">
>;

/**
 * Corrects a case.
 *
 * @throws Conflict where somebody else changed it after `rowVersion` was read
 */
export async function updateCase(tx: Tx, id: string, rowVersion: number, change: CaseChange): Promise<void> {
  const { rowVersion: now } = await lockCase(tx, id);
  if (now !== rowVersion) throw new Conflict({ what: "case" });
  await tx
    .update(cases)
    .set({ ...change, rowVersion: rowVersion + 1 })
    .where(eq(cases.id, id));
  // The length of a case is counted from the day it was opened.
  if (change.openedOn !== undefined) await projectCases(tx, [id]);
}

/**
 * What the records know of whether a case is new, repeat or continuing. The same whoever asks, also where another case of
 * the client is restricted: the database tells the days of such a case, and not which it is.
 *
 * @throws NotFound
 */
export async function referralFacts(tx: Tx, caseId: string): Promise<ReferralFacts> {
  const [facts] = await rowsOf<ReferralFacts>(
    tx,
    sql`select opened_on::text as "openedOn", moved as "movedFromAnotherTeam", others as "otherCases"
      from app.referral_facts(${caseId})`,
  );
  if (!facts) throw new NotFound("case");
  return facts;
}

/** New, repeat or continuing: as it was set by a person, else as the records have it. */
export async function referralStatusOf(
  tx: Tx,
  found: Pick<Case, "id" | "referralStatusSet">,
): Promise<{ status: ReferralStatus; set: boolean }> {
  if (found.referralStatusSet !== null) return { status: found.referralStatusSet, set: true };
  return { status: workOutReferralStatus(await referralFacts(tx, found.id)), set: false };
}
