/**
 * Which answers follow from which, read from the questionnaires themselves: what is asked only because of an answer shows
 * that the answer was given, and so does what is worked out from it.
 */
import { references } from "@/lib/forms/condition";
import type { Condition, FormDefinition, Question, Source } from "@/lib/forms/define";
import { isGroup } from "@/lib/forms/question-types";

/** A question of any form, or a row of it, by its form and its id within that: "child.intake/disabilityType". */
export function placeOfQuestion(form: string, question: string): string {
  return `${form}/${question}`;
}

/** By place: the places of the questions on which it depends whether this is asked, or what it is worked out to be. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

export function dependenciesOf(forms: readonly FormDefinition[]): Dependencies {
  const found = new Map<string, Set<string>>();
  for (const form of forms) {
    const ask = (questions: readonly Question[], around: string, gates: readonly string[], known: Known): void => {
      const names = new Map(known);
      for (const question of questions) {
        const id = around === "" ? question.id : `${around}.${question.id}`;
        const gate = ({ when }: { when?: Condition }) => (when ? namedBy(when, form.id, names) : []);
        const on = [...gates, ...gate(question)];
        found.set(placeOfQuestion(form.id, id), new Set(on));
        for (const row of question.type === "matrix" ? question.rows : [])
          found.set(placeOfQuestion(form.id, `${id}.${row.id}`), new Set([...on, ...gate(row)]));
        names.set(question.id, id);
        if (isGroup(question)) ask(question.questions, id, on, names);
      }
    };
    for (const { pages } of form.sections) for (const { questions } of pages) ask(questions, "", [], new Map());
    for (const { id, from } of form.derived ?? [])
      found.set(placeOfQuestion(form.id, id), new Set(workedOutFrom(from, form.id)));
  }
  return found;
}

/** All that follows from a question, however many answers lie between; not the question itself. */
export function followingFrom(place: string, dependencies: Dependencies): ReadonlySet<string> {
  const following = new Set<string>();
  const waiting = [place];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const [other, on] of dependencies)
      if ((on.has(next) || on.has(wholeOf(next))) && other !== place && !following.has(other)) {
        following.add(other);
        waiting.push(other);
      }
  return following;
}

/** The question of a row. */
function wholeOf(place: string): string {
  return place.replace(/\.[^./]*$/, "");
}

/** Within a group the questions of the item come first, then those around it: the path of each by its own id. */
type Known = ReadonlyMap<string, string>;

function namedBy(condition: Condition, own: string, known: Known = new Map()): string[] {
  return references(condition).map(({ form, question }) => {
    const [id = question, row] = question.split(".");
    const path = form === undefined ? (known.get(id) ?? id) : id;
    return placeOfQuestion(form ?? own, row === undefined ? path : `${path}.${row}`);
  });
}

function workedOutFrom(from: Source, own: string): string[] {
  switch (from.kind) {
    case "first":
      return from.of.flatMap((source) => workedOutFrom(source, own));
    case "difference":
      return [from.of, from.less].flatMap((source) => workedOutFrom(source, own));
    case "only":
      return [...workedOutFrom(from.of, own), ...namedBy(from.when, own)];
    case "fixed":
      return namedBy(from.when, own);
    case "choice":
      return from.of.flatMap(({ when }) => namedBy(when, own));
    // What is known of the case and of no answer.
    case "age":
    case "case-length":
    case "days-since-opening":
    case "referral-status":
    case "held":
      return [];
  }
  const form = ("form" in from ? from.form : undefined) ?? own;
  const named = "questions" in from ? from.questions : [from.question, ...("other" in from ? [from.other] : [])];
  return [
    ...named.map((question) => placeOfQuestion(form, question)),
    ...("where" in from && from.where ? namedBy(from.where, form) : []),
  ];
}
