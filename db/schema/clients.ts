/** The people whom services support. The service holds the name; this system holds a reference and a date of birth. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, must, now } from "./columns";
import { users } from "./people";
import { inCaseService, isManager, isMe, people, system } from "./policies";
import { services } from "./services";

/** People who live together, so that what is published can keep a family from standing out. */
export const households = pgTable(
  "households",
  {
    id: id(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    createdAt: now("created_at"),
    createdBy: uuid("created_by").references(() => users.id),
  },
  (table) => [
    unique("households_of_service").on(table.id, table.serviceId),
    people("households", "select", inCaseService),
    people("households", "insert", inCaseService),
    system("households"),
  ],
);

export const clients = pgTable(
  "clients",
  {
    id: id(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    householdId: uuid("household_id"),
    /** The service's own reference, as it was typed. */
    reference: text("reference").notNull(),
    /** What all ways of writing that reference have in common: referenceKey() of it. */
    referenceKey: text("reference_key").notNull(),
    dateOfBirth: day("date_of_birth"),
    earlierSystemId: text("earlier_system_id"),
    /** The record that took over this one's cases, when two records were found to be one client. */
    mergedIntoId: uuid("merged_into_id"),
    createdAt: now("created_at"),
    createdBy: uuid("created_by").references(() => users.id),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (table) => [
    must("clients_reference", "reference = btrim(reference) and reference <> ''"),
    must("clients_not_merged_into_itself", "merged_into_id <> id"),
    unique("clients_reference_once").on(table.serviceId, table.reference),
    unique("clients_of_service").on(table.id, table.serviceId),
    index("clients_reference_key").on(table.serviceId, table.referenceKey),
    index("clients_date_of_birth").on(table.serviceId, table.dateOfBirth),
    index("clients_household").on(table.householdId),
    index("clients_merged_into").on(table.mergedIntoId),
    uniqueIndex("clients_earlier_system_id")
      .on(table.serviceId, table.earlierSystemId)
      .where(sql`earlier_system_id is not null`),
    foreignKey({
      name: "clients_household",
      columns: [table.householdId, table.serviceId],
      foreignColumns: [households.id, households.serviceId],
    }),
    foreignKey({
      name: "clients_merged_into",
      columns: [table.mergedIntoId, table.serviceId],
      foreignColumns: [table.id as AnyPgColumn, table.serviceId as AnyPgColumn],
    }),
    // A client is seen by whoever sees one of its cases: one whose only case is restricted is as invisible as the case.
    // A record that was merged is seen with the one that took over its cases.
    people(
      "clients",
      "all",
      `${inCaseService} and (${isManager} or ${isMe("created_by")}
      or exists (select 1 from "cases" where "cases"."client_id" = coalesce("clients"."merged_into_id", "clients"."id")))`,
    ),
    system("clients"),
  ],
);
