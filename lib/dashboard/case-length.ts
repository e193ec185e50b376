/** How long cases were open, read from the report's own table: a tile of the dashboard can then say nothing else. */
import type { FormDefinition, Year } from "@/lib/forms/define";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import { averageAt } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import { averagesIn } from "./averages";

/** The median as the table prints it. */
export interface CaseLength {
  readonly table: string;
  /** As its row is called, which may name the unit. */
  readonly label: string;
  readonly value: number | string;
  /** Of how many forms, and of which kind. */
  readonly of: number;
  readonly form: FormDefinition;
}

/** The table of a report that says how long cases were open; undefined where it has none. */
export function caseLengthTable({ tables }: Pick<ReportDefinition, "tables">): TableDefinition | undefined {
  return tables.find(({ id }) => id === "case-length");
}

/** Null where the table has no median. @param year whose wording is printed */
export function caseLengthIn(table: TableDefinition, tally: Tally, year: Year): CaseLength | null {
  for (const { row, group, label, value, of } of averagesIn(table, tally, year)) {
    const average = averageAt(table, row, group);
    if (average?.average === "median") return { table: table.id, label, value, of, form: average.form };
  }
  return null;
}
