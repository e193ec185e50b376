/** In which cohorts of which years a planned form counts. */
import type { Column } from "@/lib/cohorts/targets";
import type { FormDefinition, Year } from "@/lib/forms/define";
import { yearOf } from "@/lib/forms/years";
import type { PlannedCase } from "./planned";

/** Says of every form in which columns it counts: the cohorts of lib/reports, of the years that are printed. */
export function placeInColumns(cases: readonly PlannedCase[], years: readonly Year[]): void {
  const lists = new Map<string, readonly Column[]>();
  const followed = new Set(
    cases.flatMap(({ before, openedOn }) => (before && yearOf(before.openedOn) === yearOf(openedOn) ? [before] : [])),
  );
  for (const one of cases) {
    const yearsOf = (role: FormDefinition["role"]) =>
      years.filter((year) => one.forms.some((form) => form.definition.role === role && form.year === year));
    const [closing, reviewed] = [yearsOf("closes"), yearsOf("reviews")];
    for (const form of one.forms) {
      const columns: Column[] = years.filter((year) => form.year === year).map((year): Column => `period ${year}`);
      // The last intake of a client in a year gives the profile of that year.
      if (form.definition.role === "opens" && columns.length > 0 && !followed.has(one))
        columns.push(`individuals ${form.year}`);
      columns.push(...closing.map((year): Column => `closing ${year}`));
      columns.push(...reviewed.map((year): Column => `reviewed ${year}`));
      const name = columns.join("|");
      form.columns = lists.get(name) ?? columns;
      lists.set(name, form.columns);
    }
  }
}
