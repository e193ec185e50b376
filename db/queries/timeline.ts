/** What has befallen a case, from the histories that are kept with it. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CaseEvent } from "@/lib/cases/timeline";
import { formById } from "@/questionnaires";
import {
  caseAccess,
  caseAssignments,
  caseChanges,
  caseStatusEvents,
  cases,
  clientChanges,
  consents,
  forms,
  formVersions,
  teams,
  users,
} from "../schema";
import type { Tx } from "../types";
import { linkEvents } from "./case-links";

/** Everything that happened to a case and to its client's record, the newest first. */
export async function readTimeline(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const events = [
    ...withFirstWorker(await statusEvents(tx, caseId), await assignments(tx, caseId)),
    ...(await restrictions(tx, caseId)),
    ...(await consentEvents(tx, caseId)),
    ...(await formEvents(tx, caseId)),
    ...(await changes(tx, caseId)),
    ...(await linkEvents(tx, caseId)),
  ];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime() || rank(b) - rank(a));
}

/** Who had the case from its very opening is part of that, and not something that happened to it. */
function withFirstWorker(statuses: CaseEvent[], given: CaseEvent[]): CaseEvent[] {
  const [first] = given.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const opening = statuses.find((event) => event.kind === "status" && event.status === "opened");
  if (first?.kind !== "assigned" || opening?.kind !== "status" || first.reason !== null) return [...statuses, ...given];
  const { worker, team } = first;
  return [
    ...statuses.map((event) => (event === opening ? { ...opening, first: { worker, team } } : event)),
    ...given.filter((event) => event !== first),
  ];
}

/** Of what happened at one moment, the opening comes first, whatever the rest is. */
function rank(event: CaseEvent): number {
  return event.kind === "status" && event.status === "opened" ? 0 : 1;
}

async function statusEvents(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const rows = await tx
    .select({ event: caseStatusEvents, by: users.name })
    .from(caseStatusEvents)
    .leftJoin(users, eq(users.id, caseStatusEvents.by))
    .where(eq(caseStatusEvents.caseId, caseId));
  return rows.map(({ event, by }) => ({
    kind: "status",
    id: event.id,
    at: event.at,
    by,
    status: event.kind,
    on: event.onDate,
    reason: event.reason,
  }));
}

async function assignments(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const worker = alias(users, "worker");
  const rows = await tx
    .select({ assignment: caseAssignments, by: users.name, worker: worker.name, team: teams.name })
    .from(caseAssignments)
    .leftJoin(users, eq(users.id, caseAssignments.assignedBy))
    .leftJoin(worker, eq(worker.id, caseAssignments.caseworkerId))
    .leftJoin(teams, eq(teams.id, caseAssignments.teamId))
    .where(eq(caseAssignments.caseId, caseId));
  return rows.map(({ assignment, by, ...whom }) => ({
    kind: "assigned",
    id: assignment.id,
    at: assignment.since,
    by,
    ...whom,
    reason: assignment.reason,
  }));
}

/** Workers who were named, or ceased to be, at one moment are one event. */
async function restrictions(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const named = alias(users, "named");
  const ender = alias(users, "ender");
  const rows = await tx
    .select({ access: caseAccess, worker: named.name, by: users.name, endedBy: ender.name })
    .from(caseAccess)
    .leftJoin(named, eq(named.id, caseAccess.userId))
    .leftJoin(users, eq(users.id, caseAccess.grantedBy))
    .leftJoin(ender, eq(ender.id, caseAccess.endedBy))
    .where(eq(caseAccess.caseId, caseId))
    .orderBy(named.name);
  const events = new Map<string, CaseEvent & { workers: string[] }>();
  for (const { access, worker, by, endedBy } of rows) {
    const begun = `${access.since.toISOString()} restricted`;
    const restricted = events.get(begun) ?? {
      kind: "restricted",
      id: access.id,
      at: access.since,
      by,
      workers: [],
      reason: access.reason,
    };
    restricted.workers.push(worker ?? "somebody");
    events.set(begun, restricted);
    if (access.until === null) continue;
    const ended = `${access.until.toISOString()} unrestricted`;
    const unrestricted = events.get(ended) ?? {
      kind: "unrestricted",
      id: `${access.id} ended`,
      at: access.until,
      by: endedBy,
      workers: [],
      reason: access.endReason,
    };
    unrestricted.workers.push(worker ?? "somebody");
    events.set(ended, unrestricted);
  }
  return [...events.values()];
}

async function consentEvents(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const rows = await tx
    .select({ consent: consents, by: users.name })
    .from(consents)
    .leftJoin(users, eq(users.id, consents.recordedBy))
    .where(eq(consents.caseId, caseId))
    .orderBy(consents.recordedAt);
  return rows.map(({ consent, by }, index) => ({
    kind: "consent",
    id: consent.id,
    at: consent.recordedAt,
    by,
    given: consent.given,
    on: consent.onDate,
    first: rows.slice(0, index).every((before) => !before.consent.given),
  }));
}

async function formEvents(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const submitted = await tx
    .select({ form: forms, by: users.name })
    .from(forms)
    .leftJoin(users, eq(users.id, forms.submittedBy))
    .where(and(eq(forms.caseId, caseId), isNotNull(forms.submittedAt), isNull(forms.amendsFormId)));
  const submitter = alias(users, "submitter");
  const versions = await tx
    .select({ version: formVersions, by: users.name, submitter: submitter.name })
    .from(formVersions)
    .leftJoin(users, eq(users.id, formVersions.replacedBy))
    .leftJoin(submitter, eq(submitter.id, formVersions.submittedBy))
    .where(eq(formVersions.caseId, caseId))
    .orderBy(formVersions.version);
  return submitted.flatMap(({ form, by }): CaseEvent[] => {
    const title = formById(form.form)?.title ?? form.form;
    const former = versions.filter(({ version }) => version.formId === form.id);
    // What was first submitted stands in the first of its former versions, if it was ever amended.
    const first = former[0];
    const submission: CaseEvent = {
      kind: "form-submitted",
      id: form.id,
      at: first?.version.submittedAt ?? (form.submittedAt as Date),
      by: first ? first.submitter : by,
      formId: form.id,
      title,
      on: first?.version.describedOn ?? (form.describedOn as string),
    };
    const amendments = former.map(
      ({ version, by }): CaseEvent => ({
        kind: "form-amended",
        id: version.id,
        at: version.replacedAt,
        by,
        formId: form.id,
        title,
        reason: version.reason,
        version: version.version,
      }),
    );
    return [submission, ...amendments];
  });
}

async function changes(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const ofCase = await tx
    .select({ change: caseChanges, by: users.name })
    .from(caseChanges)
    .leftJoin(users, eq(users.id, caseChanges.changedBy))
    .where(eq(caseChanges.caseId, caseId));
  const ofClient = await tx
    .select({ change: clientChanges, by: users.name })
    .from(clientChanges)
    .innerJoin(cases, eq(cases.clientId, clientChanges.clientId))
    .leftJoin(users, eq(users.id, clientChanges.changedBy))
    .where(eq(cases.id, caseId));
  return [...ofCase, ...ofClient].map(({ change, by }) => ({
    kind: "changed",
    id: change.id,
    at: change.changedAt,
    by,
    subject: change.subject,
    before: change.before,
    after: change.after,
    reason: change.reason,
  }));
}
