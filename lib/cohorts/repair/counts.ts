/** What all figures come to while answers change, and whether a change brings them nearer. */
import { distance } from "@/lib/cohorts/allocate";
import type { PlannedCase, PlannedForm } from "@/lib/cohorts/plan/planned";
import { projectionOf } from "@/lib/cohorts/tally";
import type { Target } from "@/lib/cohorts/targets";
import type { Changed } from "./rotate";

export class Counts {
  private readonly counts = new Map<string, number>();
  private readonly said = new Map<PlannedForm, readonly string[]>();
  private readonly touching = new Map<string, number[]>();
  private readonly ranges = new Map<string, { key: string; from: number; to: number }[]>();
  private readonly errors: number[];

  constructor(
    forms: readonly PlannedForm[],
    cases: readonly PlannedCase[],
    private readonly targets: readonly Target[],
  ) {
    targets.forEach(({ terms, base }, index) => {
      for (const { column, key } of [...terms, ...base]) {
        const name = `${column}|${key}`;
        const list = this.touching.get(name) ?? [];
        this.touching.set(name, list);
        if (!list.includes(index)) list.push(index);
        const [, path = "", from, to] = /^(.*)~(\d+)-(\d*)$/.exec(key) ?? [];
        const known = this.ranges.get(path) ?? [];
        if (from !== undefined && !known.some((one) => one.key === key))
          this.ranges.set(path, [
            ...known,
            { key, from: Number(from), to: to === "" ? Number.POSITIVE_INFINITY : Number(to) },
          ]);
      }
    });
    for (const form of forms) {
      this.said.set(form, this.keysOf(form));
      this.count(form, this.said.get(form) ?? [], 1);
      this.count(form, [`${form.definition.id}:forms`], 1);
    }
    for (const one of cases)
      for (const form of one.forms.filter(
        (form, index) => one.forms.findIndex((first) => first.definition === form.definition) === index,
      ))
        this.count(form, [`${form.definition.id}:cases`], 1);
    this.errors = targets.map((_, index) => this.measure(index));
  }

  private keysOf(form: PlannedForm): readonly string[] {
    const { keys, numbers } = projectionOf(form);
    const ranged = Object.entries(numbers).flatMap(([path, values]) =>
      (this.ranges.get(path) ?? []).flatMap(({ key, from, to }) =>
        values.filter((value) => value >= from && value <= to).map(() => key),
      ),
    );
    return ranged.length === 0 ? keys : [...keys, ...ranged];
  }

  private count(form: PlannedForm, keys: readonly string[], times: number, touched?: Set<number>): void {
    for (const column of form.columns) {
      for (const key of keys) {
        const name = `${column}|${key}`;
        const targets = this.touching.get(name);
        if (!targets) continue;
        this.counts.set(name, (this.counts.get(name) ?? 0) + times);
        if (touched) for (const target of targets) touched.add(target);
      }
    }
  }

  private sum(terms: Target["terms"]): number {
    return terms.reduce((sum, { column, key, factor }) => sum + factor * (this.counts.get(`${column}|${key}`) ?? 0), 0);
  }

  private measure(index: number): number {
    const { terms, base, printed, within, weight } = this.targets[index] as Target;
    return weight * distance(this.sum(terms), base.length === 0 ? undefined : this.sum(base), printed, within);
  }

  errorOf(target: number): number {
    return this.errors[target] ?? 0;
  }

  /** Those whose case counts in a figure. */
  whoCounts(target: number, people: readonly PlannedForm[]): readonly PlannedForm[] {
    const { terms = [] } = this.targets[target] ?? {};
    const counts = (form: PlannedForm) =>
      terms.some(({ column, key }) => form.columns.includes(column) && this.said.get(form)?.includes(key));
    return people.filter(({ of: one }) => one.forms.some(counts));
  }

  /** The figures that are missed, the gravest first. Bases alone are no figures. */
  missed(): number[] {
    return [...this.errors.entries()]
      .filter(([index, error]) => error > 1e-9 && this.targets[index]?.place.row !== "")
      .sort((a, b) => b[1] - a[1])
      .map(([index]) => index);
  }

  /** Counts a change, and takes it back where it does not bring all figures together nearer. */
  keepIfBetter({ cases, undo }: Changed): boolean {
    const touched = new Set<number>();
    const forms = [...new Set(cases)].flatMap((one) => one.forms);
    const before = forms.map((form) => this.said.get(form) ?? []);
    const after = forms.map((form) => this.keysOf(form));
    forms.forEach((form, index) => {
      this.count(form, before[index] ?? [], -1, touched);
      this.count(form, after[index] ?? [], 1, touched);
    });
    let change = 0;
    const errors = [...touched].map((target) => {
      const error = this.measure(target);
      change += error - (this.errors[target] ?? 0);
      return [target, error] as const;
    });
    if (change < -1e-9) {
      for (const [target, error] of errors) this.errors[target] = error;
      forms.forEach((form, index) => {
        this.said.set(form, after[index] ?? []);
      });
      return true;
    }
    forms.forEach((form, index) => {
      this.count(form, after[index] ?? [], -1);
      this.count(form, before[index] ?? [], 1);
    });
    undo();
    return false;
  }
}
