/** What figures come to that hang on several answers of one form, while cells of its matrices change. */
import type { Answer } from "@/lib/forms/answers";
import type { Derived, FormDefinition } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { distance } from "./allocate";
import type { PlannedForm } from "./plan/planned";
import type { PushedDown } from "./push-down";
import type { Reader } from "./reader";
import type { Target, Term } from "./targets";

/** A form whose answers are all dealt. */
export interface Settling {
  readonly reader: Reader;
  readonly random: Random;
  readonly counted: ReadonlySet<string>;
  readonly bands: PushedDown["bands"];
  readonly definition: FormDefinition;
  readonly derived: readonly Derived[];
  readonly all: readonly PlannedForm[];
}

/** What the figures of rows come to, and what they would after an exchange. */
export class Board {
  error = 0;
  private readonly targets: readonly Target[];
  private readonly counts: number[];
  private readonly bases: number[];

  constructor(
    paths: readonly string[],
    private readonly keysOf: (form: PlannedForm) => ReadonlySet<string>,
    private readonly settling: Settling,
  ) {
    const { reader, all } = settling;
    const own = (key: string) => paths.includes(key.replace(/[=#].*$/, ""));
    this.targets = [...new Set(paths.flatMap((path) => reader.targetsOf(path)))].filter(({ terms, base }) =>
      [...terms, ...base].every(({ key }) => own(key) || reader.isSettled(key)),
    );
    const settled = (terms: readonly Term[]) =>
      terms.reduce((sum, { column, key, factor }) => sum + (own(key) ? 0 : factor * reader.count(column, key)), 0);
    this.counts = this.targets.map(({ terms }) => settled(terms));
    this.bases = this.targets.map(({ base }) => settled(base));
    all.forEach((_, index) => {
      this.add(index, 1);
    });
    this.error = this.total();
  }

  private add(index: number, times: number): void {
    const form = this.settling.all[index] as PlannedForm;
    const keys = this.keysOf(form);
    this.targets.forEach(({ terms, base }, target) => {
      for (const { column, key, factor } of terms)
        if (keys.has(key) && form.columns.includes(column))
          this.counts[target] = (this.counts[target] ?? 0) + factor * times;
      for (const { column, key, factor } of base)
        if (keys.has(key) && form.columns.includes(column))
          this.bases[target] = (this.bases[target] ?? 0) + factor * times;
    });
  }

  private total(): number {
    return this.targets.reduce((sum, { base, printed, within, weight }, index) => {
      const of = base.length > 0 ? (this.bases[index] ?? 0) : undefined;
      return sum + weight * distance(this.counts[index] ?? 0, of, printed, within);
    }, 0);
  }

  /** Says something else in a cell of which nothing is printed. */
  change(one: number, matrix: string, row: string, option: string): void {
    const { all, random } = this.settling;
    const form = all[one] as PlannedForm;
    const before = cellOf(form, matrix, row);
    if (before === option) return;
    const put = (cell: string | undefined) => {
      this.add(one, -1);
      setCell(form, matrix, row, cell);
      this.add(one, 1);
    };
    put(option);
    const error = this.total();
    if (error < this.error - 1e-9 || (error < this.error + 1e-9 && random.happens(0.02))) this.error = error;
    else put(before);
  }

  exchange(one: number, other: number, matrix: string, row: string): void {
    const { all, random } = this.settling;
    const [first, second] = [all[one], all[other]] as [PlannedForm, PlannedForm];
    const [mine, theirs] = [cellOf(first, matrix, row), cellOf(second, matrix, row)];
    if (mine === theirs) return;
    const turn = (a: string | undefined, b: string | undefined) => {
      this.add(one, -1);
      this.add(other, -1);
      setCell(first, matrix, row, a);
      setCell(second, matrix, row, b);
      this.add(one, 1);
      this.add(other, 1);
    };
    turn(theirs, mine);
    const error = this.total();
    if (error < this.error - 1e-9 || (error < this.error + 1e-9 && random.happens(0.5))) this.error = error;
    else turn(mine, theirs);
  }
}

function cellOf(form: PlannedForm, matrix: string, row: string): string | undefined {
  return (form.answers[matrix] as Record<string, string> | undefined)?.[row];
}

function setCell(form: PlannedForm, matrix: string, row: string, value: string | undefined): void {
  const cells = { ...(form.answers[matrix] as Record<string, string> | undefined) };
  if (value === undefined) delete cells[row];
  else cells[row] = value;
  if (Object.keys(cells).length === 0) delete form.answers[matrix];
  else form.answers[matrix] = cells as Answer;
}
