/** Links between cases that concern each other. The database shows a link only to someone who may see both cases. */
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type LinkKind, linkWords } from "@/lib/cases/link-kinds";
import { statusOf } from "@/lib/cases/status";
import type { CaseEvent } from "@/lib/cases/timeline";
import { Fault } from "@/lib/errors";
import { NotFound } from "../errors";
import { caseLinks, cases, clients, users } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";
import { findByReference } from "./client-records";
import { type Case, lockCases } from "./lock";
import { casesOfClients } from "./openings";

/** A link as it is seen from one of its cases. */
export interface LinkedCase {
  readonly id: string;
  /** What the other case's client is to this one's. */
  readonly kind: LinkKind;
  readonly reason: string;
  readonly since: Date;
  readonly other: {
    readonly id: string;
    readonly reference: string;
    readonly population: string;
    readonly openedOn: string;
    readonly closedOn: string | null;
    readonly inactiveOn: string | null;
  };
}

/** The cases that are linked with this one and that the caller may see, in the order in which they were linked. */
export async function linksOf(tx: Tx, caseId: string): Promise<LinkedCase[]> {
  const rows = await readLinks(tx, caseId, isNull(caseLinks.endedAt));
  return rows.map(({ link, other, reference }) => ({
    id: link.id,
    kind: seenFrom(caseId, link),
    reason: link.reason,
    since: link.createdAt,
    other: { ...other, reference },
  }));
}

/** When links of this case were made and ended, as far as the caller may see the other case too. */
export async function linkEvents(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const rows = await readLinks(tx, caseId);
  return rows.flatMap(({ link, reference, by, endedBy }): CaseEvent[] => {
    const what = { kind: "linked" as const, reference, is: seenFrom(caseId, link) };
    const made: CaseEvent = { ...what, id: link.id, at: link.createdAt, by, ended: false, reason: link.reason };
    if (link.endedAt === null) return [made];
    const ended = { id: `${link.id} ended`, at: link.endedAt, by: endedBy, ended: true, reason: link.endReason ?? "" };
    return [made, { ...what, ...ended }];
  });
}

function readLinks(tx: Tx, caseId: string, which?: ReturnType<typeof isNull>) {
  const maker = alias(users, "maker");
  const ender = alias(users, "ender");
  return tx
    .select({
      link: caseLinks,
      other: {
        id: cases.id,
        population: cases.population,
        openedOn: cases.openedOn,
        closedOn: cases.closedOn,
        inactiveOn: cases.inactiveOn,
      },
      reference: clients.reference,
      by: maker.name,
      endedBy: ender.name,
    })
    .from(caseLinks)
    .innerJoin(
      cases,
      eq(
        cases.id,
        sql`case when ${caseLinks.caseId} = ${caseId} then ${caseLinks.linkedCaseId} else ${caseLinks.caseId} end`,
      ),
    )
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .leftJoin(maker, eq(maker.id, caseLinks.createdBy))
    .leftJoin(ender, eq(ender.id, caseLinks.endedBy))
    .where(and(isOfCase(caseId), which))
    .orderBy(asc(caseLinks.createdAt), asc(caseLinks.id));
}

function isOfCase(caseId: string) {
  return or(eq(caseLinks.caseId, caseId), eq(caseLinks.linkedCaseId, caseId));
}

function seenFrom(caseId: string, link: { caseId: string; kind: LinkKind }): LinkKind {
  return link.caseId === caseId ? link.kind : linkWords[link.kind].otherEnd;
}

export interface NewLink {
  readonly caseId: string;
  /** The reference of the other case's client, however it is written. */
  readonly reference: string;
  /** What that client is to this case's. */
  readonly kind: LinkKind;
  readonly reason: string;
}

/**
 * Links a case with one of another client of the service: the open one, or else the latest. That there is none, and that
 * there is one which the caller may not see, are told alike.
 *
 * @returns the other case
 * @throws Fault where no such case can be seen, or it is linked already
 */
export async function linkCases(tx: Tx, { caseId, reference, kind, reason }: NewLink): Promise<Case> {
  const [own] = await tx.select().from(cases).where(eq(cases.id, caseId));
  if (!own) throw new NotFound("case");
  const client = await findByReference(tx, own.serviceId, reference);
  if (client?.id === own.clientId)
    throw fault("This is the reference of this case’s own client. Enter that of somebody else");
  const theirs = client ? await casesOfClients(tx, [client.id]) : [];
  const chosen = theirs.find((one) => statusOf(one) === "open") ?? theirs[0];
  if (!chosen) throw fault("There is no case with this reference that you can see. Check the reference");
  const both = await lockCases(tx, [caseId, chosen.id]);
  const other = both.find(({ id }) => id === chosen.id);
  if (!other) throw new NotFound("case");
  const linked = await linksOf(tx, caseId);
  if (linked.some((link) => link.other.id === other.id)) throw fault("These two cases are linked already");
  await tx.insert(caseLinks).values({
    caseId,
    serviceId: own.serviceId,
    linkedCaseId: other.id,
    linkedServiceId: other.serviceId,
    kind,
    reason,
    createdBy: me,
  });
  return other;
}

function fault(message: string): Fault {
  return new Fault([{ field: "reference", message }]);
}

/**
 * Ends a link that was wrong. It stays in the history of both cases.
 *
 * @returns the ids of both cases
 * @throws NotFound where the case has no such link, or the caller may not see it
 */
export async function endLink(tx: Tx, given: { caseId: string; linkId: string; reason: string }): Promise<string[]> {
  const ended = await tx
    .update(caseLinks)
    .set({ endedAt: sql`now()`, endedBy: me, endReason: given.reason })
    .where(and(eq(caseLinks.id, given.linkId), isOfCase(given.caseId), isNull(caseLinks.endedAt)))
    .returning({ caseId: caseLinks.caseId, linkedCaseId: caseLinks.linkedCaseId });
  if (ended.length === 0) throw new NotFound("link");
  return ended.flatMap((link) => [link.caseId, link.linkedCaseId]);
}
