/** Writes many records with a few statements: one for each table, whatever the number of cases. */
import { referenceKey } from "@/lib/cases/reference";
import type { Tx } from "../types";
import { insert } from "./insert";
import type { CaseRecord, ClientRecord } from "./records";
import { type KnownCodes, writeCounted, writeForms } from "./write-forms";

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
      consented: "boolean",
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
      consented: one.consents.at(-1)?.given ?? false,
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
