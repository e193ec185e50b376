/** Recording many whole cases at once, for tests that count. */
import { referenceKey, tidyReference } from "@/lib/cases/reference";
import type { Answers, Raw } from "@/lib/forms/answers";
import { definitionOf, projectCases } from "../queries/projection";
import { caseAssignments, caseStatusEvents, cases, clients, consents, forms } from "../schema";
import type { Tx } from "../types";

export interface CaseRecord {
  serviceId: string;
  /** A client who is there already, or one to record; the same new client of several cases is one object. */
  client: { id: string } | RecordedClient;
  population: string;
  openedOn: string;
  closedOn?: string | null;
  inactiveOn?: string | null;
  teamId?: string | null;
  caseworkerId?: string | null;
  localAuthorityCode?: string | null;
  localAuthorityName?: string | null;
  earlierSystemId?: string | null;
  /** What was said of consent, each with its day. */
  consents: readonly { given: boolean; onDate: string }[];
  forms: readonly RecordedForm[];
}

export interface RecordedClient {
  reference: string;
  dateOfBirth: string | null;
  householdId?: string | null;
  earlierSystemId?: string | null;
}

export interface RecordedForm {
  /** The questionnaire: "child.intake". */
  form: string;
  describedOn: string;
  /** Checked answers: see checkDocument(). */
  answers: Answers;
  /** Left out: submitted. */
  status?: "draft" | "submitted";
  savedPages?: readonly string[];
  unreadable?: Readonly<Record<string, Raw>>;
}

/** Rows an insert: enough to make the journeys few, and fewer than a query may have parameters. */
const BATCH = 500;

/**
 * Records cases with their clients, consent and forms, and counts them. Nothing is checked here: the caller has checked
 * the answers and found no duplicates. All of it is in the caller's transaction. The audit row is the caller's too.
 *
 * @returns the ids of the cases, in the order given
 */
export async function recordCases(tx: Tx, records: readonly CaseRecord[]): Promise<string[]> {
  const clientIds = await recordClients(tx, records);
  const rows = records.map((record) => ({ id: crypto.randomUUID(), record }));
  await insertAll(rows, (some) =>
    tx.insert(cases).values(
      some.map(({ id, record: { client, consents: _consents, forms: held, ...row } }) => ({
        ...row,
        id,
        clientId: "id" in client ? client.id : (clientIds.get(client) as string),
        reviewedOn: lastReview(held),
      })),
    ),
  );
  const inCase = rows.map(({ id: caseId, record }) => ({ record, of: { caseId, serviceId: record.serviceId } }));
  await insertAll(
    inCase.map(({ record, of }) => ({ ...of, teamId: record.teamId, caseworkerId: record.caseworkerId })),
    (some) => tx.insert(caseAssignments).values(some),
  );
  await insertAll(
    inCase.flatMap(({ record, of }) => statusEvents(record).map((event) => ({ ...of, ...event }))),
    (some) => tx.insert(caseStatusEvents).values(some),
  );
  await insertAll(
    inCase.flatMap(({ record, of }) => record.consents.map((consent) => ({ ...of, ...consent }))),
    (some) => tx.insert(consents).values(some),
  );
  await insertAll(
    inCase.flatMap(({ record, of }) => formRows(record.forms).map((form) => ({ ...of, ...form }))),
    (some) => tx.insert(forms).values(some),
  );
  const ids = rows.map(({ id }) => id);
  await insertAll(ids, (some) => projectCases(tx, some));
  return ids;
}

async function recordClients(tx: Tx, records: readonly CaseRecord[]): Promise<Map<RecordedClient, string>> {
  const ids = new Map<RecordedClient, string>();
  const rows: (typeof clients.$inferInsert)[] = [];
  for (const { serviceId, client } of records) {
    if ("id" in client || ids.has(client)) continue;
    const id = crypto.randomUUID();
    ids.set(client, id);
    const reference = tidyReference(client.reference);
    rows.push({ ...client, id, serviceId, reference, referenceKey: referenceKey(reference) });
  }
  await insertAll(rows, (some) => tx.insert(clients).values(some));
  return ids;
}

function statusEvents({ openedOn, inactiveOn, closedOn }: CaseRecord) {
  return [
    { kind: "opened" as const, onDate: openedOn },
    ...(inactiveOn ? [{ kind: "inactive" as const, onDate: inactiveOn }] : []),
    ...(closedOn ? [{ kind: "closed" as const, onDate: closedOn }] : []),
  ];
}

function formRows(held: readonly RecordedForm[]) {
  const sequences = new Map<string, number>();
  return held.map(({ form, describedOn, answers, status = "submitted", savedPages = [], unreadable = {} }) => {
    const { role, version } = definitionOf(form);
    const sequence = (sequences.get(form) ?? 0) + 1;
    sequences.set(form, sequence);
    return {
      form,
      sequence,
      role,
      definitionVersion: version,
      describedOn,
      answers,
      status,
      savedPages: [...savedPages],
      unreadable,
      submittedAt: status === "submitted" ? new Date() : null,
    };
  });
}

function lastReview(held: readonly RecordedForm[]): string | null {
  const counted = held.filter(
    ({ form, status }) => status !== "draft" && ["opens", "reviews"].includes(definitionOf(form).role),
  );
  return (
    counted
      .map(({ describedOn }) => describedOn)
      .sort()
      .at(-1) ?? null
  );
}

async function insertAll<Row>(rows: readonly Row[], insert: (some: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH));
}
