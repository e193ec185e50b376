/** A case: the time in which a service supports a client, from intake to exit, with all that befell it. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { linkKinds } from "../../lib/cases/link-kinds";
import { referralStatuses } from "../../lib/cases/referral-status";
import { clients } from "./clients";
import { day, id, moment, must, now, oneOf } from "./columns";
import { users } from "./people";
import { inCaseService, isManager, ofVisibleCase, people, system } from "./policies";
import { services, teams } from "./services";

export const cases = pgTable(
  "cases",
  {
    id: id(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    clientId: uuid("client_id").notNull(),
    teamId: uuid("team_id"),
    caseworkerId: uuid("caseworker_id").references(() => users.id),
    population: text("population").notNull(),
    /** The local authority in which the client lives. */
    localAuthorityCode: text("local_authority_code"),
    localAuthorityName: text("local_authority_name"),
    openedOn: day("opened_on").notNull(),
    // No CHECK that it closes after it opens: data of an earlier system hold such errors, and they are counted as errors.
    closedOn: day("closed_on"),
    inactiveOn: day("inactive_on"),
    /**
     * Those who may see the case, managers apart; null for everyone in the service. It stands here, beside the history
     * in case_access, so that the policy of every table that hangs on a case is one look at the case.
     */
    restrictedTo: uuid("restricted_to").array(),
    restricted: boolean("restricted").notNull().generatedAlwaysAs(sql.raw("restricted_to is not null")),
    /** The case of another team of which this one is the continuation. */
    predecessorCaseId: uuid("predecessor_case_id"),
    /** Set by a person, with a reason, where working it out from earlier cases cannot be right. */
    referralStatusSet: text("referral_status_set", { enum: referralStatuses }),
    referralStatusReason: text("referral_status_reason"),
    /** The date of the last submitted intake or review: what the next review is counted from. */
    reviewedOn: day("reviewed_on"),
    /** Whether consent to research is given now: what the consents say, kept here by a rule of the database. */
    consented: boolean("consented").notNull().default(false),
    earlierSystemId: text("earlier_system_id"),
    createdAt: now("created_at"),
    createdBy: uuid("created_by").references(() => users.id),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (table) => [
    must("cases_population", "population ~ '^[a-z][a-z-]*$'"),
    oneOf("cases_referral_status", "referral_status_set", referralStatuses),
    must("cases_referral_status_reason", "(referral_status_set is null) = (referral_status_reason is null)"),
    must("cases_restricted_to_somebody", "cardinality(restricted_to) > 0"),
    must("cases_not_its_own_predecessor", "predecessor_case_id <> id"),
    unique("cases_of_service").on(table.id, table.serviceId),
    index("cases_service").on(table.serviceId, table.closedOn),
    index("cases_opened").on(table.serviceId, table.openedOn),
    index("cases_client").on(table.clientId),
    index("cases_caseworker").on(table.caseworkerId),
    index("cases_team").on(table.teamId),
    index("cases_predecessor").on(table.predecessorCaseId),
    uniqueIndex("cases_earlier_system_id")
      .on(table.serviceId, table.earlierSystemId)
      .where(sql`earlier_system_id is not null`),
    foreignKey({
      name: "cases_client",
      columns: [table.clientId, table.serviceId],
      foreignColumns: [clients.id, clients.serviceId],
    }),
    foreignKey({
      name: "cases_team",
      columns: [table.teamId, table.serviceId],
      foreignColumns: [teams.id, teams.serviceId],
    }),
    foreignKey({
      name: "cases_predecessor",
      columns: [table.predecessorCaseId, table.serviceId],
      foreignColumns: [table.id, table.serviceId],
    }),
    people(
      "cases",
      "all",
      `${inCaseService} and (restricted_to is null or ${isManager} or (select app.me()) = any (restricted_to))`,
    ),
    system("cases"),
  ],
);

/** The columns by which a row hangs on a case of its own service. */
export const caseColumns = () => ({
  serviceId: uuid("service_id").notNull(),
  caseId: uuid("case_id").notNull(),
});

/** The key that goes with caseColumns(). */
export function ofCase(table: string, columns: { caseId: AnyPgColumn; serviceId: AnyPgColumn }) {
  return foreignKey({
    name: `${table}_case`,
    columns: [columns.caseId, columns.serviceId],
    foreignColumns: [cases.id, cases.serviceId],
  }).onDelete("cascade");
}

/** Which team and worker had the case, and when. The row without an end is the present one. */
export const caseAssignments = pgTable(
  "case_assignments",
  {
    id: id(),
    ...caseColumns(),
    teamId: uuid("team_id"),
    caseworkerId: uuid("caseworker_id").references(() => users.id),
    since: now("since"),
    until: moment("until"),
    assignedBy: uuid("assigned_by").references(() => users.id),
    reason: text("reason"),
  },
  (table) => [
    ofCase("case_assignments", table),
    foreignKey({
      name: "case_assignments_team",
      columns: [table.teamId, table.serviceId],
      foreignColumns: [teams.id, teams.serviceId],
    }),
    index("case_assignments_case").on(table.caseId),
    uniqueIndex("case_assignments_current").on(table.caseId).where(sql`until is null`),
    people("case_assignments", "all", ofVisibleCase("case_assignments")),
    system("case_assignments"),
  ],
);

export const STATUS_EVENTS = ["opened", "closed", "inactive", "reopened", "transferred"] as const;
export type StatusEvent = (typeof STATUS_EVENTS)[number];

/** What became of a case, in order. The dates on the case itself are its state now. */
export const caseStatusEvents = pgTable(
  "case_status_events",
  {
    id: id(),
    ...caseColumns(),
    kind: text("kind", { enum: STATUS_EVENTS }).notNull(),
    onDate: day("on_date").notNull(),
    reason: text("reason"),
    by: uuid("by").references(() => users.id),
    at: now("at"),
  },
  (table) => [
    oneOf("case_status_events_kind", "kind", STATUS_EVENTS),
    ofCase("case_status_events", table),
    index("case_status_events_case").on(table.caseId),
    people("case_status_events", "select", ofVisibleCase("case_status_events")),
    people("case_status_events", "insert", ofVisibleCase("case_status_events")),
    system("case_status_events"),
  ],
);

/** Who was named on a restricted case, and when. cases.restricted_to holds those named now. */
export const caseAccess = pgTable(
  "case_access",
  {
    id: id(),
    ...caseColumns(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    since: now("since"),
    until: moment("until"),
    grantedBy: uuid("granted_by").references(() => users.id),
    endedBy: uuid("ended_by").references(() => users.id),
    reason: text("reason").notNull(),
    endReason: text("end_reason"),
  },
  (table) => [
    ofCase("case_access", table),
    uniqueIndex("case_access_current").on(table.caseId, table.userId).where(sql`until is null`),
    people("case_access", "all", ofVisibleCase("case_access")),
    system("case_access"),
  ],
);

/** Consent to research and monitoring. What has been said is never rewritten: a withdrawal is a row of its own. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    ...caseColumns(),
    given: boolean("given").notNull(),
    onDate: day("on_date").notNull(),
    recordedBy: uuid("recorded_by").references(() => users.id),
    recordedAt: now("recorded_at"),
  },
  (table) => [
    ofCase("consents", table),
    index("consents_case").on(table.caseId, table.onDate, table.recordedAt),
    people("consents", "select", ofVisibleCase("consents")),
    people("consents", "insert", ofVisibleCase("consents")),
    system("consents"),
  ],
);

/**
 * That two cases concern each other: a victim's and a child's, or a perpetrator's. Such records are walled from each
 * other: a link is there only for someone who may see both cases. People link cases of one service; the columns would
 * hold a case of another. A link that was wrong is ended, with the reason, and stays in the history of both.
 */
export const caseLinks = pgTable(
  "case_links",
  {
    id: id(),
    ...caseColumns(),
    linkedServiceId: uuid("linked_service_id").notNull(),
    linkedCaseId: uuid("linked_case_id").notNull(),
    /** What the client of the linked case is to the client of the case. */
    kind: text("kind", { enum: linkKinds }).notNull(),
    reason: text("reason").notNull(),
    createdAt: now("created_at"),
    createdBy: uuid("created_by").references(() => users.id),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by").references(() => users.id),
    endReason: text("end_reason"),
  },
  (table) => [
    oneOf("case_links_kind", "kind", linkKinds),
    must("case_links_end_reason", "(ended_at is null) = (end_reason is null)"),
    ofCase("case_links", table),
    foreignKey({
      name: "case_links_linked_case",
      columns: [table.linkedCaseId, table.linkedServiceId],
      foreignColumns: [cases.id, cases.serviceId],
    }).onDelete("cascade"),
    uniqueIndex("case_links_current").on(table.caseId, table.linkedCaseId).where(sql`ended_at is null`),
    index("case_links_linked").on(table.linkedCaseId),
    must("case_links_two_cases", "case_id <> linked_case_id"),
    people(
      "case_links",
      "all",
      `service_id = linked_service_id and ${ofVisibleCase("case_links")} and ${ofVisibleCase("case_links", "linked_case_id")}`,
    ),
    system("case_links"),
  ],
);
