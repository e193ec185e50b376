/** Check your answers: what was said, in words, page by page. */
import type { Answers, Raw } from "./answers";
import type { Derived, FormDefinition, Question, Year } from "./define";
import { itemTitle } from "./going";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup, typeOf } from "./question-types";
import { bandOf } from "./question-types/type";
import type { WorkedOut } from "./work-out";
import { labelIn } from "./years";

export interface SummaryRow {
  /** The question's id. */
  readonly id: string;
  readonly text: string;
  /** The answer in words, a line for each thing said. Empty where it is missing. */
  readonly lines: readonly string[];
  readonly state: "answered" | "missing" | "unreadable";
  /** Of a matrix that was answered in part: the rows that were not. */
  readonly missingRows: readonly string[];
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

/**
 * All that a form says, answers included that would not be asked today: what a submitted form said, when another form of
 * the case has changed since, stays readable.
 */
export function summariseAll(form: FormDefinition, answers: Answers, circumstances: Circumstances): SummaryPage[] {
  const walked = path(form, answers, circumstances);
  return form.sections.flatMap((section) =>
    section.pages.flatMap((page) => {
      const asked = walked.pages.find((one) => one.section === section && one.page === page)?.asked ?? [];
      const rows = askedOrHeld(page.questions, answers, asked).map((one) => row(one, answers, circumstances.year, {}));
      return rows.length > 0 ? [{ section: section.id, page: page.id, title: page.title ?? section.title, rows }] : [];
    }),
  );
}

function askedOrHeld(
  questions: readonly Question[],
  answers: Answers,
  asked: readonly AskedQuestion[],
): AskedQuestion[] {
  return questions.flatMap((question): AskedQuestion[] => {
    const found = asked.find((one) => one.question === question);
    const answer = answers[question.id];
    if (!found && answer === undefined) return [];
    const rows = question.type === "matrix" ? question.rows : [];
    const items = isGroup(question) ? ((answer ?? []) as readonly Answers[]) : [];
    return [
      {
        question,
        rows: rows.filter((one) => found?.rows.includes(one) || one.id in ((answer ?? {}) as Answers)),
        items: items.map((item, index) =>
          isGroup(question) ? askedOrHeld(question.questions, item, found?.items[index] ?? []) : [],
        ),
      },
    ];
  });
}

function row(
  asked: AskedQuestion,
  answers: Answers,
  year: Year,
  unreadable: Readonly<Record<string, Raw>>,
): SummaryRow {
  const { question } = asked;
  const answer = answers[question.id];
  const heading = { id: question.id, text: labelIn(question.text, year), lines: [], missingRows: [], items: [] };
  if (question.id in unreadable) return { ...heading, state: "unreadable" };
  if (answer === undefined)
    return question.emptyMeans === undefined
      ? { ...heading, state: "missing" }
      : { ...heading, lines: [question.emptyMeans], state: "answered" };
  if (isGroup(question)) {
    const items = asked.items.map((inside, index) => ({
      title: itemTitle(question, index),
      rows: inside.map((one) => row(one, (answer as readonly Answers[])[index] ?? {}, year, {})),
    }));
    return { ...heading, lines: items.length === 0 ? ["None"] : [], state: "answered", items };
  }
  const missingRows = asked.rows
    .filter(({ id }) => !(id in (answer as Answers)))
    .map(({ label }) => labelIn(label, year));
  return { ...heading, lines: typeOf(question).display(question, answer, year), missingRows, state: "answered" };
}

/**
 * The results of a form, each with its band of the year: "8 ticks: Medium". What is not known is missing.
 */
export function summariseResults(form: FormDefinition, workedOut: readonly WorkedOut[], year: Year): SummaryRow[] {
  return (form.results ?? []).flatMap((id): SummaryRow[] => {
    const found = workedOut.find(({ derived }) => derived.id === id);
    if (!found) return [];
    const { derived, value } = found;
    const line = value === undefined ? undefined : resultInWords(derived, value, year);
    const row = { id, text: derived.text, missingRows: [], items: [] };
    return [
      line === undefined ? { ...row, lines: [], state: "missing" } : { ...row, lines: [line], state: "answered" },
    ];
  });
}

function resultInWords({ bands, options, unit }: Derived, value: number | string, year: Year): string {
  if (typeof value === "string") {
    const option = options?.find(({ id }) => id === value);
    return option ? labelIn(option.label, year) : value;
  }
  const band = bandOf(bands, value, year);
  return `${value} ${unit}${band ? `: ${band.label}` : ""}`;
}

/** One answer in words, a line for each thing said: for a conflict, where there is no room for a list of its own. */
export function inWords(question: Question, answer: Answers[string] | undefined, year: Year): readonly string[] {
  if (answer === undefined) return ["Left empty"];
  if (!isGroup(question)) return typeOf(question).display(question, answer, year);
  const items = answer as readonly Answers[];
  if (items.length === 0) return ["None"];
  return items.flatMap((item, index) => {
    const said = question.questions.flatMap((inside) =>
      item[inside.id] === undefined
        ? []
        : [`${labelIn(inside.text, year)}: ${inWords(inside, item[inside.id], year).join("; ")}`],
    );
    return [`${itemTitle(question, index)}${said.length === 0 ? ": left empty" : ""}`, ...said];
  });
}

/** What was typed and cannot be understood, as it was typed. */
export function typedInWords(raw: Raw): string {
  if (raw === undefined) return "";
  if (typeof raw === "string") return raw;
  return Object.values(raw)
    .map(typedInWords)
    .filter((text) => text !== "")
    .join(" ");
}
