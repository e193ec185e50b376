/** Writes many records with a few statements: one for each table, whatever the number of cases. */
import { sql } from "drizzle-orm";
import { referenceKey } from "@/lib/cases/reference";
import { project } from "@/lib/forms/project";
import { yearOf } from "@/lib/forms/years";
import { codesOf } from "../queries/answer-codes";
import { answersByForm } from "../queries/projection";
import type { Tx } from "../types";
import type { CaseRecord, ClientRecord, FormRecord } from "./records";

/** The codes that are known already, kept from one batch to the next. */
export type KnownCodes = Map<string, number>;

export async function writeClients(tx: Tx, clients: readonly ClientRecord[]): Promise<void> {
  const households = new Map(
    clients.flatMap((client) => (client.householdId ? [[client.householdId, client] as const] : [])),
  );
  await insert(
    tx,
    "households",
    { id: "uuid", service_id: "uuid", created_by: "uuid" },
    [...households].map(([id, { serviceId, created }]) => ({ id, service_id: serviceId, created_by: created.by })),
  );
  await insert(
    tx,
    "clients",
    {
      id: "uuid",
      service_id: "uuid",
      household_id: "uuid",
      reference: "text",
      reference_key: "text",
      date_of_birth: "date",
      created_at: "timestamptz",
      created_by: "uuid",
    },
    clients.map(({ id, serviceId, householdId, reference, dateOfBirth, created }) => ({
      id,
      service_id: serviceId,
      household_id: householdId,
      reference,
      reference_key: referenceKey(reference),
      date_of_birth: dateOfBirth,
      created_at: created.at,
      created_by: created.by,
    })),
  );
}

/** Writes cases with everything that hangs on them. Their clients must be there. */
export async function writeCases(tx: Tx, cases: readonly CaseRecord[], known: KnownCodes): Promise<void> {
  await writeCaseRows(tx, cases);
  await writeHistories(tx, cases);
  await writeForms(tx, cases);
  await writeCounted(tx, cases, known);
  await insert(
    tx,
    "audit_events",
    { service_id: "uuid", action: "text", subject_type: "text", subject_id: "text", detail: "jsonb" },
    cases.map(({ id, serviceId, audit }) => ({
      service_id: serviceId,
      action: audit.action,
      subject_type: "case",
      subject_id: id,
      detail: audit.detail,
    })),
  );
}

async function writeCaseRows(tx: Tx, cases: readonly CaseRecord[]): Promise<void> {
  await insert(
    tx,
    "cases",
    {
      id: "uuid",
      service_id: "uuid",
      client_id: "uuid",
      team_id: "uuid",
      caseworker_id: "uuid",
      population: "text",
      local_authority_code: "text",
      local_authority_name: "text",
      opened_on: "date",
      closed_on: "date",
      inactive_on: "date",
      restricted_to: "uuid[]",
      predecessor_case_id: "uuid",
      referral_status_set: "text",
      referral_status_reason: "text",
      reviewed_on: "date",
      created_at: "timestamptz",
      created_by: "uuid",
    },
    cases.map((one) => ({
      id: one.id,
      service_id: one.serviceId,
      client_id: one.client.id,
      team_id: one.assignments.at(-1)?.teamId,
      caseworker_id: one.assignments.at(-1)?.caseworkerId,
      population: one.population,
      local_authority_code: one.area?.code,
      local_authority_name: one.area?.name,
      opened_on: one.openedOn,
      closed_on: one.closedOn,
      inactive_on: one.inactiveOn,
      restricted_to: one.restrictedTo?.userIds,
      predecessor_case_id: one.predecessorCaseId,
      referral_status_set: one.referralStatus?.status,
      referral_status_reason: one.referralStatus?.reason,
      reviewed_on: reviewedOn(one),
      created_at: one.created.at,
      created_by: one.created.by,
    })),
  );
}

/** The last day from which a review is counted. */
function reviewedOn({ forms }: CaseRecord): string | undefined {
  return forms
    .filter(({ definition, submitted }) => submitted && ["opens", "reviews"].includes(definition.role))
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

async function writeHistories(tx: Tx, cases: readonly CaseRecord[]): Promise<void> {
  const ofCase = ({ id, serviceId }: CaseRecord) => ({ case_id: id, service_id: serviceId });
  const key = { case_id: "uuid", service_id: "uuid" };
  await insert(
    tx,
    "case_assignments",
    {
      ...key,
      team_id: "uuid",
      caseworker_id: "uuid",
      since: "timestamptz",
      until: "timestamptz",
      assigned_by: "uuid",
      reason: "text",
    },
    cases.flatMap((one) =>
      one.assignments.map(({ teamId, caseworkerId, since, by, reason }, index) => ({
        ...ofCase(one),
        team_id: teamId,
        caseworker_id: caseworkerId,
        since,
        until: one.assignments[index + 1]?.since,
        assigned_by: by,
        reason,
      })),
    ),
  );
  await insert(
    tx,
    "case_status_events",
    { ...key, kind: "text", on_date: "date", reason: "text", by: "uuid", at: "timestamptz" },
    cases.flatMap((one) =>
      one.events.map(({ kind, on, reason, done }) => ({
        ...ofCase(one),
        kind,
        on_date: on,
        reason,
        by: done.by,
        at: done.at,
      })),
    ),
  );
  await insert(
    tx,
    "consents",
    { ...key, given: "boolean", on_date: "date", recorded_by: "uuid", recorded_at: "timestamptz" },
    cases.flatMap((one) =>
      one.consents.map(({ given, on, recorded }) => ({
        ...ofCase(one),
        given,
        on_date: on,
        recorded_by: recorded.by,
        recorded_at: recorded.at,
      })),
    ),
  );
  await insert(
    tx,
    "case_access",
    { ...key, user_id: "uuid", since: "timestamptz", granted_by: "uuid", reason: "text" },
    cases.flatMap((one) =>
      (one.restrictedTo?.userIds ?? []).map((userId) => ({
        ...ofCase(one),
        user_id: userId,
        since: one.created.at,
        granted_by: one.created.by,
        reason: one.restrictedTo?.reason,
      })),
    ),
  );
}

async function writeForms(tx: Tx, cases: readonly CaseRecord[]): Promise<void> {
  const forms = cases.flatMap((one) => one.forms.map((form) => ({ one, form })));
  await insert(
    tx,
    "forms",
    {
      id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      form: "text",
      sequence: "integer",
      role: "text",
      definition_version: "integer",
      described_on: "date",
      status: "text",
      answers: "jsonb",
      unreadable: "jsonb",
      saved_pages: "text[]",
      started_by: "uuid",
      started_at: "timestamptz",
      updated_by: "uuid",
      updated_at: "timestamptz",
      submitted_by: "uuid",
      submitted_at: "timestamptz",
    },
    forms.map(({ one, form }) => {
      const last = form.submitted ?? form.started;
      return {
        id: form.id,
        case_id: one.id,
        service_id: one.serviceId,
        form: form.definition.id,
        sequence: form.sequence,
        role: form.definition.role,
        definition_version: form.definition.version,
        described_on: form.date,
        status: form.submitted ? "submitted" : "draft",
        answers: form.answers,
        unreadable: form.unreadable ?? {},
        saved_pages: form.savedPages ?? [],
        started_by: form.started.by,
        started_at: form.started.at,
        updated_by: last.by,
        updated_at: last.at,
        submitted_by: form.submitted?.by,
        submitted_at: form.submitted?.at,
      };
    }),
  );
  await insert(
    tx,
    "form_versions",
    {
      form_id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      version: "integer",
      definition_version: "integer",
      answers: "jsonb",
      described_on: "date",
      submitted_by: "uuid",
      submitted_at: "timestamptz",
      reason: "text",
      replaced_by: "uuid",
      replaced_at: "timestamptz",
    },
    forms.flatMap(({ one, form: { id, definition, former, submitted } }) =>
      former
        ? [
            {
              form_id: id,
              case_id: one.id,
              service_id: one.serviceId,
              version: 1,
              definition_version: definition.version,
              answers: former.answers,
              described_on: former.date,
              submitted_by: former.submitted.by,
              submitted_at: former.submitted.at,
              reason: former.reason,
              replaced_by: submitted?.by,
              replaced_at: submitted?.at,
            },
          ]
        : [],
    ),
  );
}

async function writeCounted(tx: Tx, cases: readonly CaseRecord[], known: KnownCodes): Promise<void> {
  const counted = cases.flatMap((one) =>
    one.forms.flatMap((form) => (form.submitted && form.date !== null ? [countedForm(one, form, form.date)] : [])),
  );
  const unknown = new Set(counted.flatMap(({ keys }) => keys.filter((key) => !known.has(key))));
  if (unknown.size > 0) for (const [key, code] of await codesOf(tx, unknown)) known.set(key, code);
  await insert(
    tx,
    "counted_forms",
    {
      form_id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      client_id: "uuid",
      team_id: "uuid",
      caseworker_id: "uuid",
      population: "text",
      form: "text",
      role: "text",
      described_on: "date",
      consented: "boolean",
      codes: "integer[]",
      numbers: "jsonb",
    },
    counted.map(({ keys, row }) => ({ ...row, codes: keys.map((key) => known.get(key)) })),
  );
}

function countedForm(one: CaseRecord, form: FormRecord, day: string) {
  const { id, definition, answers } = form;
  const facts = {
    openedOn: one.openedOn,
    ...(one.client.dateOfBirth === null ? {} : { dateOfBirth: one.client.dateOfBirth }),
    ...(one.closedOn === null ? {} : { closedOn: one.closedOn }),
  };
  // What its questions may depend on: the case's other forms.
  const others = one.forms.filter((other) => other.submitted && other !== form);
  const earlier = answersByForm(others.map((other) => ({ form: other.definition.id, answers: other.answers })));
  const { keys, numbers } = project(definition, answers, { earlier, year: yearOf(day) }, facts, day);
  return {
    keys,
    row: {
      form_id: id,
      case_id: one.id,
      service_id: one.serviceId,
      client_id: one.client.id,
      team_id: one.assignments.at(-1)?.teamId,
      caseworker_id: one.assignments.at(-1)?.caseworkerId,
      population: one.population,
      form: definition.id,
      role: definition.role,
      described_on: day,
      consented: one.consents.at(-1)?.given ?? false,
      numbers,
    },
  };
}

/**
 * Inserts rows as one parameter of JSON, whatever their number: a parameter for each value would be over PostgreSQL's
 * limit of 65,535 at a few hundred cases.
 *
 * @param columns each column with its type, both written in this file
 */
async function insert<Column extends string>(
  tx: Tx,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(", ");
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await tx.execute(
    sql`insert into ${sql.raw(table)} (${sql.raw(names)}) select ${sql.raw(names)}
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as given (${sql.raw(types.join(", "))})`,
  );
}
