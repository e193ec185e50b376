/**
 * What a browser needs of a form to show one page of it: the page's questions, the few answers elsewhere that their
 * conditions read, and which answers on later pages hang on this one. No other answer leaves the server.
 */
import type { Answer, Answers, EarlierAnswers, Raw } from "./answers";
import { references } from "./condition";
import type { Condition, FormDefinition, Question } from "./define";
import { type Entry, type EntryCircumstances, type Held, type RawFields, rawEntry, readEntry } from "./entry";
import { answersThatGo, type Going } from "./going";
import { questionsOf } from "./pages";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup } from "./question-types";
import type { Reading } from "./question-types/type";

export interface BrowserPage {
  readonly questions: readonly Question[];
  readonly circumstances: EntryCircumstances;
  /** What stands in the fields when the page opens. */
  readonly raw: RawFields;
  /** Questions on later pages that hold an answer and hang on this page, without their options. */
  readonly dependants: readonly Question[];
  /** That they hold one; the answer itself only where another of them depends on it. */
  readonly dependantsHeld: Held;
}

/** What stands on a page now, and what sending it would remove, on this page and on later ones. */
export interface PageNow {
  readonly entry: Entry;
  readonly going: readonly Going[];
}

export function browserPage(
  form: FormDefinition,
  questions: readonly Question[],
  draft: Held,
  circumstances: Circumstances & Reading,
): BrowserPage {
  const dependants = dependantsOf(questionsOf(form), questions, draft);
  const conditions = [...questions, ...dependants].flatMap(conditionsOf);
  const named = new Set(conditions.flatMap(references).map(({ question }) => question.split(".")[0] as string));
  const inside = new Set([...questions, ...dependants].map(({ id }) => id));
  const { answers } = path(form, draft.answers, circumstances);
  const others = pick(answers, ([id]) => named.has(id) && !inside.has(id));
  const standsIn = (question: Question) => standIn(question, draft.answers[question.id], named);
  return {
    questions,
    circumstances: {
      year: circumstances.year,
      today: circumstances.today,
      earlier: earlierNamed(conditions, circumstances.earlier),
      others,
    },
    raw: rawEntry(questions, draft.answers, draft.unreadable),
    dependants: dependants.map(withoutOptions),
    dependantsHeld: {
      answers: pick(
        Object.fromEntries(dependants.map((question) => [question.id, standsIn(question)])),
        ([, answer]) => answer !== undefined,
      ),
      unreadable: Object.fromEntries(
        dependants.filter(({ id }) => id in draft.unreadable).map(({ id }) => [id, ""] as const),
      ),
    },
  };
}

/** Reads a page as it stands: the same in the browser, at every change, and on the server, when it is sent. */
export function readPage(page: BrowserPage, raw: RawFields): PageNow {
  const entry = readEntry(page.questions, raw, page.circumstances);
  const held = {
    answers: { ...page.dependantsHeld.answers, ...entry.held.answers },
    unreadable: { ...page.dependantsHeld.unreadable, ...entry.held.unreadable },
  };
  const { others } = page.circumstances;
  return {
    entry,
    going: answersThatGo([...page.questions, ...page.dependants], held, others, page.circumstances),
  };
}

/** The questions outside a page that hold something and depend, at first or second hand, on a question of the page. */
function dependantsOf(all: readonly Question[], page: readonly Question[], draft: Held): readonly Question[] {
  const changing = new Set(page.map(({ id }) => id));
  return all.filter((question) => {
    if (page.includes(question) || !(question.id in draft.answers || question.id in draft.unreadable)) return false;
    const depends = conditionsOf(question)
      .flatMap(references)
      .some((named) => named.form === undefined && changing.has(named.question.split(".")[0] as string));
    if (depends) changing.add(question.id);
    return depends;
  });
}

/** Every condition in a question: its own, its rows' and those of the questions inside it. */
function conditionsOf(question: Question): readonly Condition[] {
  const rows = question.type === "matrix" ? question.rows : [];
  const inside = isGroup(question) ? question.questions.flatMap(conditionsOf) : [];
  return [...[question, ...rows].flatMap(({ when }) => when ?? []), ...inside];
}

function withoutOptions(question: Question): Question {
  if (isGroup(question)) return { ...question, questions: question.questions.map(withoutOptions) };
  return "options" in question ? { ...question, options: [] } : question;
}

/** Something of the shape of an answer that says only that there is one; the answer itself where a condition names it. */
function standIn(question: Question, answer: Answer | undefined, named: ReadonlySet<string>): Answer | undefined {
  if (answer === undefined || named.has(question.id)) return answer;
  if (isGroup(question))
    return (answer as readonly Answers[]).map((item) =>
      pick(
        Object.fromEntries(question.questions.map((inside) => [inside.id, standIn(inside, item[inside.id], named)])),
        ([, inside]) => inside !== undefined,
      ),
    );
  if (question.type === "matrix") return Object.fromEntries(Object.keys(answer as Answers).map((row) => [row, ""]));
  return "";
}

function earlierNamed(conditions: readonly Condition[], earlier: EarlierAnswers): EarlierAnswers {
  const named = conditions.flatMap(references);
  const forms = [...new Set(named.flatMap(({ form }) => form ?? []))];
  return Object.fromEntries(
    forms.map((form) => {
      const ids = new Set(
        named.filter((one) => one.form === form).map(({ question }) => question.split(".")[0] as string),
      );
      return [form, (earlier[form] ?? []).map((answers) => pick(answers, ([id]) => ids.has(id)))];
    }),
  );
}

function pick(
  answers: Readonly<Record<string, Answer | undefined>>,
  keep: (entry: readonly [string, Answer | undefined]) => boolean,
): Answers {
  return Object.fromEntries(Object.entries(answers).filter(keep)) as Answers;
}

/**
 * Every question, row and item's question that is asked, dotted: what a page says that it showed, so that the server can
 * tell which questions follow from the answers that were sent.
 *
 * @param rows whether the rows of a matrix are listed apart
 */
export function askedPaths(asked: readonly AskedQuestion[], { rows = true } = {}, at = ""): string[] {
  return asked.flatMap((one) => {
    const where = `${at}${one.question.id}`;
    return [
      where,
      ...(rows ? one.rows.map(({ id }) => `${where}.${id}`) : []),
      ...one.items.flatMap((item, index) => askedPaths(item, { rows }, `${where}.${index}.`)),
    ];
  });
}

/** What was typed where it was not understood, or what was understood, as the cells of a draft. */
export interface Cell {
  answer?: Answer;
  unreadable?: Raw;
}

/**
 * What sending a page puts under each question that was shown: an answer, typing that cannot be understood, or nothing.
 * Questions that were not shown keep what they hold.
 */
export function cellsOf(entry: Entry, shown: readonly string[]): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    shown.map((id) => {
      const answer = entry.held.answers[id];
      if (id in entry.held.unreadable) return [id, { unreadable: entry.held.unreadable[id] }];
      return [id, answer === undefined ? {} : { answer }];
    }),
  );
}
