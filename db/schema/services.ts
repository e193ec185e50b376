/** Organisations, the services they run, and the teams and areas of a service. */
import { index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { day, id, must, now, oneOf } from "./columns";
import { inService, isManager, isStaff, people, system } from "./policies";

export const NATIONS = ["england", "wales", "scotland", "northern-ireland"] as const;
export type Nation = (typeof NATIONS)[number];

export const organisations = pgTable(
  "organisations",
  { id: id(), name: text("name").notNull().unique(), createdAt: now("created_at") },
  () => [
    people(
      "organisations",
      "select",
      `${isStaff} or exists (select 1 from "services" where "services"."organisation_id" = "organisations"."id")`,
    ),
    people("organisations", "insert", isStaff),
    people("organisations", "update", isStaff),
    system("organisations"),
  ],
);

export const services = pgTable(
  "services",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** Its permanent name in addresses and files. */
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    nation: text("nation", { enum: NATIONS }).notNull(),
    localAuthorityCode: text("local_authority_code").notNull(),
    localAuthorityName: text("local_authority_name").notNull(),
    /** The populations whose cases it may open: ids of questionnaires. */
    populations: text("populations").array().notNull(),
    /** Weeks from intake or the last review to the next review; null where it sets no review dates. */
    reviewIntervalWeeks: integer("review_interval_weeks"),
    createdAt: now("created_at"),
    closedOn: day("closed_on"),
  },
  (table) => [
    must("services_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'"),
    oneOf("services_nation", "nation", NATIONS),
    must("services_populations", "cardinality(populations) > 0"),
    must("services_review_interval", "review_interval_weeks between 1 and 104"),
    index("services_organisation").on(table.organisationId),
    people("services", "select", `${isStaff} or ${inService("id")}`),
    people("services", "insert", isStaff),
    people("services", "update", `${isStaff} or (${isManager} and ${inService("id")})`),
    system("services"),
  ],
);

/** The local authorities that a service covers. */
export const serviceAreas = pgTable(
  "service_areas",
  {
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    code: text("code").notNull(),
    name: text("name").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.code] }),
    people("service_areas", "select", `${isStaff} or ${inService()}`),
    people("service_areas", "insert", `${isStaff} or (${isManager} and ${inService()})`),
    people("service_areas", "delete", `${isStaff} or (${isManager} and ${inService()})`),
    system("service_areas"),
  ],
);

export const teams = pgTable(
  "teams",
  {
    id: id(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    name: text("name").notNull(),
    createdAt: now("created_at"),
    closedOn: day("closed_on"),
  },
  (table) => [
    unique("teams_name").on(table.serviceId, table.name),
    // What refers to a team names its service too, so that a row cannot point across services.
    unique("teams_of_service").on(table.id, table.serviceId),
    people("teams", "select", `${isStaff} or ${inService()}`),
    people("teams", "insert", `${isStaff} or (${isManager} and ${inService()})`),
    people("teams", "update", `${isStaff} or (${isManager} and ${inService()})`),
    system("teams"),
  ],
);
