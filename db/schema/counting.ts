/**
 * What is counted. Each submitted form has one narrow row, written in the transaction of its submission, so that every
 * figure is live and nearly all of them come from one query: unnest the codes, group by code.
 */
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { caseColumns } from "./cases";
import { day } from "./columns";
import { FORM_ROLES, forms } from "./forms";
import { inCaseService, people, system } from "./policies";

/** A small number for each thing that can be counted: "child.intake/direct-abuse=yes". Never reused, never renamed. */
export const answerCodes = pgTable(
  "answer_codes",
  { code: integer("code").primaryKey().generatedAlwaysAsIdentity(), key: text("key").notNull().unique() },
  () => [
    people("answer_codes", "select", "true"),
    people("answer_codes", "insert", "(select app.role()) in ('caseworker', 'manager')"),
    system("answer_codes"),
  ],
);

/** The financial year of a day, worked out where it is stored, so that it cannot disagree with the day. */
const year = (column: string) => {
  const start = `extract(year from ${column} - interval '3 months')::int`;
  return sql.raw(`${start}::text || '-' || lpad(((${start} + 1) % 100)::text, 2, '0')`);
};

export const countedForms = pgTable(
  "counted_forms",
  {
    formId: uuid("form_id").primaryKey(),
    ...caseColumns(),
    clientId: uuid("client_id").notNull(),
    // The team and worker who have the case now: a figure and the list it is clicked through to agree.
    teamId: uuid("team_id"),
    caseworkerId: uuid("caseworker_id"),
    population: text("population").notNull(),
    form: text("form").notNull(),
    /** As on the form: "closes" tells which cases closed in a period. */
    role: text("role", { enum: FORM_ROLES }).notNull(),
    describedOn: day("described_on").notNull(),
    year: text("year").notNull().generatedAlwaysAs(year("described_on")),
    /** Whether the client consents, as it stands now, to be counted by others than the service. */
    consented: boolean("consented").notNull(),
    /** A code stands once for each time it was said: several times where each item of a group may say it. */
    codes: integer("codes").array().notNull(),
    numbers: jsonb("numbers").$type<Readonly<Record<string, readonly number[]>>>().notNull(),
  },
  (table) => [
    foreignKey({
      name: "counted_forms_form",
      columns: [table.formId, table.caseId, table.serviceId],
      foreignColumns: [forms.id, forms.caseId, forms.serviceId],
    }).onDelete("cascade"),
    // No index on the codes: array operators are not leakproof, so row-level security never lets one be used.
    index("counted_forms_service").on(table.serviceId, table.form, table.describedOn),
    index("counted_forms_form").on(table.form, table.year),
    index("counted_forms_case").on(table.caseId),
    index("counted_forms_client").on(table.clientId),
    // Restricted cases count for their service like all others: a count names nobody.
    people("counted_forms", "all", inCaseService),
    people("counted_forms", "select", "(select app.role()) = 'analyst' and consented"),
    system("counted_forms"),
  ],
);

/**
 * By which definitions a client group's forms were counted last. Where those have changed since, all of its cases are
 * counted anew when the database is opened: what a form works out must hold of every form that was ever submitted.
 */
export const projectionStamps = pgTable(
  "projection_stamps",
  { population: text("population").primaryKey(), stamp: text("stamp").notNull() },
  () => [system("projection_stamps")],
);
