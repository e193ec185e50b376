/**
 * Who did what to which record, viewing included. It holds no answers, so that erasure and retention can remove those
 * and leave the trail whole; and it refers to records by id without foreign keys, so that it outlives them.
 * Triggers refuse to change or remove a row, even for the owner of the table.
 */
import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { now } from "./columns";
import { inService, isAdministrator, isManager, isMe, isStaff, people, system } from "./policies";

export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: now("at"),
    /** The person whom the database was told of; null for the system. */
    actor: uuid("actor").default(sql.raw("app.me()")),
    serviceId: uuid("service_id"),
    /** What was done, as "case.open". */
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id"),
    /** Ids, dates, names of questions; never an answer. */
    detail: jsonb("detail").$type<AuditDetail>().notNull().default({}),
  },
  (table) => [
    index("audit_events_subject").on(table.subjectType, table.subjectId),
    index("audit_events_service").on(table.serviceId, table.at),
    index("audit_events_actor").on(table.actor, table.at),
    people("audit_events", "select", `${isAdministrator} or (${isManager} and ${inService()}) or ${isMe("actor")}`),
    people("audit_events", "insert", `${isMe("actor")} and (service_id is null or ${isStaff} or ${inService()})`),
    system("audit_events"),
  ],
);

export type AuditDetail = Record<string, string | number | boolean | null | readonly string[]>;
