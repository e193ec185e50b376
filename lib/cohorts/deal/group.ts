/** Deals a group of questions that can be answered several times: how many items each has first. */

import type { Range } from "@/lib/cohorts/numbers";
import { dealPerForm, isCountedPerForm } from "@/lib/cohorts/per-form";
import { shuffled } from "@/lib/cohorts/shuffled";
import type { Answer } from "@/lib/forms/answers";
import type { Question, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { divide } from "./divide";
import { numbersFor, rangesOf } from "./numbers";
import type { Deal, Subject } from "./subject";

/** @returns all items, and the questions that are still to be asked of them */
export function dealGroup(
  dealt: Deal,
  question: QuestionOf<"group">,
): { readonly items: readonly Subject[]; readonly questions: readonly Question[] } {
  const { path, subjects, reader, random } = dealt;
  const items: Subject[] = [];
  const ends = [":answered", ":missing"];
  const answering: Subject[] = [];
  // Where items are counted, everyone who is asked has some.
  const plain = itemsCounted(dealt, question) || reader.columnsUnder(`${path}.`).size > 0 ? [1, 0] : [0.9, 0.1];
  divide(dealt, { people: subjects, ends, plain }, (subject, end) => {
    if (end === 0) answering.push(subject);
  });
  for (const [subject, times] of bandedItems(dealt, question, answering) ?? itemsFor(dealt, answering, random)) {
    if (times === 0) continue;
    const list = Array.from({ length: Math.min(times, question.max) }, (): Record<string, Answer> => ({}));
    subject.answers[question.id] = list;
    for (const answers of list)
      items.push({
        columns: subject.columns,
        form: subject.form,
        answers,
        around: [subject.answers, ...subject.around],
      });
  }
  const once = question.questions.flatMap((inner) =>
    inner.type === "one" && isCountedPerForm(`${path}.${inner.id}`, inner.options, reader) ? [inner] : [],
  );
  for (const inner of once) dealPerForm(inner, `${path}.${inner.id}`, items, reader, random);
  return { items, questions: question.questions.filter((inner) => !once.some(({ id }) => id === inner.id)) };
}

/** How many items each has, where the print counts people by that. */
function bandedItems(
  dealt: Deal,
  question: QuestionOf<"group">,
  subjects: readonly Subject[],
): Map<Subject, number> | undefined {
  const { reader, random } = dealt;
  const counted = itemsCounted(dealt, question);
  if (!counted) return undefined;
  const { path, bands } = counted;
  const ranges = rangesOf(path, { bands, max: question.max }, reader);
  const inRange = new Map<Subject, Range>();
  divide(
    { ...dealt, path },
    { people: subjects, ends: ranges.map(({ end }) => end), plain: ranges.map(() => 1) },
    (subject, end) => {
      const range = ranges[end];
      if (range) inRange.set(subject, { from: Math.max(1, range.from), to: range.to });
    },
  );
  reader.close(path);
  return numbersFor(inRange, path, dealt, random);
}

/** The figure that counts the items of a group, with its bands of some. */
function itemsCounted({ derived, definition, reader }: Deal, question: QuestionOf<"group">) {
  const counting = derived.find(
    ({ from }) => from.kind === "first" && from.of.some((one) => one.kind === "items" && one.question === question.id),
  );
  const path = `${definition.id}/${counting?.id}`;
  const bands = (counting?.bands ?? []).filter(({ to }) => to !== 0);
  return bands.length === 0 || !reader.has(path) ? undefined : { path, bands };
}

function itemsFor({ path, reader }: Deal, subjects: readonly Subject[], random: Random): Map<Subject, number> {
  const first = `${path}.`;
  const times = new Map<Subject, number>(subjects.map((subject) => [subject, 1]));
  for (const column of reader.columnsUnder(first)) {
    const people = subjects.filter(({ columns }) => columns.includes(column));
    const wanted = Math.round(reader.itemsUnder(first, column) ?? people.length);
    for (const one of shuffled(people, random).slice(0, Math.max(0, people.length - wanted))) times.set(one, 0);
    for (
      let more = wanted - people.reduce((sum, one) => sum + (times.get(one) ?? 0), 0);
      more > 0 && people.length > 0;
      more -= 1
    ) {
      const one = random.pick(people);
      times.set(one, (times.get(one) ?? 0) + 1);
    }
  }
  return times;
}
