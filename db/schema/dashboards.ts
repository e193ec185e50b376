/** What the dashboard keeps apart from figures: filters that stand in no address, and gaps that nobody can fill. */
import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { caseColumns } from "./cases";
import { id, now } from "./columns";
import { forms } from "./forms";
import { users } from "./people";
import { inCaseService, isAnalyst, isMe, ofVisibleCase, people, system } from "./policies";
import { services } from "./services";

/**
 * An answer by which somebody narrows a dashboard. The address of the page holds the id of a row here, which only the one
 * who chose it can read, for some hours: an answer about a person stands in no address, history or log.
 */
export const dashboardFilters = pgTable(
  "dashboard_filters",
  {
    id: id(),
    /** Whose dashboard is narrowed; null for an analyst's, of all services. */
    serviceId: uuid("service_id").references(() => services.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    form: text("form").notNull(),
    /** The question, by its path. */
    question: text("question").notNull(),
    /** The ids of the answers: any of them will do. */
    answers: text("answers").array().notNull(),
    at: now("at"),
  },
  (table) => [
    index("dashboard_filters_user").on(table.userId, table.at),
    people(
      "dashboard_filters",
      "all",
      `${isMe("user_id")} and (${inCaseService} or (service_id is null and ${isAnalyst}))`,
    ),
    system("dashboard_filters"),
  ],
);

/** A question of a submitted form that was left empty and cannot be known any more: it is asked after no longer. */
export const unknowableGaps = pgTable(
  "unknowable_gaps",
  {
    ...caseColumns(),
    formId: uuid("form_id")
      .notNull()
      .references(() => forms.id, { onDelete: "cascade" }),
    /** Its path, as in the keys of counting. */
    question: text("question").notNull(),
    reason: text("reason").notNull(),
    markedBy: uuid("marked_by").references(() => users.id),
    markedAt: now("marked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.question] }),
    index("unknowable_gaps_service").on(table.serviceId),
    people("unknowable_gaps", "all", `${inCaseService} and ${ofVisibleCase("unknowable_gaps")}`),
    system("unknowable_gaps"),
  ],
);
