/** The answers that a changed answer removes: what is held under questions that are no longer asked. */
import type { Answer, Answers } from "./answers";
import type { Question, Year } from "./define";
import type { Held } from "./entry";
import { type Circumstances, walk } from "./path";
import { isGroup } from "./question-types";
import { labelIn } from "./years";

/** An answer that no longer applies. */
export interface Going {
  /** Dotted: question, `matrix.row`, or `group.0.question`. */
  readonly path: string;
  /** The question, with the item or row that it concerns. */
  readonly text: string;
}

/**
 * What is held but not asked, in the order of the questions, down to rows and items. Until it is removed it does no harm:
 * the walk passes over it, and an answer that is changed back finds it where it was.
 *
 * @param others the answers of questions outside the list, which conditions in it may read
 */
export function answersThatGo(
  questions: readonly Question[],
  held: Held,
  others: Answers,
  circumstances: Circumstances,
): Going[] {
  const kept: Record<string, Answer> = { ...others };
  const asked = walk(questions, held.answers, kept, [], circumstances).map(({ question }) => question.id);
  const going = lost(questions, held.answers, kept, "", "", circumstances.year);
  const unreadable = questions.filter(({ id }) => id in held.unreadable && !asked.includes(id));
  return [...going, ...unreadable.map(({ id, text }) => ({ path: id, text: labelIn(text, circumstances.year) }))];
}

function lost(
  questions: readonly Question[],
  held: Answers,
  kept: Answers,
  at: string,
  within: string,
  year: Year,
): Going[] {
  return questions.flatMap((question): Going[] => {
    const answer = held[question.id];
    if (answer === undefined) return [];
    const path = `${at}${question.id}`;
    const text = `${within}${labelIn(question.text, year)}`;
    const left = kept[question.id];
    if (isGroup(question)) {
      const items = answer as readonly Answers[];
      if (left === undefined) return items.length > 0 ? [{ path, text }] : [];
      return items.flatMap((item, index) =>
        lost(
          question.questions,
          item,
          (left as readonly Answers[])[index] ?? {},
          `${path}.${index}.`,
          `${within}${itemTitle(question, index)}: `,
          year,
        ),
      );
    }
    if (left === undefined) return [{ path, text }];
    if (question.type !== "matrix") return [];
    return question.rows
      .filter(({ id }) => id in (answer as Answers) && !(id in (left as Answers)))
      .map(({ id, label }) => ({ path: `${path}.${id}`, text: `${text}: ${labelIn(label, year)}` }));
  });
}

/** What one item of a group is called: "Police report 2". */
export function itemTitle(group: { readonly item: { readonly one: string } }, index: number): string {
  const { one } = group.item;
  return `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`;
}
