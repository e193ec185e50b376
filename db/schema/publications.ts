/**
 * What is published: a year of a dataset, frozen as it was counted when it was prepared, and each correction of it. A
 * row is never rewritten and never removed; a trigger refuses it even to the owner of the table.
 */
import { sql } from "drizzle-orm";
import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, moment, must, now, oneOf } from "./columns";
import { users } from "./people";
import { isAdministrator, isAnalyst, isMe, people, system } from "./policies";

/** prepared: waits for a second person · published: approved · discarded: taken back or turned down. */
export const PUBLICATION_STATUSES = ["prepared", "published", "discarded"] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

export const publications = pgTable(
  "publications",
  {
    id: id(),
    /** The dataset: "children". */
    dataset: text("dataset").notNull(),
    year: text("year").notNull(),
    /** 1 for the first publication of the year; each correction is one more. */
    revision: integer("revision").notNull(),
    /** Why it was corrected: of each revision but the first. */
    reason: text("reason"),
    /**
     * What was counted, as text and not as jsonb, which would put its keys in an order of its own: the same report must
     * come out again to the byte.
     */
    frozen: text("frozen").notNull(),
    status: text("status", { enum: PUBLICATION_STATUSES }).notNull().default("prepared"),
    preparedBy: uuid("prepared_by")
      .notNull()
      .references(() => users.id),
    preparedAt: now("prepared_at"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    oneOf("publications_status", "status", PUBLICATION_STATUSES),
    must("publications_reason", "(revision = 1) = (reason is null)"),
    must(
      "publications_decided",
      "(status = 'prepared') = (decided_by is null) and (decided_by is null) = (decided_at is null)",
    ),
    must("publications_two_people", "status <> 'published' or decided_by <> prepared_by"),
    uniqueIndex("publications_revision")
      .on(table.dataset, table.year, table.revision)
      .where(sql`status <> 'discarded'`),
    uniqueIndex("publications_one_prepared").on(table.dataset, table.year).where(sql`status = 'prepared'`),
    people("publications", "select", `${isAnalyst} or (${isAdministrator} and status = 'published')`),
    people("publications", "insert", `${isAnalyst} and ${isMe("prepared_by")} and status = 'prepared'`),
    people(
      "publications",
      "update",
      `${isAnalyst} and (status = 'prepared' or (${isMe("decided_by")} and (status = 'discarded' or prepared_by <> decided_by)))`,
    ),
    system("publications"),
  ],
);
