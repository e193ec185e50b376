/**
 * Puts right what hangs on several answers of one form at once, as soon as all of them are dealt: how many rows of a
 * matrix were answered so, and how one number differs from another. Answers move between people who count alike, so that
 * each row keeps its figures.
 */
import type { Answers } from "@/lib/forms/answers";
import { holds, references } from "@/lib/forms/condition";
import type { Derived, FormDefinition, Question, QuestionOf, Source } from "@/lib/forms/define";
import { isOffered } from "@/lib/forms/years";
import { settleDifferences } from "./differences";
import { inBand, jointWith, pairsWith } from "./joint";
import type { PlannedForm } from "./plan/planned";
import type { Reader } from "./reader";
import { Board, type Settling } from "./settling";
import type { Column } from "./targets";

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
  const { definition, derived, reader } = settling;
  if (at !== `${definition.id}/`) return;
  const order = definition.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
  const printed = derived.filter(({ id }) => reader.has(`${definition.id}/${id}`));
  const completes = (figures: readonly Derived[]) => {
    const named = new Set(figures.flatMap(({ from }) => questionsIn(from)));
    return order.filter(({ id }) => named.has(id)).at(-1)?.id === question.id;
  };
  if (question.type === "matrix") for (const { id } of question.rows) settlePairs(question, id, settling);
  const rows = printed.filter(({ from }) => from.kind === "rows" && from.form === undefined);
  if (rows.length > 0 && completes(rows)) moveCells(rows, order, settling);
  const choices = printed.filter(({ from }) => isOfSeveral(from));
  if (choices.length > 0 && completes(choices)) moveCells(choices, order, settling);
  settleDifferences(question, settling);
}

/** The questions of this form that something is worked out from. */
function questionsIn(from: Source): readonly string[] {
  if (from.kind === "rows") return from.questions;
  return from.kind === "choice"
    ? from.of.flatMap(({ when }) => references(when)).map(({ question }) => question.split(".")[0] ?? "")
    : [];
}

/** A choice that hangs on several answers of this form together, and on no other form. */
function isOfSeveral(from: Source): boolean {
  if (from.kind !== "choice") return false;
  const leaves = from.of.flatMap(({ when }) => references(when));
  return leaves.length > 1 && leaves.every(({ form, question }) => form === undefined && question.includes("."));
}

interface Cell {
  readonly matrix: QuestionOf<"matrix">;
  readonly row: string;
  /** People whose cells can change places; each alone, where nothing is printed of the row and it can be anything. */
  readonly groups: readonly (readonly number[])[];
  readonly free: boolean;
}

/** Cells change places, or change where nothing is printed of their row, until the figures of several rows are met. */
function moveCells(figures: readonly Derived[], order: readonly Question[], settling: Settling): void {
  const { definition, all, reader, random, counted } = settling;
  const named = new Set(figures.flatMap(({ from }) => questionsIn(from)));
  const isPrinted = (row: string) =>
    reader.has(`${definition.id}/${row}`) || jointWith(definition, row, all, counted, reader) !== undefined;
  const onlyRows = figures.every(({ from }) => from.kind === "rows");
  const cells = order
    .filter((one): one is QuestionOf<"matrix"> => one.type === "matrix" && named.has(one.id))
    .flatMap((matrix) => matrix.rows.map(({ id }) => ({ matrix, row: id, free: !isPrinted(`${matrix.id}.${id}`) })))
    .filter(({ free }) => free || onlyRows)
    .map(
      (cell): Cell => ({
        ...cell,
        groups: cell.free ? askedOf(cell.matrix, cell.row, settling) : alike(cell.matrix, cell.row, settling),
      }),
    )
    .filter(({ groups }) => groups.length > 0);
  if (cells.length === 0) return;
  const paths = figures.map(({ id }) => `${definition.id}/${id}`);
  const board = new Board(paths, ({ answers }) => keysIn(figures, definition, answers), settling);
  let least = board.error;
  for (let tries = 1_500_000, since = 0; tries > 0 && since < 250_000 && board.error > 1e-9; tries -= 1, since += 1) {
    if (board.error < least - 1e-9) {
      least = board.error;
      since = 0;
    }
    const { matrix, row, groups, free } = random.pick(cells);
    const group = groups[Math.floor(random.next() * groups.length)] ?? [];
    const one = random.pick(group);
    if (free && random.happens(0.5)) board.change(one, matrix.id, row, random.pick(matrix.options).id);
    else if (free) {
      const [other = one] = random.pick(groups);
      if (one !== other) board.exchange(one, other, matrix.id, row);
    } else {
      const other = random.pick(group);
      if (one !== other) board.exchange(one, other, matrix.id, row);
    }
  }
}

/** A row joined to answers at intake: people who count alike change places, so that the row itself keeps its figures. */
function settlePairs(matrix: QuestionOf<"matrix">, row: string, settling: Settling): void {
  const { definition, reader, random, counted, all } = settling;
  const pairs = [...pairsWith(definition, `${matrix.id}.${row}`, counted, reader).values()];
  if (pairs.length === 0) return;
  const paths = [...new Set(pairs.map(({ key }) => key.replace(/[=#].*$/, "")))];
  const keysOf = (form: PlannedForm) => new Set(pairs.flatMap((pair) => (pair.isSo(form) ? [pair.key] : [])));
  const board = new Board(paths, keysOf, settling);
  const lists = new Map<readonly Column[], number[]>();
  for (const [index = 0] of askedOf(matrix, row, settling)) {
    const columns = all[index]?.columns ?? [];
    const list = lists.get(columns);
    if (list) list.push(index);
    else lists.set(columns, [index]);
  }
  const groups = [...lists.values()].filter(({ length }) => length > 1);
  for (let tries = 40_000; tries > 0 && groups.length > 0 && board.error > 1e-9; tries -= 1) {
    const group = random.weighted(groups, ({ length }) => length);
    const [one, other] = [random.pick(group), random.pick(group)];
    if (one !== other) board.exchange(one, other, matrix.id, row);
  }
}

function askedOf(matrix: QuestionOf<"matrix">, row: string, { all }: Settling): number[][] {
  const { when } = matrix.rows.find(({ id }) => id === row) ?? {};
  return all.flatMap((form, index) => {
    const scope = { answers: [form.answers], earlier: form.of.earlier };
    const holdsFor = (condition: typeof when) => condition === undefined || holds(condition, scope);
    return isOffered(matrix, form.year) && holdsFor(matrix.when) && holdsFor(when) ? [[index]] : [];
  });
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

/** What answers say of figures that hang on several of them. */
function keysIn(figures: readonly Derived[], form: FormDefinition, answers: Answers): Set<string> {
  const keys = new Set<string>();
  for (const { id, from, bands = [] } of figures) {
    if (from.kind === "choice") {
      const option = from.of.find(({ when }) => holds(when, { answers: [answers], earlier: {} }))?.option;
      if (option !== undefined) keys.add(`${form.id}/${id}=${option}`);
    }
    if (from.kind !== "rows") continue;
    const cells = from.questions.flatMap((question) =>
      Object.values((answers[question] ?? {}) as Record<string, string>),
    );
    const number = cells.filter((cell) => from.is.includes(cell)).length;
    const band = cells.length > 0 ? bands.find((one) => inBand(one, number)) : undefined;
    if (band) keys.add(`${form.id}/${id}#${band.id}`);
  }
  return keys;
}
