/** The forms of a case: what was answered, as it stands, as it stood, and while it is being written. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answers, Raw } from "../../lib/forms/answers";
import type { FormDefinition } from "../../lib/forms/define";
import { caseColumns, ofCase } from "./cases";
import { day, id, moment, must, now, oneOf } from "./columns";
import { users } from "./people";
import { ofVisibleCase, people, system } from "./policies";

export const FORM_ROLES = ["opens", "reviews", "closes", "accompanies"] as const satisfies FormDefinition["role"][];
export const FORM_STATUSES = ["draft", "submitted"] as const;
export type FormStatus = (typeof FORM_STATUSES)[number];

export const forms = pgTable(
  "forms",
  {
    id: id(),
    ...caseColumns(),
    /** The questionnaire: "child.intake". */
    form: text("form").notNull(),
    /** 1 for the first of its kind in the case, and so on. */
    sequence: integer("sequence").notNull(),
    /** What the questionnaire is to the case, as its definition says: what the review dates are counted from. */
    role: text("role", { enum: FORM_ROLES }).notNull(),
    definitionVersion: integer("definition_version").notNull(),
    /** The day it describes; it decides the year in which the form counts. A draft may not have it yet. */
    describedOn: day("described_on"),
    status: text("status", { enum: FORM_STATUSES }).notNull().default("draft"),
    answers: jsonb("answers").$type<Answers>().notNull().default({}),
    /** What was typed and cannot be understood (a date such as "31 2 19"), kept so that no typing is lost. */
    unreadable: jsonb("unreadable").$type<Record<string, Raw>>().notNull().default({}),
    /** The pages that were saved, as "section/page": from them and the answers it is worked out how far a draft is. */
    savedPages: text("saved_pages").array().notNull().default([]),
    /** The submitted form that this draft will replace. Until then the submitted one stands, and is counted. */
    amendsFormId: uuid("amends_form_id"),
    /** Why, as whoever began the amendment said. It goes with the former answers when the amendment is submitted. */
    amendmentReason: text("amendment_reason"),
    startedBy: uuid("started_by").references(() => users.id),
    startedAt: now("started_at"),
    updatedBy: uuid("updated_by").references(() => users.id),
    updatedAt: now("updated_at"),
    submittedBy: uuid("submitted_by").references(() => users.id),
    submittedAt: moment("submitted_at"),
    /** Its number in the system from which it was brought over. */
    earlierSystemId: text("earlier_system_id"),
    rowVersion: integer("row_version").notNull().default(1),
  },
  (table) => [
    oneOf("forms_status", "status", FORM_STATUSES),
    oneOf("forms_role", "role", FORM_ROLES),
    must("forms_form", "form ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'"),
    must("forms_submitted", "status = 'draft' or (described_on is not null and submitted_at is not null)"),
    must("forms_amendment_is_draft", "amends_form_id is null or status = 'draft'"),
    must("forms_amendment_reason", "(amends_form_id is null) = (amendment_reason is null)"),
    ofCase("forms", table),
    unique("forms_of_case").on(table.id, table.caseId, table.serviceId),
    foreignKey({
      name: "forms_amends",
      columns: [table.amendsFormId, table.caseId, table.serviceId],
      foreignColumns: [table.id, table.caseId, table.serviceId],
    }).onDelete("cascade"),
    // The caseload asks for the forms of each case, amendments among them, which the two indexes below leave out.
    index("forms_case").on(table.caseId),
    // Two people who begin the same form at one moment end up in the same draft.
    uniqueIndex("forms_sequence").on(table.caseId, table.form, table.sequence).where(sql`amends_form_id is null`),
    uniqueIndex("forms_one_draft").on(table.caseId, table.form).where(sql`status = 'draft' and amends_form_id is null`),
    uniqueIndex("forms_one_amendment").on(table.amendsFormId),
    people("forms", "select", ofVisibleCase("forms")),
    people("forms", "insert", ofVisibleCase("forms")),
    people("forms", "update", ofVisibleCase("forms")),
    // A draft begun by mistake can go; what was submitted is amended, never deleted.
    people("forms", "delete", `status = 'draft' and ${ofVisibleCase("forms")}`),
    system("forms"),
  ],
);

/** The columns by which a row hangs on a form. */
const formColumns = () => ({ ...caseColumns(), formId: uuid("form_id").notNull() });

function ofForm(table: string, columns: { formId: AnyPgColumn; caseId: AnyPgColumn; serviceId: AnyPgColumn }) {
  return foreignKey({
    name: `${table}_form`,
    columns: [columns.formId, columns.caseId, columns.serviceId],
    foreignColumns: [forms.id, forms.caseId, forms.serviceId],
  }).onDelete("cascade");
}

/** The former answers of an amended form, with who gave them and why they were replaced. */
export const formVersions = pgTable(
  "form_versions",
  {
    id: id(),
    ...formColumns(),
    version: integer("version").notNull(),
    definitionVersion: integer("definition_version").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    describedOn: day("described_on").notNull(),
    submittedBy: uuid("submitted_by").references(() => users.id),
    submittedAt: moment("submitted_at").notNull(),
    reason: text("reason").notNull(),
    replacedBy: uuid("replaced_by").references(() => users.id),
    replacedAt: now("replaced_at"),
  },
  (table) => [
    ofForm("form_versions", table),
    unique("form_versions_once").on(table.formId, table.version),
    index("form_versions_case").on(table.caseId),
    people("form_versions", "select", ofVisibleCase("form_versions")),
    people("form_versions", "insert", ofVisibleCase("form_versions")),
    system("form_versions"),
  ],
);

/**
 * What each save of a draft changed. `before` is what stood there until then, so that the database can tell what a
 * second saver started from, and so which of the answers on the page they changed themselves. Rows go with submission.
 */
export const formEdits = pgTable(
  "form_edits",
  {
    ...formColumns(),
    question: text("question").notNull(),
    /** The version of the form that this edit made. */
    rowVersion: integer("row_version").notNull(),
    before: jsonb("before").$type<EditedCell>().notNull(),
    userId: uuid("user_id").references(() => users.id),
    at: now("at"),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.rowVersion, table.question] }),
    ofForm("form_edits", table),
    people("form_edits", "all", ofVisibleCase("form_edits")),
    system("form_edits"),
  ],
);

/** What stands under one question of a draft: an answer, or typing that cannot be understood, or neither. */
export interface EditedCell {
  answer?: Answers[string];
  unreadable?: Raw;
}
