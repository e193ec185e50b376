/**
 * What a person changed of a client or a case after it was recorded: what stood there before, by whom, when and why.
 * The former values stand here, with the record, and not in the audit trail, so that an erasure can remove them.
 */
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { caseColumns, ofCase } from "./cases";
import { clients } from "./clients";
import { id, now, oneOf } from "./columns";
import { users } from "./people";
import { isMe, ofVisibleCase, people, system } from "./policies";

/** family: who the client lives with · merged: another record's reference, when its cases came to this client. */
export const CLIENT_SUBJECTS = ["reference", "date-of-birth", "family", "merged"] as const;
export type ClientSubject = (typeof CLIENT_SUBJECTS)[number];

export const CASE_SUBJECTS = ["area", "referral-status", "opened-on"] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

const changeColumns = () => ({
  /** As text: a reference, a day, a code or a household's id; null for nothing. */
  before: text("before"),
  after: text("after"),
  reason: text("reason").notNull(),
  changedBy: uuid("changed_by").references(() => users.id),
  changedAt: now("changed_at"),
});

const ofVisibleClient = `exists (select 1 from "clients" where "clients"."id" = "client_changes"."client_id")`;

export const clientChanges = pgTable(
  "client_changes",
  {
    id: id(),
    serviceId: uuid("service_id").notNull(),
    clientId: uuid("client_id").notNull(),
    subject: text("subject", { enum: CLIENT_SUBJECTS }).notNull(),
    ...changeColumns(),
    /** referenceKey() of a reference that the client no longer has, by which they are still found. */
    formerReferenceKey: text("former_reference_key"),
  },
  (table) => [
    oneOf("client_changes_subject", "subject", CLIENT_SUBJECTS),
    foreignKey({
      name: "client_changes_client",
      columns: [table.clientId, table.serviceId],
      foreignColumns: [clients.id, clients.serviceId],
    }).onDelete("cascade"),
    index("client_changes_client").on(table.clientId),
    index("client_changes_former_reference").on(table.serviceId, table.formerReferenceKey),
    people("client_changes", "select", ofVisibleClient),
    people("client_changes", "insert", `${isMe("changed_by")} and ${ofVisibleClient}`),
    system("client_changes"),
  ],
);

export const caseChanges = pgTable(
  "case_changes",
  {
    id: id(),
    ...caseColumns(),
    subject: text("subject", { enum: CASE_SUBJECTS }).notNull(),
    ...changeColumns(),
  },
  (table) => [
    oneOf("case_changes_subject", "subject", CASE_SUBJECTS),
    ofCase("case_changes", table),
    index("case_changes_case").on(table.caseId),
    people("case_changes", "select", ofVisibleCase("case_changes")),
    people("case_changes", "insert", `${isMe("changed_by")} and ${ofVisibleCase("case_changes")}`),
    system("case_changes"),
  ],
);
