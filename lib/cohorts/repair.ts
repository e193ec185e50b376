/**
 * Puts right what dealing one question after another could not: figures that hang on several answers at once, or on two
 * forms of a case. Two people exchange an answer, or one is given another, wherever that brings the figures nearer.
 */
import { references } from "@/lib/forms/condition";
import type { FormDefinition, Question, Source } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";
import { distance } from "./allocate";
import type { CellPlace } from "./figures";
import type { PlannedCase, PlannedForm } from "./plan";
import { pathOf } from "./reader";
import { type Changed, put, rotate } from "./rotate";
import { projectionOf } from "./tally";
import type { Column, Target, Term } from "./targets";

/** How many changes are tried in vain for a figure that is missed, before it is left as it is; and for all of them. */
const triesEach = 400;
const triesInAll = 12_000;
const rounds = 3;
/** How often answers go round for a figure that is missed even then. */
const turnsEach = 1_500;

/** A figure over which the columns pull in several ways: which one, by its table, row and year. */
export type HardFigure = Pick<CellPlace, "table" | "row" | "year">;

/**
 * Changes answers in place.
 *
 * @param hard what is tried once more when everything else is settled
 */
export function repair(
  forms: readonly PlannedForm[],
  cases: readonly PlannedCase[],
  targets: readonly Target[],
  hard: readonly HardFigure[],
  random: Random,
): void {
  const board = new Counts(forms, cases, targets);
  const columns = columnsByPath(targets);
  const people = peopleIn(forms);
  let budget = triesInAll;
  for (let round = 0; round < rounds; round += 1) {
    for (const target of board.missed()) {
      const moves = movesFor(targets[target] as Target, people, columns, random);
      if (moves.length === 0) continue;
      let tries = triesEach;
      while (tries > 0 && budget > 0 && board.errorOf(target) > 1e-9) {
        const changed = random.pick(moves)();
        budget -= 1;
        if (changed && board.keepIfBetter(changed)) tries = triesEach;
        else tries -= 1;
      }
    }
  }
  turnRound(board, targets, hard, people, random);
}

/** For those that are named, answers go round among people who do not count alike, begun by those who count in the figure. */
function turnRound(
  board: Counts,
  targets: readonly Target[],
  last: readonly HardFigure[],
  people: People,
  random: Random,
): void {
  for (const target of board.missed()) {
    const { place } = targets[target] as Target;
    if (!last.some(({ table, row, year }) => table === place.table && row === place.row && year === place.year))
      continue;
    const { terms, base } = targets[target] as Target;
    const turns = bearingsOf([...terms, ...base], people).map(({ question, here, everybody }) => {
      const near = board.whoCounts(target, here);
      return () => rotate(random.happens(0.5) ? near : here, everybody, question, random);
    });
    if (turns.length === 0) continue;
    for (let tries = turnsEach; tries > 0 && board.errorOf(target) > 1e-9; tries -= 1) {
      const changed = random.pick(turns)();
      if (changed) board.keepIfBetter(changed);
    }
  }
}

interface Turning extends Bearing {
  readonly here: readonly PlannedForm[];
  readonly everybody: readonly PlannedForm[];
}

/** The questions that bear on some terms, each once for a column, with those who answer it. */
function bearingsOf(terms: readonly Term[], people: People): Turning[] {
  const found = new Map<string, Turning>();
  for (const { column, key } of terms) {
    const path = pathOf(key);
    const definition = people.definitions.find(({ id }) => path.startsWith(`${id}/`));
    if (!definition) continue;
    for (const one of bearingOn(definition, path.slice(definition.id.length + 1), people.definitions)) {
      const [here, everybody] = [people.of(one.form, column), people.all(one.form)];
      found.set(`${column} ${one.form.id}/${one.question.id}`, { ...one, here, everybody });
    }
  }
  return [...found.values()];
}

/** The columns in which the figures of each question are wanted. */
function columnsByPath(targets: readonly Target[]): ReadonlyMap<string, ReadonlySet<Column>> {
  const columns = new Map<string, Set<Column>>();
  for (const { terms, base } of targets)
    for (const { column, key } of [...terms, ...base])
      columns.set(pathOf(key), (columns.get(pathOf(key)) ?? new Set()).add(column));
  return columns;
}

type Move = () => Changed | undefined;

class Counts {
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

/** The changes that can bear on a figure: of the questions that it counts, and of those that open them or from which it is worked out. */
function movesFor(
  target: Target,
  people: People,
  columns: ReadonlyMap<string, ReadonlySet<Column>>,
  random: Random,
): Move[] {
  const moves: Move[] = [];
  const seen = new Set<string>();
  for (const { column, key } of target.terms) {
    const path = pathOf(key);
    if (seen.has(path)) continue;
    seen.add(path);
    const definition = people.definitions.find(({ id }) => path.startsWith(`${id}/`));
    if (!definition) continue;
    for (const { form, question } of bearingOn(definition, path.slice(definition.id.length + 1), people.definitions)) {
      const here = people.of(form, column);
      if (here.length < 2) continue;
      const topic = topicOf(form, question.id, people.definitions);
      const pairs = pairing(here, topic, columns, random);
      moves.push(() => exchange(pairs, question, topic));
      if (question.type === "many") moves.push(() => handOver(pairs, question, random));
      if (question.type === "one" || question.type === "matrix") moves.push(() => change(here, question, random));
      if (question.type === "many") moves.push(() => toggle(here, question, random));
    }
  }
  return moves;
}

/** The forms of a kind whose case counts in a column, looked for once. */
interface People {
  readonly definitions: readonly FormDefinition[];
  of(form: FormDefinition, column: Column): readonly PlannedForm[];
  all(form: FormDefinition): readonly PlannedForm[];
}

function peopleIn(forms: readonly PlannedForm[]): People {
  const found = new Map<string, readonly PlannedForm[]>();
  return {
    definitions: [...new Set(forms.map(({ definition }) => definition))],
    all: (form) => forms.filter(({ definition }) => definition === form),
    of(form, column) {
      const name = `${form.id} ${column}`;
      const people = found.get(name) ?? forms.filter((one) => one.definition === form && countsWith(one, column));
      found.set(name, people);
      return people;
    },
  };
}

function countsWith(form: PlannedForm, column: Column): boolean {
  return form.of.forms.some(({ columns }) => columns.includes(column));
}

interface Bearing {
  readonly form: FormDefinition;
  readonly question: Question;
}

function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
}

function bearingOn(form: FormDefinition, id: string, forms: readonly FormDefinition[], depth = 2): Bearing[] {
  const [own = ""] = id.split(".");
  const question = questionsOf(form).find((one) => one.id === own);
  const derived = form.derived?.find((one) => one.id === id);
  const named = question?.when ? references(question.when) : derived ? namedIn(derived.from) : [];
  const others = named.flatMap((leaf) => {
    const definition = leaf.form === undefined ? form : forms.find((one) => one.id === leaf.form);
    return definition && depth > 0 ? bearingOn(definition, leaf.question, forms, depth - 1) : [];
  });
  return [...(question ? [{ form, question }] : []), ...others];
}

/** The questions from which something is worked out. */
function namedIn(from: Source): { form?: string; question: string }[] {
  if (from.kind === "choice") return from.of.flatMap(({ when }) => references(when));
  if (from.kind === "first") return from.of.flatMap(namedIn);
  if ("when" in from) return [...references(from.when), ...("from" in from ? namedIn(from.from as Source) : [])];
  const form = "form" in from && from.form !== undefined ? { form: from.form } : {};
  if ("other" in from) return [{ question: from.question }, { question: from.other }];
  if ("questions" in from) return from.questions.map((question) => ({ ...form, question }));
  return "question" in from ? [{ ...form, question: from.question }] : [];
}

/** A question with all further ones, on its form and on others of the case, that are asked because of it: by the ids of forms. */
type Topic = ReadonlyMap<string, ReadonlySet<string>>;

function topicOf(form: FormDefinition, id: string, forms: readonly FormDefinition[]): Topic {
  const topic = new Map([[form.id, new Set([id])]]);
  for (const other of [form, ...forms.filter((one) => one !== form)]) {
    const own = topic.get(other.id) ?? new Set<string>();
    for (const { id: question, when } of questionsOf(other)) {
      const opened =
        when &&
        references(when).some(
          ({ form: of = other.id, question: by }) =>
            topic.get(of)?.has(by.split(".")[0] ?? "") || (of === other.id && own.has(by.split(".")[0] ?? "")),
        );
      if (opened) own.add(question);
    }
    if (own.size > 0) topic.set(other.id, own);
  }
  return topic;
}

/** Draws two people who count alike in everything that a topic touches. */
function pairing(
  people: readonly PlannedForm[],
  topic: Topic,
  columns: ReadonlyMap<string, ReadonlySet<Column>>,
  random: Random,
) {
  const matter = new Set<Column>();
  for (const [path, of] of columns) {
    const [form = "", question = ""] = path.split("/");
    const own = topic.get(form);
    if (own?.has(question.split(".")[0] ?? "")) for (const column of of) matter.add(column);
  }
  const names = new Map<readonly Column[], string>();
  const alike = new Map<string, PlannedForm[]>();
  for (const person of people) {
    const kinds = person.of.forms.map(({ definition }) => definition.id).filter((id) => topic.has(id));
    const own = names.get(person.columns) ?? person.columns.filter((column) => matter.has(column)).join("|");
    names.set(person.columns, own);
    const name = `${own} ${kinds.join("|")}`;
    const group = alike.get(name);
    if (group) group.push(person);
    else alike.set(name, [person]);
  }
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  return (): [PlannedForm, PlannedForm] | undefined => {
    if (groups.length === 0) return undefined;
    const group = random.weighted(groups, ({ length }) => length);
    const [one, other] = [random.pick(group), random.pick(group)];
    return one.of === other.of ? undefined : [one, other];
  };
}

type Pairs = ReturnType<typeof pairing>;

/** Two who count alike exchange a question and what hangs on it. */
function exchange(pairs: Pairs, question: Question, topic: Topic): Changed | undefined {
  const pair = pairs();
  if (!pair) return undefined;
  const [one, other] = pair;
  if (JSON.stringify(one.answers[question.id]) === JSON.stringify(other.answers[question.id])) return undefined;
  const turn = () => {
    for (const [form, ids] of topic) {
      const [mine, theirs] = [one, other].map(({ of }) => of.forms.find(({ definition }) => definition.id === form));
      if (!mine || !theirs) continue;
      for (const id of ids) {
        const [first, second] = [mine.answers[id], theirs.answers[id]];
        put(mine, id, second);
        put(theirs, id, first);
      }
    }
  };
  turn();
  return { cases: [one.of, other.of], undo: turn };
}

/** One of several answers goes from one person to another who counts alike. */
function handOver(pairs: Pairs, question: Question, random: Random): Changed | undefined {
  const pair = pairs();
  if (!pair || question.type !== "many") return undefined;
  const [one, other] = pair;
  const [from, to = []] = [one.answers[question.id], other.answers[question.id]] as (readonly string[] | undefined)[];
  if (!from || from.length === 0) return undefined;
  const id = random.pick(from);
  const exclusive = question.options.some((option) => option.exclusive && (to.includes(option.id) || option.id === id));
  if (to.includes(id) || exclusive) return undefined;
  const [left, now] = [from.filter((held) => held !== id), inOrder(question.options, [...to, id])];
  put(one, question.id, left.length === 0 ? undefined : left);
  put(other, question.id, now);
  return {
    cases: [one.of, other.of],
    undo() {
      put(one, question.id, from);
      put(other, question.id, to.length === 0 ? undefined : to);
    },
  };
}

/** One person gives another answer, or none. */
function change(people: readonly PlannedForm[], question: Question, random: Random): Changed | undefined {
  const person = random.pick(people);
  const held = person.answers[question.id];
  if (question.type !== "one" && question.type !== "matrix") return undefined;
  const options = question.options.filter((option) => isOffered(option, person.year));
  const pick = random.whole(-1, options.length - 1);
  const answer = options[pick]?.id;
  if (question.type === "one") put(person, question.id, answer);
  else {
    const row = random.pick(question.rows).id;
    const cells = { ...(held as Record<string, string> | undefined) };
    if (answer === undefined) delete cells[row];
    else cells[row] = answer;
    put(person, question.id, Object.keys(cells).length === 0 ? undefined : cells);
  }
  return { cases: [person.of], undo: () => put(person, question.id, held) };
}

/** One of several answers is added or taken away. */
function toggle(people: readonly PlannedForm[], question: Question, random: Random): Changed | undefined {
  const person = random.pick(people);
  if (question.type !== "many") return undefined;
  const held = person.answers[question.id] as readonly string[] | undefined;
  const options = question.options.filter((option) => isOffered(option, person.year));
  const option = random.pick(options);
  const others = (held ?? []).filter(
    (id) => id !== option.id && !question.options.some((one) => one.id === id && one.exclusive),
  );
  const chosen = held?.includes(option.id) ? others : option.exclusive ? [option.id] : [...others, option.id];
  put(person, question.id, chosen.length === 0 ? undefined : inOrder(question.options, chosen));
  return { cases: [person.of], undo: () => put(person, question.id, held) };
}

function inOrder(options: readonly { readonly id: string }[], ids: readonly string[]): string[] {
  return options.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}
