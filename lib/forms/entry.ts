/** From the fields of a page to answers. The same reading in the browser (react-hook-form's resolver) and on the server. */
import { z } from "zod";
import type { Answer, Answers, EarlierAnswers, Raw } from "./answers";
import type { Question } from "./define";
import { messages } from "./messages";
import { type AskedQuestion, walk } from "./path";
import { isGroup, typeOf } from "./question-types";
import type { Reading } from "./question-types/type";

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

/** What a page that is being filled in holds. */
export interface Held {
  readonly answers: Answers;
  /** What was typed where it was not understood, by question, so that a draft loses nothing. */
  readonly unreadable: Readonly<Record<string, Raw>>;
}

/** Of the questions that are asked: what was understood, and what was not. */
export interface Entry extends Held {
  readonly problems: readonly Problem[];
  /** The questions that are asked, given what could be understood so far. */
  readonly asked: readonly AskedQuestion[];
  /** All that stands in the fields, under questions that are no longer asked too: what a changed answer would remove. */
  readonly held: Held;
}

export type RawFields = { readonly [question: string]: Raw };

/**
 * Reads the fields of a page. Nothing is thrown away: a field that cannot be understood is a problem, and what was typed
 * in it is given back in `unreadable`.
 */
export function readEntry(questions: readonly Question[], raw: RawFields, circumstances: EntryCircumstances): Entry {
  const read = readQuestions(questions, raw, [], circumstances);
  const kept: Record<string, Answer> = { ...circumstances.others };
  const asked = walk(questions, read.understood, kept, [], circumstances);
  const problems = read.problems.filter(({ path }) => isAskedAt(asked, path));

  const entry = { answers: {} as Record<string, Answer>, unreadable: {} as Record<string, Raw> };
  const held = { answers: {} as Record<string, Answer>, unreadable: {} as Record<string, Raw> };
  for (const { id } of questions) {
    const isAsked = asked.some(({ question }) => question.id === id);
    const faulty = (isAsked ? problems : read.problems).some(({ path }) => path[0] === id);
    const understood = read.understood[id];
    const answer = kept[id];
    // An item that holds something unreadable keeps the whole group as it was typed: items have no names of their own.
    if (faulty) held.unreadable[id] = raw[id];
    else if (understood !== undefined) held.answers[id] = understood;
    if (isAsked && faulty) entry.unreadable[id] = raw[id];
    else if (isAsked && answer !== undefined) entry.answers[id] = answer;
  }
  return { ...entry, problems, asked, held };
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

/** What could be understood of some fields, asked or not, the readable parts of items included. */
interface ReadQuestions {
  readonly understood: Answers;
  readonly problems: readonly Problem[];
}

function readQuestions(
  questions: readonly Question[],
  raw: RawFields,
  at: Problem["path"],
  reading: Reading,
): ReadQuestions {
  const understood: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const question of questions) {
    const fields = raw[question.id];
    if (fields === undefined) continue;
    const path = [...at, question.id];
    if (isGroup(question)) {
      const items = itemsOf(fields).map((item, index) =>
        readQuestions(question.questions, item, [...path, index], reading),
      );
      problems.push(...items.flatMap((item) => item.problems));
      if (items.length > question.max)
        problems.push({ path, message: messages.tooMany(question.max, question.item.many) });
      if (items.length > 0) understood[question.id] = items.map((item) => item.understood);
      continue;
    }
    const parsed = typeOf(question).entry(question, reading).safeParse(fields);
    if (!parsed.success)
      problems.push(
        ...parsed.error.issues.map((issue) => ({
          path: [...path, ...issue.path.filter(isName)],
          message: issue.message,
        })),
      );
    else if (parsed.data !== undefined) understood[question.id] = parsed.data;
  }
  return { understood, problems };
}

/** Whether the question, row or item's question at a path is among those that are asked. */
function isAskedAt(asked: readonly AskedQuestion[], [id, next, ...rest]: Problem["path"]): boolean {
  const found = asked.find(({ question }) => question.id === id);
  if (!found) return false;
  if (typeof next === "number") return isAskedAt(found.items[next] ?? [], rest);
  return next === undefined || found.question.type !== "matrix" || found.rows.some((row) => row.id === next);
}

function itemsOf(fields: Raw): readonly RawFields[] {
  return Array.isArray(fields) ? fields.map((item) => (item ?? {}) as RawFields) : [];
}

/** A row of a matrix has a field of its own; an option of a list has not. */
function isName(part: PropertyKey): part is string {
  return typeof part === "string";
}
