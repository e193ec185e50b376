/**
 * What clients say in their own words at exit and let others quote, and how it came to be printed: redacted by one
 * analyst and approved by another, neither of whom sees a case.
 */
import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { caseColumns } from "./cases";
import { id, moment, must, now, oneOf } from "./columns";
import { forms } from "./forms";
import { users } from "./people";
import { isAnalyst, isMe, people, system } from "./policies";

/**
 * That a submitted form holds a comment of the client, under a number that leads nowhere. A trigger on `forms` writes it,
 * and nobody reads it: what may be quoted is answered by the function app.quotable_comments(), to analysts alone, and
 * tells nothing of the case.
 */
export const clientComments = pgTable(
  "client_comments",
  { id: id(), ...caseColumns(), formId: uuid("form_id").notNull() },
  (table) => [
    unique("client_comments_once").on(table.formId),
    foreignKey({
      name: "client_comments_form",
      columns: [table.formId, table.caseId, table.serviceId],
      foreignColumns: [forms.id, forms.caseId, forms.serviceId],
    }).onDelete("cascade"),
    index("client_comments_case").on(table.caseId),
    system("client_comments"),
  ],
);

/** waiting: for a second person · approved · refused: by the second person · set-aside: not to be quoted at all. */
export const REDACTION_STATUSES = ["waiting", "approved", "refused", "set-aside"] as const;
export type RedactionStatus = (typeof REDACTION_STATUSES)[number];

/** The comment is one that may be quoted now, and its words are those that were redacted. */
const stillQuotable = `(comment_id, of_words) in (select quotable.id, md5(quotable.words) from app.quotable_comments() as quotable)`;

/**
 * A comment as it may be printed: by whom it was redacted and when, and who approved it. It goes with the form that it
 * is from, and is not seen while the client's permission or consent is withdrawn, or their words are others.
 */
export const commentRedactions = pgTable(
  "comment_redactions",
  {
    id: id(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => clientComments.id, { onDelete: "cascade" }),
    /** A fingerprint of the words that were redacted: others have to be looked at anew. */
    ofWords: text("of_words").notNull(),
    /** As it may be printed; null where it was set aside. */
    redacted: text("redacted"),
    status: text("status", { enum: REDACTION_STATUSES }).notNull(),
    redactedBy: uuid("redacted_by")
      .notNull()
      .references(() => users.id),
    redactedAt: now("redacted_at"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    oneOf("comment_redactions_status", "status", REDACTION_STATUSES),
    must(
      "comment_redactions_words",
      "case status when 'set-aside' then redacted is null when 'refused' then true else redacted is not null end",
    ),
    must("comment_redactions_decided", "(status in ('approved', 'refused')) = (decided_by is not null)"),
    must("comment_redactions_two_people", "status <> 'approved' or decided_by <> redacted_by"),
    index("comment_redactions_comment").on(table.commentId),
    uniqueIndex("comment_redactions_one").on(table.commentId, table.ofWords).where(sql`status <> 'refused'`),
    people("comment_redactions", "select", `${isAnalyst} and ${stillQuotable}`),
    people(
      "comment_redactions",
      "insert",
      `${isAnalyst} and ${isMe("redacted_by")} and status in ('waiting', 'set-aside') and ${stillQuotable}`,
    ),
    people("comment_redactions", "update", `${isAnalyst} and ${stillQuotable}`),
    system("comment_redactions"),
  ],
);
