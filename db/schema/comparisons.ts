/**
 * All other services beside each service: figures that were released once for a period and stand from then on, so that no
 * later case and no filter shows by a difference what was withheld.
 */
import { type AnyPgColumn, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { OthersAverage } from "../../lib/dashboard/averages";
import type { NationFigures, OwnLeftOut } from "../../lib/dashboard/comparison";
import type { KeptFigures } from "../../lib/dashboard/kept-figures";
import { now } from "./columns";
import { inService, isManager, isStaff, people, system } from "./policies";
import { services } from "./services";

/** One a month: which periods were counted in it for the first time. Those of the months before stand. */
export const comparisonMonths = pgTable(
  "comparison_months",
  {
    /** YYYY-MM */
    month: text("month").primaryKey(),
    madeAt: now("made_at"),
    counted: jsonb("counted").$type<readonly CountedComparison[]>().notNull(),
  },
  () => [people("comparison_months", "select", `${isManager} or ${isStaff}`), system("comparison_months")],
);

/** A client group's period as it was counted, in numbers of services and of figures that are shown or not. */
export interface CountedComparison {
  readonly population: string;
  readonly period: string;
  readonly services: number;
  readonly shown: number;
  readonly withheld: number;
}

const ofPeriod = () => ({
  population: text("population").notNull(),
  /** "2025-26", or "2026-27 Q1". */
  period: text("period").notNull(),
});

/** The figures of all services together, the same for everyone who reads them. */
export const comparisons = pgTable(
  "comparisons",
  {
    ...ofPeriod(),
    madeAt: now("made_at"),
    /** How many services were counted, and which. */
    services: integer("services").notNull(),
    serviceIds: uuid("service_ids").array().notNull().default([]),
    /** Released. A period of which nothing can be shown is not kept. */
    figures: jsonb("figures").$type<NationFigures>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.population, table.period] }),
    people("comparisons", "select", `${isManager} or ${isStaff}`),
    system("comparisons"),
  ],
);

/** What is left out of those figures as a service's own. It is for the eyes of that service's managers. */
export const comparisonOwn = pgTable(
  "comparison_own",
  {
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id, { onDelete: "cascade" }),
    ...ofPeriod(),
    leftOut: jsonb("left_out").$type<OwnLeftOut>().notNull(),
    /** The averages of all others; none of periods that were counted before averages were. */
    averages: jsonb("averages").$type<readonly OthersAverage[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.population, table.period] }),
    ofComparison("comparison_own", table),
    people("comparison_own", "select", `${isManager} and ${inService()}`),
    system("comparison_own"),
  ],
);

/** What was true behind released figures, for the audit of a longer period around them. The system's alone. */
export const comparisonCells = pgTable(
  "comparison_cells",
  { ...ofPeriod(), kept: jsonb("kept").$type<KeptFigures>().notNull() },
  (table) => [
    primaryKey({ columns: [table.population, table.period] }),
    ofComparison("comparison_cells", table),
    system("comparison_cells"),
  ],
);

function ofComparison(name: string, { population, period }: Record<"population" | "period", AnyPgColumn>) {
  return foreignKey({
    name: `${name}_comparison_fk`,
    columns: [population, period],
    foreignColumns: [comparisons.population, comparisons.period],
  });
}
