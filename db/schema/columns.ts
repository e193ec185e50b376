/** The columns that many tables have, written once. */
import { type SQL, sql } from "drizzle-orm";
import { check, date, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid("id").primaryKey().defaultRandom();

/** A moment, as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A day, as YYYY-MM-DD: dates of the case are days, whatever the time zone of the reader. */
export const day = (name: string) => date(name, { mode: "string" });

/** The moment the row is written. */
export const now = (name: string) => moment(name).notNull().defaultNow();

/** Text with a CHECK rather than an enum: a value can be added without rewriting the type. */
export function oneOf(name: string, column: string, values: readonly string[]) {
  return check(name, sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`));
}

/** A CHECK in plain SQL: drizzle-kit would print an interpolated value as a parameter. */
export function must(name: string, condition: string) {
  return check(name, sql.raw(condition));
}

export function raw(condition: string): SQL {
  return sql.raw(condition);
}
