/** A whole form at once: what is refused when it is submitted or imported, and what is missing from it. */
import type { z } from "zod";
import type { Answer, Answers } from "./answers";
import type { FormDefinition, MatrixRow, Question } from "./define";
import { messages } from "./messages";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup, type SimpleQuestion, typeOf } from "./question-types";
import type { Reading } from "./question-types/type";

/** What is wrong with a document. `path` is dotted: "reports.0.madeOn". */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

export interface CheckedDocument {
  /** The answers as they are to be kept. */
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

/**
 * Checks a document against its form: unknown ids, answers to questions that were not asked, values out of range.
 * A question left out is Missing and no fault.
 */
export function checkDocument(
  form: FormDefinition,
  document: unknown,
  circumstances: Circumstances & Reading,
): CheckedDocument {
  const faults: Fault[] = [];
  const answers = checkQuestions(questionsOf(form), document, "", faults, circumstances);
  if (faults.length > 0) return { answers, faults };

  const walked = path(form, answers, circumstances);
  notAsked(answers, walked.answers, "", faults);
  return { answers: walked.answers, faults };
}

function checkQuestions(
  questions: readonly Question[],
  document: unknown,
  at: string,
  faults: Fault[],
  reading: Reading,
): Answers {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    faults.push({ path: at, reason: "must be an object of answers by question id" });
    return {};
  }
  const known = byId(questions);
  const answers: Record<string, Answers[string]> = {};
  for (const [id, value] of Object.entries(document)) {
    const where = at === "" ? id : `${at}.${id}`;
    const question = known.get(id);
    if (!question) faults.push({ path: where, reason: "is not a question of this form" });
    else if (value === null || value === undefined)
      faults.push({ path: where, reason: "is null: leave out what was not answered" });
    else if (isGroup(question)) {
      if (!Array.isArray(value)) faults.push({ path: where, reason: `must be a list of ${question.item.many}` });
      else if (value.length > question.max)
        faults.push({ path: where, reason: messages.tooMany(question.max, question.item.many) });
      else
        answers[id] = value.map((item, index) =>
          checkQuestions(question.questions, item, `${where}.${index}`, faults, reading),
        );
    } else {
      const parsed = schemaOf(question, reading).safeParse(value);
      if (parsed.success) answers[id] = parsed.data;
      else
        for (const issue of parsed.error.issues)
          faults.push({ path: [where, ...issue.path].join("."), reason: issue.message });
    }
  }
  return answers;
}

// What follows from a definition is worked out once: an import checks tens of thousands of documents against it.
const lists = new WeakMap<FormDefinition, readonly Question[]>();
const maps = new WeakMap<readonly Question[], ReadonlyMap<string, Question>>();

function questionsOf(form: FormDefinition): readonly Question[] {
  const list = lists.get(form) ?? form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
  lists.set(form, list);
  return list;
}

function byId(questions: readonly Question[]): ReadonlyMap<string, Question> {
  const map = maps.get(questions) ?? new Map(questions.map((question) => [question.id, question]));
  maps.set(questions, map);
  return map;
}

const schemas = new WeakMap<Question, Map<string, z.ZodType<Answer>>>();

/** Making a schema takes longer than using it, and an import uses each of them thousands of times. */
function schemaOf(question: SimpleQuestion, reading: Reading): z.ZodType<Answer> {
  const made = schemas.get(question) ?? new Map<string, z.ZodType<Answer>>();
  schemas.set(question, made);
  const name = `${reading.year} ${reading.today}`;
  const kept = made.get(name);
  if (kept) return kept;
  // A server that runs for months would keep one for each day.
  if (made.size >= 50) made.clear();
  const schema = typeOf(question).answer(question, reading);
  made.set(name, schema);
  return schema;
}

/** What was answered but not asked, down to rows and items. */
function notAsked(given: Answers, kept: Answers, at: string, faults: Fault[]): void {
  for (const [id, answer] of Object.entries(given)) {
    const where = at === "" ? id : `${at}.${id}`;
    const left = kept[id];
    if (left === undefined)
      faults.push({ path: where, reason: "was answered but not asked, given the answers before it" });
    else if (Array.isArray(answer) && typeof answer[0] === "object") {
      for (const [index, item] of (answer as readonly Answers[]).entries()) {
        notAsked(item, (left as readonly Answers[])[index] ?? {}, `${where}.${index}`, faults);
      }
    } else if (typeof answer === "object" && !Array.isArray(answer) && !("unknown" in answer))
      notAsked(answer as Answers, left as Answers, where, faults);
  }
}

/** A question that was asked and not answered. */
export interface Gap {
  /** Dotted: question, `matrix.row`, or `group.0.question`. */
  readonly path: string;
  readonly question: Question;
  readonly row?: MatrixRow;
  /** The sentence for a question that may not be left empty. */
  readonly required?: string;
}

/** What is missing among the questions that are asked. */
export function gapsIn(asked: readonly AskedQuestion[], answers: Answers, at = ""): Gap[] {
  return asked.flatMap(({ question, rows, items }): Gap[] => {
    const where = at === "" ? question.id : `${at}.${question.id}`;
    const answer = answers[question.id];
    const gap: Gap = {
      path: where,
      question,
      ...(question.required === undefined ? {} : { required: question.required }),
    };
    if (question.type === "matrix") {
      const cells = (answer ?? {}) as Record<string, string>;
      return rows.filter((row) => !(row.id in cells)).map((row) => ({ ...gap, path: `${where}.${row.id}`, row }));
    }
    if (answer === undefined) return question.emptyMeans === undefined ? [gap] : [];
    return items.flatMap((item, index) =>
      gapsIn(item, (answer as readonly Answers[])[index] ?? {}, `${where}.${index}`),
    );
  });
}
