/** Changes between two people who count alike, or of one answer: each made at once, with how to take it back. */
import type { PlannedForm } from "@/lib/cohorts/plan/planned";
import type { Column } from "@/lib/cohorts/targets";
import { references } from "@/lib/forms/condition";
import type { FormDefinition, Question, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";
import { questionsOf } from "./bearing";
import { type Changed, put, putCell } from "./rotate";

/** A question with all further ones, on its form and on others of the case, that are asked because of it: by the ids of forms. */
export type Topic = ReadonlyMap<string, ReadonlySet<string>>;

export function topicOf(form: FormDefinition, id: string, forms: readonly FormDefinition[]): Topic {
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
export function pairing(
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
export function exchange(pairs: Pairs, question: Question, topic: Topic): Changed | undefined {
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

/** Two people exchange the cell of one row. */
export function exchangeCell(
  one: PlannedForm,
  other: PlannedForm,
  question: QuestionOf<"matrix">,
  row: string,
): Changed | undefined {
  const cell = ({ answers }: PlannedForm) => (answers[question.id] as Record<string, string> | undefined)?.[row];
  const [mine, theirs] = [cell(one), cell(other)];
  if (one.of === other.of || mine === theirs) return undefined;
  const held = [one, other].map(({ answers }) => answers[question.id]);
  putCell(one, question.id, row, theirs);
  putCell(other, question.id, row, mine);
  return {
    cases: [one.of, other.of],
    undo() {
      put(one, question.id, held[0]);
      put(other, question.id, held[1]);
    },
  };
}

/** One of several answers goes from one person to another who counts alike. */
export function handOver(pairs: Pairs, question: Question, random: Random): Changed | undefined {
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
export function change(people: readonly PlannedForm[], question: Question, random: Random): Changed | undefined {
  const person = random.pick(people);
  const held = person.answers[question.id];
  if (question.type !== "one" && question.type !== "matrix") return undefined;
  const options = question.options.filter((option) => isOffered(option, person.year));
  const pick = random.whole(-1, options.length - 1);
  const answer = options[pick]?.id;
  if (question.type === "one") put(person, question.id, answer);
  else putCell(person, question.id, random.pick(question.rows).id, answer);
  return { cases: [person.of], undo: () => put(person, question.id, held) };
}

/** One of several answers is added or taken away. */
export function toggle(people: readonly PlannedForm[], question: Question, random: Random): Changed | undefined {
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
