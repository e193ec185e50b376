/**
 * Deals a list one answer after another: where an answer opens further questions, what it opened is counted before the next
 * is dealt; and where nothing is printed of a list.
 */

import { shuffled } from "@/lib/cohorts/shuffled";
import { strataOf } from "@/lib/cohorts/strata";
import type { ManyQuestion, Option } from "@/lib/forms/define";
import { divide } from "./divide";
import { type Chosen, cover } from "./list";
import { barredIn, type Deal, type Subject } from "./subject";

/** First whether there is none, or one that stands alone, then each of the others. */
export function dealInTurn(dealt: Deal, question: ManyQuestion, chosen: Chosen): void {
  const { path, subjects, reader, random } = dealt;
  const opens = dealt.opened.filter((one) => one.path === path);
  const alone = question.options.filter(({ exclusive }) => exclusive);
  const together = question.options.filter(({ exclusive }) => !exclusive);
  const silent = !reader.has(path);
  const some = silent ? subjects : answering(dealt, chosen, alone, together);
  const usual = silent && alone.length > 0 ? 0.02 : Math.min(0.4, 1.6 / Math.max(1, together.length));
  const unsettled: { readonly id: string; readonly wants: ReadonlySet<Subject> }[] = [];
  for (const option of together) {
    const wants = new Set<Subject>();
    const own = opens.filter((one) => one.option === option.id);
    divide(
      dealt,
      {
        people: some,
        ends: [`=${option.id}`, "without"],
        plain: [usual, 1 - usual],
        opens: own,
        barred: barredIn([option]),
      },
      (subject, end) => {
        if (end === 0) wants.add(subject);
      },
    );
    // What is open after this option is counted for the next that would open the same.
    if (own.length > 0 || silent) for (const subject of wants) give(subject, option.id);
    else unsettled.push({ id: option.id, wants });
  }
  const dated = together.some(({ since, until }) => since !== undefined || until !== undefined);
  for (const { people } of strataOf(some, reader.columnsOf(path), ({ form }) => (dated ? [form.year] : []))) {
    const options = unsettled.map(({ id, wants }) => ({ id, times: people.filter((one) => wants.has(one)).length }));
    cover(options, people, give, random);
  }
  // Who answers and has got nothing takes what nothing is printed of; where nothing is at all, the word that stands alone.
  for (const subject of some) {
    if (chosen.get(subject)?.length !== 0) continue;
    const isFree = ({ id }: Option) =>
      subject.columns.every((column) => reader.expected(column, `${path}=${id}`) === undefined);
    const free = silent ? alone.slice(0, 1) : together.filter(isFree);
    if (free.length > 0) give(subject, random.pick(free).id);
  }

  function give(subject: Subject, id: string): void {
    chosen.get(subject)?.push(id);
    if (opens.length > 0) subject.answers[question.id] = [...(chosen.get(subject) ?? [])];
  }
}

/** Those who are to choose some: not those who choose nothing, or a word that stands alone, which they are given. */
function answering(
  dealt: Deal,
  chosen: Chosen,
  alone: readonly Option[],
  together: readonly Option[],
): readonly Subject[] {
  const { path, subjects, reader } = dealt;
  const ends = [":missing", ...alone.map(({ id }) => `=${id}`), "some"];
  const some: Subject[] = [];
  divide(dealt, { people: subjects, ends, plain: [0, ...alone.map(() => 0.02), 0.9] }, (subject, end) => {
    if (end === ends.length - 1) some.push(subject);
    else if (end > 0) chosen.get(subject)?.push(alone[end - 1]?.id ?? "");
  });
  for (const end of ends.slice(0, -1)) reader.close(`${path}${end}`);
  return [...some, ...besides(dealt, chosen, some, together)];
}

/** Where nothing is printed of those who left a list empty: those who must have answered for its answers to be as many. */
function besides(
  { path, reader, random }: Deal,
  chosen: Chosen,
  answering: readonly Subject[],
  options: readonly Option[],
): readonly Subject[] {
  const added = new Set<Subject>();
  for (const column of reader.columnsOf(path)) {
    if (reader.expected(column, `${path}:missing`) !== undefined) continue;
    const most = Math.max(0, ...options.map(({ id }) => Math.round(reader.expected(column, `${path}=${id}`) ?? 0)));
    const counts = (subject: Subject) => subject.columns.includes(column);
    const have = [...answering, ...added].filter(counts).length;
    const silent = [...chosen].flatMap(([subject, ids]) =>
      counts(subject) && ids.length === 0 && !answering.includes(subject) && !added.has(subject) ? [subject] : [],
    );
    for (const subject of shuffled(silent, random).slice(0, Math.max(0, most - have))) added.add(subject);
  }
  return [...added];
}
