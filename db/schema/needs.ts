/**
 * Local needs assessments: the authorities that keep one, who keeps it, and what it holds. Each record is one document,
 * checked against its shape (needs/model/define.ts) before it is written, as a form's answers are. Nothing is
 * overwritten: a change ends a row and begins another, so that it is seen who entered what, and what stood there before.
 */
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { type RecordKind, recordSchemas } from "../../needs/model/define";
import type { KeptTable } from "../../needs/own-cases/kept";
import { day, id, moment, must, now, oneOf } from "./columns";
import { users } from "./people";
import { inAuthority, isAdministrator, isMe, isStaff, people, system } from "./policies";

/** A local authority, or whoever else must assess need, with the area that it is for. */
export const needsAuthorities = pgTable(
  "needs_authorities",
  {
    id: id(),
    /** Its permanent name in addresses and files; in its assessments it is the id of its own area. */
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    createdAt: now("created_at"),
  },
  () => [
    must("needs_authorities_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'"),
    people("needs_authorities", "select", `${isStaff} or ${inAuthority("id")}`),
    people("needs_authorities", "insert", isStaff),
    people("needs_authorities", "update", isStaff),
    system("needs_authorities"),
  ],
);

/**
 * The local authorities that an authority's area is made of, as an administrator assigned them: by these the services'
 * cases are known to be of its area. A place is of one authority at a time. A change ends the row and begins another.
 */
export const needsAuthorityPlaces = pgTable(
  "needs_authority_places",
  {
    id: id(),
    authorityId: uuid("authority_id")
      .notNull()
      .references(() => needsAuthorities.id),
    /** The code of the Office for National Statistics: see lib/places. */
    code: text("code").notNull(),
    since: now("since"),
    until: moment("until"),
    assignedBy: uuid("assigned_by").references(() => users.id),
    endedBy: uuid("ended_by").references(() => users.id),
  },
  (table) => [
    uniqueIndex("needs_authority_places_current").on(table.code).where(sql`until is null`),
    index("needs_authority_places_of_authority").on(table.authorityId),
    people("needs_authority_places", "select", `${isStaff} or ${inAuthority()}`),
    people("needs_authority_places", "insert", isAdministrator),
    people("needs_authority_places", "update", isAdministrator),
    system("needs_authority_places"),
  ],
);

/** Who is a commissioner, and for which authority. A change ends the row and begins another. */
export const commissions = pgTable(
  "commissions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    authorityId: uuid("authority_id")
      .notNull()
      .references(() => needsAuthorities.id),
    since: now("since"),
    until: moment("until"),
    grantedBy: uuid("granted_by").references(() => users.id),
    endedBy: uuid("ended_by").references(() => users.id),
  },
  (table) => [
    uniqueIndex("commissions_current").on(table.userId, table.authorityId).where(sql`until is null`),
    people("commissions", "select", `${isMe("user_id")} or ${isAdministrator} or ${inAuthority()}`),
    people("commissions", "insert", isAdministrator),
    people("commissions", "update", isAdministrator),
    system("commissions"),
  ],
);

/** An authority's assessment of a year. */
export const needsAssessments = pgTable(
  "needs_assessments",
  {
    id: id(),
    authorityId: uuid("authority_id")
      .notNull()
      .references(() => needsAuthorities.id),
    year: integer("year").notNull(),
    /** The day for which the service map, its funding and its gaps hold. */
    asAt: day("as_at").notNull(),
    openedAt: now("opened_at"),
    openedBy: uuid("opened_by").references(() => users.id),
  },
  (table) => [
    unique("needs_assessments_year").on(table.authorityId, table.year),
    // What refers to an assessment names its authority too, so that a row cannot point across authorities.
    unique("needs_assessments_of_authority").on(table.id, table.authorityId),
    must("needs_assessments_year_range", "year between 1900 and 2200"),
    people("needs_assessments", "select", inAuthority()),
    people("needs_assessments", "insert", inAuthority()),
    people("needs_assessments", "update", inAuthority()),
    system("needs_assessments"),
  ],
);

/** How a record came to be here. */
export const NEEDS_ENTRIES = ["by hand", "import", "carried over", "the project's own copy"] as const;
const kinds = Object.keys(recordSchemas) as RecordKind[];

export const needsRecords = pgTable(
  "needs_records",
  {
    id: id(),
    authorityId: uuid("authority_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    kind: text("kind", { enum: kinds as [RecordKind, ...RecordKind[]] }).notNull(),
    /** keyOfRecord(): one record has one key, however often it is changed. */
    key: text("key").notNull(),
    /** Where it stands among its kind, as entered. */
    position: integer("position").notNull(),
    content: jsonb("content").$type<object>().notNull(),
    entry: text("entry", { enum: NEEDS_ENTRIES }).notNull(),
    enteredAt: now("entered_at"),
    enteredBy: uuid("entered_by").references(() => users.id),
    /** From when another row, or none, stands in its place. */
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by").references(() => users.id),
  },
  (table) => [
    oneOf("needs_records_kind", "kind", kinds),
    oneOf(
      "needs_records_entry",
      "entry",
      NEEDS_ENTRIES.map((entry) => entry.replaceAll("'", "''")),
    ),
    foreignKey({
      name: "needs_records_assessment",
      columns: [table.assessmentId, table.authorityId],
      foreignColumns: [needsAssessments.id, needsAssessments.authorityId],
    }),
    uniqueIndex("needs_records_current").on(table.assessmentId, table.kind, table.key).where(sql`ended_at is null`),
    index("needs_records_of_assessment").on(table.assessmentId, table.kind, table.key, table.enteredAt),
    people("needs_records", "select", inAuthority()),
    people("needs_records", "insert", inAuthority()),
    people("needs_records", "update", inAuthority()),
    system("needs_records"),
  ],
);

/**
 * What was released of the services' own cases, by year and areas. It stands as it was made: figures of the same year for
 * other areas, or counted on another day, could be set against it to find the few who make the difference.
 */
export const needsOwnCases = pgTable(
  "needs_own_cases",
  {
    id: id(),
    /** "2021-22" */
    year: text("year").notNull(),
    /** Codes of the areas that were released together, in order. */
    codes: text("codes").array().notNull(),
    /** By id of cell: the figure, or null where it was withheld. */
    figures: jsonb("figures").$type<Record<string, number | null>>().notNull(),
    /** Who the clients were and what came of their cases, as far as it may be known: tables as they are printed. */
    tables: jsonb("tables").$type<readonly KeptTable[]>().notNull().default([]),
    roundedTo: integer("rounded_to").notNull(),
    releasedAt: now("released_at"),
  },
  (table) => [
    unique("needs_own_cases_areas").on(table.year, table.codes),
    must("needs_own_cases_some", "cardinality(codes) > 0"),
    system("needs_own_cases"),
  ],
);
