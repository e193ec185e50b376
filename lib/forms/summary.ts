/** Check your answers: what was said, in words, page by page. */
import type { Answers, Raw } from "./answers";
import type { FormDefinition, Question, Year } from "./define";
import { itemTitle } from "./going";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup, typeOf } from "./question-types";
import { labelIn } from "./years";

export interface SummaryRow {
  /** The question's id. */
  readonly id: string;
  readonly text: string;
  /** The answer in words, a line for each thing said. Empty where it is missing. */
  readonly lines: readonly string[];
  readonly state: "answered" | "missing" | "unreadable";
  /** Of a group: its items, each with rows of its own. */
  readonly items: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
}

export interface SummaryPage {
  readonly section: string;
  readonly page: string;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/**
 * What a form says.
 *
 * @param unreadable what was typed and not understood, by question
 */
export function summarise(
  form: FormDefinition,
  answers: Answers,
  circumstances: Circumstances,
  unreadable: Readonly<Record<string, Raw>> = {},
): SummaryPage[] {
  const walked = path(form, answers, circumstances);
  return walked.pages.map(({ section, page, asked }) => ({
    section: section.id,
    page: page.id,
    title: page.title ?? section.title,
    rows: asked.map((one) => row(one, walked.answers, circumstances.year, unreadable)),
  }));
}

function row(
  asked: AskedQuestion,
  answers: Answers,
  year: Year,
  unreadable: Readonly<Record<string, Raw>>,
): SummaryRow {
  const { question } = asked;
  const answer = answers[question.id];
  const heading = { id: question.id, text: labelIn(question.text, year) };
  if (question.id in unreadable) return { ...heading, lines: [], state: "unreadable", items: [] };
  if (answer === undefined) return { ...heading, lines: [], state: "missing", items: [] };
  if (isGroup(question)) {
    const items = asked.items.map((inside, index) => ({
      title: itemTitle(question, index),
      rows: inside.map((one) => row(one, (answer as readonly Answers[])[index] ?? {}, year, {})),
    }));
    return { ...heading, lines: items.length === 0 ? ["None"] : [], state: "answered", items };
  }
  return { ...heading, lines: typeOf(question).display(question, answer, year), state: "answered", items: [] };
}

/** One answer in words, for a conflict or a timeline. */
export function inWords(question: Question, answer: Answers[string] | undefined, year: Year): readonly string[] {
  if (answer === undefined) return ["Left empty"];
  if (!isGroup(question)) return typeOf(question).display(question, answer, year);
  const count = (answer as readonly Answers[]).length;
  return [`${count} ${count === 1 ? question.item.one : question.item.many}`];
}
