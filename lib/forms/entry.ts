/** From the fields of a page to answers. The same reading in the browser (react-hook-form's resolver) and on the server. */
import { z } from "zod";
import type { Answer, Answers, EarlierAnswers, Raw } from "./answers";
import { holds } from "./condition";
import type { Question } from "./define";
import { isGroup, typeOf } from "./question-types";
import type { Reading } from "./question-types/type";
import { isOffered } from "./years";

/** Something typed that cannot be understood. `path` leads to the field: question, or group, item, question. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface EntryCircumstances extends Reading {
  readonly earlier: EarlierAnswers;
  /** The answers of the form's other pages, which conditions on this page may read. */
  readonly others: Answers;
}

export interface Entry {
  /** What was understood, of the questions that are asked. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  /** What was typed where it was not understood, by question, so that a draft loses nothing. */
  readonly unreadable: Readonly<Record<string, Raw>>;
}

export type RawFields = { readonly [question: string]: Raw };

/**
 * Reads the fields of a page. Nothing is thrown away: a field that cannot be understood is a problem, and what was typed
 * in it is given back in `unreadable`.
 */
export function readEntry(questions: readonly Question[], raw: RawFields, circumstances: EntryCircumstances): Entry {
  return readQuestions(questions, raw, [], [circumstances.others], circumstances);
}

/** The contents of a page's fields for answers kept, with what could not be understood as it was typed. */
export function rawEntry(
  questions: readonly Question[],
  answers: Answers,
  unreadable: Readonly<Record<string, Raw>> = {},
): RawFields {
  const raw: Record<string, Raw> = {};
  for (const question of questions) {
    const answer = answers[question.id];
    if (question.id in unreadable) raw[question.id] = unreadable[question.id];
    else if (answer === undefined) continue;
    else if (isGroup(question))
      raw[question.id] = (answer as readonly Answers[]).map((item) => rawEntry(question.questions, item));
    else raw[question.id] = typeOf(question).raw(question, answer);
  }
  return raw;
}

/**
 * The zod schema of a page: raw fields in, answers out, an issue for each problem. Made for react-hook-form's resolver.
 */
export function entrySchema(
  questions: readonly Question[],
  circumstances: EntryCircumstances,
): z.ZodType<Answers, RawFields> {
  return z.any().transform((raw: RawFields, context) => {
    const { answers, problems } = readEntry(questions, raw, circumstances);
    for (const { path, message } of problems) context.addIssue({ code: "custom", path: [...path], message });
    return answers;
  }) as never;
}

function readQuestions(
  questions: readonly Question[],
  raw: RawFields,
  at: readonly (string | number)[],
  around: readonly Answers[],
  circumstances: EntryCircumstances,
): Entry {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  const unreadable: Record<string, Raw> = {};
  const scope = { answers: [answers, ...around], earlier: circumstances.earlier };

  for (const question of questions) {
    if (!isOffered(question, circumstances.year) || (question.when && !holds(question.when, scope))) continue;
    const path = [...at, question.id];
    const fields = raw[question.id];
    if (isGroup(question)) {
      const items = itemsOf(fields).map((item, index) =>
        readQuestions(question.questions, item, [...path, index], scope.answers, circumstances),
      );
      problems.push(...items.flatMap((item) => item.problems));
      // An item that holds something unreadable keeps the whole group as it was typed: items have no names of their own.
      if (items.some((item) => item.problems.length > 0)) unreadable[question.id] = fields;
      else if (items.length > 0) answers[question.id] = items.map((item) => item.answers);
      continue;
    }
    const parsed = typeOf(question).entry(question, circumstances).safeParse(fields);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map((issue) => ({
          path: [...path, ...issue.path.filter(isName)],
          message: issue.message,
        })),
      );
      unreadable[question.id] = fields;
    } else if (parsed.data !== undefined) answers[question.id] = parsed.data;
  }
  return { answers, problems, unreadable };
}

function itemsOf(fields: Raw): readonly RawFields[] {
  return Array.isArray(fields) ? fields.map((item) => (item ?? {}) as RawFields) : [];
}

/** A row of a matrix has a field of its own; an option of a list has not. */
function isName(part: PropertyKey): part is string {
  return typeof part === "string";
}
