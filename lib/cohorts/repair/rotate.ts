/**
 * A change among several people who need not count alike: two answers go round between them, so that what one column gains by
 * it another can lose. It finds what an exchange between two people who count alike cannot.
 */

import type { PlannedCase, PlannedForm } from "@/lib/cohorts/plan/planned";
import type { Answer } from "@/lib/forms/answers";
import type { Question, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";

/** A change that was made, with how to take it back. */
export interface Changed {
  readonly cases: readonly PlannedCase[];
  undo(): void;
}

type Listed = QuestionOf<"one" | "many" | "matrix">;

/** How many people take part at the most, and how often somebody is looked for who gave the answer that is needed. */
const most = 5;
const draws = 40;

/**
 * @param first those of whom one begins: people who count in the figure that is missed
 * @param people everybody with a form of the kind
 * @returns undefined where nobody was found, or the question is of another type than those whose answers are listed
 */
export function rotate(
  first: readonly PlannedForm[],
  people: readonly PlannedForm[],
  question: Question,
  random: Random,
): Changed | undefined {
  if (question.type !== "one" && question.type !== "many" && question.type !== "matrix") return undefined;
  if (first.length === 0) return undefined;
  const row = question.type === "matrix" ? random.pick(question.rows).id : undefined;
  const said = (person: PlannedForm) => JSON.stringify(answerOf(person, question, row) ?? null);
  const one = random.pick(first);
  const find = (fits: (answer: string) => boolean) => {
    for (let left = draws; left > 0; left -= 1) {
      const person = random.pick(people);
      if (!round.includes(person) && fits(said(person))) return person;
    }
    return undefined;
  };
  const round = [one];
  const mine = said(one);
  const other = find((answer) => answer !== mine);
  if (!other) return undefined;
  round.push(other);
  const theirs = said(other);
  for (let more = random.whole(0, most - 2); more > 0; more -= 1) {
    const wanted = round.length % 2 === 0 ? mine : theirs;
    const next = find((answer) => answer === wanted);
    if (next) round.push(next);
  }
  const held = round.map((person) => person.answers[question.id]);
  const given = [one, other].map((person) => answerOf(person, question, row));
  const after = round.map((person) => (said(person) === mine ? given[1] : given[0]));
  if (round.some((person, index) => !mayGive(person, question, after[index]))) return undefined;
  round.forEach((person, index) => {
    give(person, question, row, after[index]);
  });
  return {
    cases: round.map((person) => person.of),
    undo() {
      round.forEach((person, index) => {
        put(person, question.id, held[index]);
      });
    },
  };
}

function answerOf({ answers }: PlannedForm, { id }: Question, row: string | undefined): Answer | undefined {
  const held = answers[id];
  return row === undefined ? held : (held as Record<string, string> | undefined)?.[row];
}

/** Whether every option of an answer is offered in the year of the form. */
function mayGive({ year }: PlannedForm, question: Listed, answer: Answer | undefined): boolean {
  const ids = [answer ?? []].flat();
  return isOffered(question, year) && question.options.every((one) => !ids.includes(one.id) || isOffered(one, year));
}

function give(person: PlannedForm, { id }: Question, row: string | undefined, answer: Answer | undefined): void {
  if (row === undefined) put(person, id, answer);
  else putCell(person, id, row, answer as string | undefined);
}

/** The cell of a row is answered, or where there is no answer emptied. */
export function putCell(person: PlannedForm, id: string, row: string, answer: string | undefined): void {
  const cells = { ...(person.answers[id] as Record<string, string> | undefined) };
  if (answer === undefined) delete cells[row];
  else cells[row] = answer;
  put(person, id, Object.keys(cells).length === 0 ? undefined : cells);
}

/** An answer is given, or where there is none taken away. */
export function put(form: PlannedForm, id: string, answer: Answer | undefined): void {
  if (answer === undefined) delete form.answers[id];
  else form.answers[id] = answer;
}
