/**
 * All other services beside each service: released figures, made once of a year that is over and never again, so that no
 * later case and no filter shows by a difference what was withheld.
 */
import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Others } from "../../lib/dashboard/comparison";
import { now } from "./columns";
import { inService, isManager, people, system } from "./policies";
import { services } from "./services";

export const comparisons = pgTable(
  "comparisons",
  {
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id, { onDelete: "cascade" }),
    population: text("population").notNull(),
    /** The financial year that is compared: "2025-26". */
    year: text("year").notNull(),
    madeAt: now("made_at"),
    /** Null where nothing of the others can be shown to this service. */
    others: jsonb("others").$type<Others>(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.population, table.year] }),
    // Not even analysts: each is for the eyes of one service, and two of them side by side would tell more.
    people("comparisons", "select", `${isManager} and ${inService()}`),
    system("comparisons"),
  ],
);
