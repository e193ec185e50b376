/**
 * The running tally: how often each thing was said, added up as forms are submitted, so that a figure of years and of
 * many services is read and not counted. It always equals a recount of `counted_forms`: a trigger on that table keeps
 * it, in the transaction of the change, whoever makes it (db/migrations, "tally").
 *
 * A change is only ever added (`tally_changes`), so that many who submit at one moment never wait for one another; now
 * and then the changes are folded into totals. Whoever reads adds the totals and what is not yet folded.
 */
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { day, oneOf } from "./columns";
import { inCaseService, isAnalyst, people, system } from "./policies";
import { services } from "./services";

/** What a total is of: a month, two months together, or a financial year. */
export const TALLY_SPANS = ["month", "pair", "year"] as const;

/**
 * The columns of every tally. `first_month` and `last_month` are the first days of months: a row counts in a period that
 * holds them both. They differ where something would be counted twice in such a period, and is taken off again.
 */
const tallied = () => ({
  population: text("population").notNull(),
  /** A cohort of lib/reports/cohort.ts, or what must be taken off another to have it: db/queries/tally/kept.ts. */
  cohort: text("cohort").notNull(),
  form: text("form").notNull(),
  firstMonth: day("first_month").notNull(),
  lastMonth: day("last_month").notNull(),
  /** Codes of `answer_codes`; 0 stands for the forms themselves, -1 for the cases that hold them. */
  codes: integer("codes").array().notNull(),
  /** How often, one a code. Less than 0 where something is taken off. */
  times: integer("times").array().notNull(),
});

/** Whose it is. */
const owned = () => ({
  serviceId: uuid("service_id")
    .notNull()
    .references(() => services.id, { onDelete: "cascade" }),
  teamId: uuid("team_id"),
  consented: boolean("consented").notNull(),
});

/** As counted_forms itself: a service's own, and of those who consent for analysts. Only the trigger writes. */
const readable = `${inCaseService} or ((select app.role()) = 'analyst' and consented)`;

export const tallyChanges = pgTable(
  "tally_changes",
  { id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(), ...owned(), ...tallied() },
  (table) => [
    index("tally_changes_service").on(table.serviceId),
    people("tally_changes", "select", readable),
    system("tally_changes"),
  ],
);

export const serviceTallies = pgTable(
  "service_tallies",
  { ...owned(), span: text("span", { enum: TALLY_SPANS }).notNull(), ...tallied() },
  (table) => [
    oneOf("service_tallies_span", "span", TALLY_SPANS),
    unique("service_tallies_key")
      .on(
        table.serviceId,
        table.population,
        table.span,
        table.firstMonth,
        table.lastMonth,
        table.cohort,
        table.form,
        table.teamId,
        table.consented,
      )
      .nullsNotDistinct(),
    people("service_tallies", "select", readable),
    system("service_tallies"),
  ],
);

/** All services together, of clients who consent. */
export const nationalTallies = pgTable(
  "national_tallies",
  { span: text("span", { enum: TALLY_SPANS }).notNull(), ...tallied() },
  (table) => [
    oneOf("national_tallies_span", "span", TALLY_SPANS),
    unique("national_tallies_key").on(
      table.population,
      table.span,
      table.firstMonth,
      table.lastMonth,
      table.cohort,
      table.form,
    ),
    people("national_tallies", "select", "(select app.role()) = 'analyst'"),
    system("national_tallies"),
  ],
);

/**
 * How many changes have left `tally_changes` since the beginning, of clients who consent: a trigger counts them, whoever
 * takes them out. With those that wait there it makes a number that every change raises and that folding leaves as it
 * is, by which an open page of the nation sees that there was a change, even one that was folded before it looked.
 */
export const tallyFolded = pgTable(
  "tally_folded",
  {
    /** Always true: there is one row. */
    oneRow: boolean("one_row").primaryKey(),
    changes: bigint("changes", { mode: "number" }).notNull(),
  },
  (table) => [
    check("tally_folded_one_row", sql`${table.oneRow}`),
    people("tally_folded", "select", isAnalyst),
    system("tally_folded"),
  ],
);
