/**
 * The shapes in which answers are kept. A question that was asked and not answered has no entry: that is "Missing".
 * One that was not asked has no entry either, and is never a gap; the path tells the two apart.
 */

/** A number or length of time that the caseworker knows cannot be known. */
export interface Unknown {
  readonly unknown: true;
}

/**
 * one, date (YYYY-MM-DD), text: string · many: option ids · number, duration (months): number or unknown ·
 * matrix: option id by row id · group: one Answers an item.
 */
export type Answer =
  | string
  | number
  | Unknown
  | readonly string[]
  | { readonly [row: string]: string }
  | readonly Answers[];

export interface Answers {
  readonly [question: string]: Answer;
}

/** What stands in the fields of a page, before it is read: text, lists of text, and the same by name or by item. */
export type Raw = string | readonly Raw[] | { readonly [name: string]: Raw } | undefined;

/**
 * The answers of the case's earlier forms, by form id; a form that may be held more than once has several, in the order of
 * their dates.
 */
export type EarlierAnswers = Readonly<Record<string, readonly Answers[]>>;

export function isUnknown(answer: Answer | undefined): answer is Unknown {
  return (
    typeof answer === "object" &&
    answer !== null &&
    !Array.isArray(answer) &&
    (answer as { unknown?: unknown }).unknown === true
  );
}
