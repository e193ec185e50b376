/**
 * What stands behind a number of a table: the things that were said, by which the cases that it counts are found. It is
 * found out from the table itself, by counting it over a tally in which one thing alone was said: a row that then counts
 * something is made of that.
 */
import type { Year } from "@/lib/forms/define";
import type { Cohort } from "@/lib/reports/cohort";
import { countRows } from "@/lib/reports/count";
import type { TableDefinition } from "@/lib/reports/define";
import type { Tally } from "@/lib/reports/tally";

/** Forms of a cohort: those in which a key was said, or all. */
export interface Behind {
  readonly cohort: Cohort;
  readonly form: string;
  readonly key: string | null;
}

/** A number of a table: the place of its row among all rows of the table, printed or not, and of its column group. */
export interface Spot {
  readonly row: number;
  readonly group: number;
}

/** @returns what is counted there; empty where it is no count, or one of numbers that were given */
export function behind(table: TableDefinition, year: Year, { row, group }: Spot): Behind[] {
  const isCounted = (tally: Tally): boolean => {
    const cell = countRows(table, tally, year).rows[row]?.cells[group];
    return cell !== null && cell !== undefined && "count" in cell && cell.count > 0;
  };
  return askedOf(table, year).filter((one) => isCounted(only(one)));
}

/** All that a table asks a tally for. */
function askedOf(table: TableDefinition, year: Year): Behind[] {
  const asked = new Map<string, Behind>();
  const note = (cohort: Cohort, form: string, key: string | null) => {
    asked.set(`${cohort} ${form} ${key}`, { cohort, form, key });
    return 0;
  };
  countRows(
    table,
    {
      forms: (form, cohort) => note(cohort, form, null),
      cases: (form, cohort) => note(cohort, form, null),
      count: (key, cohort) => note(cohort, formOf(key), key),
      numbers: () => [],
    },
    year,
  );
  return [...asked.values()];
}

/** A tally of one thing that was said once. */
function only(one: Behind): Tally {
  const isIt = (cohort: Cohort, form: string, key: string | null) =>
    one.cohort === cohort && one.form === form && one.key === key ? 1 : 0;
  return {
    forms: (form, cohort) => isIt(cohort, form, null),
    cases: (form, cohort) => isIt(cohort, form, null),
    count: (key, cohort) => isIt(cohort, formOf(key), key),
    numbers: () => [],
  };
}

function formOf(key: string): string {
  return key.slice(0, key.indexOf("/"));
}
