/** The years of which there is something to report. */
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";

export interface YearOfForms {
  population: string;
  year: string;
  /** Forms with consent that open, and that close, a case in the year. */
  intakes: number;
  exits: number;
}

/** Every client group's years, newest first, of what row-level security shows the caller, or of one service of it. */
export function yearsWithForms(tx: Tx, serviceId?: string): Promise<YearOfForms[]> {
  return rowsOf<YearOfForms>(
    tx,
    sql`select population, year, count(*) filter (where role = 'opens')::int as intakes,
        count(*) filter (where role = 'closes')::int as exits
      from counted_forms
      where consented and role in ('opens', 'closes')
        ${serviceId === undefined ? sql`` : sql`and service_id = ${serviceId}::uuid`}
      group by population, year order by year desc, population`,
  );
}
