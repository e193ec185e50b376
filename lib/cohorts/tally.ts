/** Counts a cohort in memory, as the database does: by the same projection of each form. */
import type { Answers } from "@/lib/forms/answers";
import type { Year } from "@/lib/forms/define";
import { type Projection, project } from "@/lib/forms/project";
import type { Tally } from "@/lib/reports/tally";
import type { PlannedCase, PlannedForm } from "./plan/planned";

/** What a form contributes, worked out from its case as it stands. */
export function projectionOf(form: PlannedForm): Projection {
  const { of: one, definition, answers, year, date } = form;
  const earlier: Record<string, Answers[]> = {};
  for (const other of one.forms)
    if (other !== form) earlier[other.definition.id] = [...(earlier[other.definition.id] ?? []), other.answers];
  const lastReview = one.forms
    .flatMap((held) => (held.definition.role === "reviews" ? [held.date] : []))
    .sort()
    .at(-1);
  const { keys, numbers } = project(
    definition,
    answers,
    { earlier, year },
    {
      openedOn: one.openedOn,
      dateOfBirth: one.dateOfBirth,
      ...(one.closedOn === null ? {} : { closedOn: one.closedOn }),
      ...(lastReview === undefined ? {} : { lastReviewOn: lastReview }),
    },
    date,
  );
  const status = definition.derived?.find(({ from }) => from.kind === "referral-status");
  if (!status) return { keys, numbers };
  const is = one.continues ? "continuing" : one.before ? "repeat" : "new";
  return { keys: [...keys, `${definition.id}/${status.id}=${is}`], numbers };
}

/** What was counted in one column. */
class ColumnTally {
  readonly counts = new Map<string, number>();
  readonly forms = new Map<string, number>();
  readonly cases = new Map<string, Set<PlannedCase>>();
  readonly numbers = new Map<string, Map<number, number>>();

  add(form: PlannedForm, { keys, numbers }: Projection): void {
    const { id } = form.definition;
    this.forms.set(id, (this.forms.get(id) ?? 0) + 1);
    this.cases.set(id, (this.cases.get(id) ?? new Set()).add(form.of));
    for (const key of keys) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    for (const key of Object.keys(numbers)) {
      const times = this.numbers.get(key) ?? new Map<number, number>();
      this.numbers.set(key, times);
      for (const value of numbers[key] ?? []) times.set(value, (times.get(value) ?? 0) + 1);
    }
  }
}

/** The tallies of all years, from all forms. */
export function talliesOf(forms: readonly PlannedForm[]): (year: Year) => Tally {
  const columns = new Map<string, ColumnTally>();
  for (const form of forms) {
    if (form.columns.length === 0) continue;
    const projection = projectionOf(form);
    for (const name of form.columns) {
      const column = columns.get(name) ?? new ColumnTally();
      columns.set(name, column);
      column.add(form, projection);
    }
  }
  return (year) => {
    const at = (cohort: string) => columns.get(`${cohort} ${year}`);
    return {
      count: (key, cohort) => at(cohort)?.counts.get(key) ?? 0,
      forms: (form, cohort) => at(cohort)?.forms.get(form) ?? 0,
      cases: (form, cohort) => at(cohort)?.cases.get(form)?.size ?? 0,
      numbers: (key, cohort) => [...(at(cohort)?.numbers.get(key) ?? [])].sort((a, b) => a[0] - b[0]),
    };
  };
}
