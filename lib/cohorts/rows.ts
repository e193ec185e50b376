/**
 * Puts right what hangs on several answers of one form at once, as soon as all of them are dealt: how many rows of a
 * matrix were answered so, and how one number differs from another. Answers move between people who count alike, so that
 * each row keeps its figures.
 */
import type { Answer, Answers } from "@/lib/forms/answers";
import { holds, references } from "@/lib/forms/condition";
import type { Band, Derived, FormDefinition, Question, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";
import { distance } from "./allocate";
import { jointWith, numberOf, numberPlace } from "./joint";
import type { PlannedForm } from "./plan";
import type { PushedDown } from "./push-down";
import type { Reader } from "./reader";
import type { Column, Target } from "./targets";

interface Settling {
  readonly reader: Reader;
  readonly random: Random;
  readonly counted: ReadonlySet<string>;
  readonly bands: PushedDown["bands"];
  readonly definition: FormDefinition;
  readonly derived: readonly Derived[];
  readonly all: readonly PlannedForm[];
}

/** The ends of answers to a question that are counted only with others. */
export function hiddenIn(path: string, form: FormDefinition, reader: Reader): Set<string> {
  const question = path.slice(path.indexOf("/") + 1);
  const [matrix = ""] = question.split(".");
  return new Set(
    (form.derived ?? [])
      .filter(({ id }) => reader.has(`${form.id}/${id}`))
      .flatMap(({ from }) => {
        if (from.kind === "rows" && from.form === undefined && from.questions.includes(matrix)) return from.is;
        if (from.kind !== "choice") return [];
        return from.of.flatMap(({ when }) =>
          references(when).flatMap((leaf) => (leaf.form === undefined && leaf.question === question ? leaf.is : [])),
        );
      })
      .map((option) => `=${option}`),
  );
}

/** After a question was dealt: whatever it completes. */
export function settleRows(question: Question, at: string, settling: Settling): void {
  if (at !== `${settling.definition.id}/`) return;
  const { definition, derived, reader } = settling;
  const order = definition.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
  const rows = derived.filter(
    ({ id, from }) => from.kind === "rows" && from.form === undefined && reader.has(`${definition.id}/${id}`),
  );
  const named = rows.flatMap(({ from }) => (from.kind === "rows" ? from.questions : []));
  const last = order.filter(({ id }) => named.includes(id)).at(-1);
  if (last && last.id === question.id) exchangeCells(rows, order, settling);
  settleDifferences(question, settling);
}

interface Cell {
  readonly matrix: QuestionOf<"matrix">;
  readonly row: string;
  /** People whose cells can change places. */
  readonly groups: readonly (readonly number[])[];
}

function exchangeCells(rows: readonly Derived[], order: readonly Question[], settling: Settling): void {
  const { definition, all, reader, random, counted } = settling;
  const named = new Set(rows.flatMap(({ from }) => (from.kind === "rows" ? from.questions : [])));
  const matrices = order.filter((one): one is QuestionOf<"matrix"> => one.type === "matrix" && named.has(one.id));
  const cells = matrices.flatMap((matrix) =>
    matrix.rows
      .filter(
        ({ id }) =>
          reader.has(`${definition.id}/${matrix.id}.${id}`) ||
          jointWith(definition, `${matrix.id}.${id}`, all, counted, reader),
      )
      .map(({ id }): Cell => ({ matrix, row: id, groups: alike(matrix, id, settling) })),
  );
  if (cells.length === 0) return;
  const board = new Board(rows, settling);
  for (let tries = 600_000; tries > 0 && board.error > 1e-9; tries -= 1) {
    const { matrix, row, groups } = random.pick(cells);
    const group = groups[Math.floor(random.next() * groups.length)] ?? [];
    const [one, other] = [random.pick(group), random.pick(group)];
    if (one !== other) board.exchange(one, other, matrix.id, row);
  }
}

/** People in groups in which a cell can change places: asked the same, counted in the same columns, alike at intake. */
function alike(matrix: QuestionOf<"matrix">, row: string, { definition, all, reader, counted }: Settling): number[][] {
  const joint = jointWith(definition, `${matrix.id}.${row}`, all, counted, reader);
  const lists = new Map<readonly Column[], number>();
  const groups = new Map<string, number[]>();
  all.forEach((form, index) => {
    const scope = { answers: [form.answers], earlier: form.of.earlier };
    const asked = isOffered(matrix, form.year) && (matrix.when === undefined || holds(matrix.when, scope));
    if (!asked) return;
    if (!lists.has(form.columns)) lists.set(form.columns, lists.size);
    const name = `${lists.get(form.columns)} ${joint?.namesOf({ columns: form.columns, form }).join() ?? ""}`;
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  });
  const large = [...groups.values()].filter(({ length }) => length > 1);
  // A group is drawn as often as it has people.
  const people = large.reduce((sum, { length }) => sum + length, 0);
  return large.flatMap((group) =>
    Array.from({ length: Math.max(1, Math.round((group.length * 200) / people)) }, () => group),
  );
}

/** What the figures of rows come to, and what they would after an exchange. */
class Board {
  error = 0;
  private readonly targets: readonly Target[];
  private readonly counts: number[];
  private readonly bases: number[];

  constructor(
    private readonly rows: readonly Derived[],
    private readonly settling: Settling,
  ) {
    const { definition, reader, all } = settling;
    const paths = new Set(rows.map(({ id }) => `${definition.id}/${id}`));
    const own = (key: string) => paths.has(key.replace(/[#=].*$/, ""));
    this.targets = [...new Set([...paths].flatMap((path) => reader.targetsOf(path)))].filter(({ terms, base }) =>
      [...terms, ...base].every(({ key }) => own(key) || reader.isSettled(key)),
    );
    this.counts = this.targets.map(({ terms }) =>
      terms.reduce((sum, { column, key, factor }) => sum + (own(key) ? 0 : factor * reader.count(column, key)), 0),
    );
    this.bases = this.targets.map(({ base }) =>
      base.reduce((sum, { column, key, factor }) => sum + (own(key) ? 0 : factor * reader.count(column, key)), 0),
    );
    all.forEach((_, index) => {
      this.add(index, 1);
    });
    this.error = this.total();
  }

  private keysOf(answers: Answers): Set<string> {
    const { definition } = this.settling;
    const keys = new Set<string>();
    for (const { id, from, bands = [] } of this.rows) {
      if (from.kind !== "rows") continue;
      let given = 0;
      let number = 0;
      for (const question of from.questions)
        for (const cell of Object.values((answers[question] ?? {}) as Record<string, string>)) {
          given += 1;
          if (from.is.includes(cell)) number += 1;
        }
      if (given === 0) continue;
      const band = bands.find((one) => inBand(one, number));
      if (band) keys.add(`${definition.id}/${id}#${band.id}`);
    }
    return keys;
  }

  private add(index: number, times: number): void {
    const form = this.settling.all[index] as PlannedForm;
    const keys = this.keysOf(form.answers);
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

/** How many have a lower number than before: numbers move within their band until as many have as printed. */
function settleDifferences(
  question: Question,
  { definition, derived, reader, random, all, counted, bands }: Settling,
): void {
  if (question.type !== "number") return;
  const own = bands.get(`${definition.id}/${question.id}`) ?? question.bands ?? [];
  for (const { id, from, bands: kinds = [] } of derived) {
    if (from.kind !== "only" || from.of.kind !== "difference") continue;
    const [of, less] = [numberPlace(from.of.of, counted), numberPlace(from.of.less, counted)];
    if (!of || !less || of.form !== undefined || of.question !== question.id) continue;
    for (const { terms, base, printed } of reader.targetsOf(`${definition.id}/${id}`)) {
      const [term] = terms;
      const kind = kinds.find((band) => term?.key === `${definition.id}/${id}#${band.id}`);
      if (!term || !kind) continue;
      const people = all.flatMap((form) => {
        if (!form.columns.includes(term.column)) return [];
        const [now, before] = [numberOf(of, form), numberOf(less, form)];
        return now !== undefined && before !== undefined && now > 0 && before > 0 ? [{ form, before }] : [];
      });
      const is = (now: number, before: number) => inBand(kind, now - before);
      let count = people.filter(({ form, before }) => is(form.answers[question.id] as number, before)).length;
      const aim = base.length > 0 ? Math.round((printed * people.length) / 100) : printed;
      for (let tries = 200_000; tries > 0 && count !== aim && people.length > 0; tries -= 1) {
        const { form, before } = random.pick(people);
        const now = form.answers[question.id] as number;
        const band = own.find((one) => inBand(one, now));
        if (!band) continue;
        const next = random.whole(band.from ?? 0, Math.min(band.to ?? question.max, question.max));
        const change = Number(is(next, before)) - Number(is(now, before));
        if (change === 0 || Math.sign(change) !== Math.sign(aim - count)) continue;
        form.answers[question.id] = next;
        count += change;
      }
    }
  }
}

function inBand({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Band, number: number): boolean {
  return number >= from && number <= to;
}
