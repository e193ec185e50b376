/**
 * The walk through a form: which questions this person is asked, given the answers so far and the case's earlier forms.
 * The next page, "may I open this page?", the answers that no longer apply, what is missing, check your answers and the
 * denominators of reports all read this one walk.
 */
import type { Answers, EarlierAnswers } from "./answers";
import { holds, type Scope } from "./condition";
import type { FormDefinition, MatrixRow, Page, Question, Section, Year } from "./define";
import { isGroup } from "./question-types";
import { isOffered } from "./years";

/** What a walk depends on besides the answers. */
export interface Circumstances {
  readonly earlier: EarlierAnswers;
  /** The year of the form's date: it decides which questions and options exist. */
  readonly year: Year;
}

/** A question that this person is asked. */
export interface AskedQuestion {
  readonly question: Question;
  /** Of a matrix: the rows that are asked. */
  readonly rows: readonly MatrixRow[];
  /** Of a group: what each item is asked. */
  readonly items: readonly (readonly AskedQuestion[])[];
}

export interface AskedPage {
  readonly section: Section;
  readonly page: Page;
  readonly asked: readonly AskedQuestion[];
}

export interface Path {
  /** The pages that ask something, in order. */
  readonly pages: readonly AskedPage[];
  /** The answers to questions that are asked; answers that no longer apply are left out. */
  readonly answers: Answers;
}

/**
 * Walks a form from its first question.
 *
 * @param answers the answers so far, as kept; what does not apply is passed over
 */
export function path(form: FormDefinition, answers: Answers, circumstances: Circumstances): Path {
  const kept: Record<string, Answers[string]> = {};
  const pages: AskedPage[] = [];
  for (const section of form.sections) {
    for (const page of section.pages) {
      const asked = walk(page.questions, answers, kept, [], circumstances);
      if (asked.length > 0) pages.push({ section, page, asked });
    }
  }
  return { pages, answers: kept };
}

/**
 * Walks a list of questions and keeps, in `kept`, the answers to those that are asked. Conditions see kept answers only,
 * so that an answer which no longer applies does not bring others back.
 *
 * @param around the kept answers around a group's item, innermost first
 */
export function walk(
  questions: readonly Question[],
  answers: Answers,
  kept: Record<string, Answers[string]>,
  around: readonly Answers[],
  circumstances: Circumstances,
): AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  const scope: Scope = { answers: [kept, ...around], earlier: circumstances.earlier };
  const { year } = circumstances;

  for (const question of questions) {
    if (!isAsked(question, year, scope)) continue;
    const answer = answers[question.id];
    if (isGroup(question)) {
      const items = answer === undefined ? [] : (answer as readonly Answers[]);
      const keptItems: Answers[] = [];
      const askedItems = items.map((item) => {
        const keptItem: Record<string, Answers[string]> = {};
        keptItems.push(keptItem);
        return walk(question.questions, item, keptItem, [kept, ...around], circumstances);
      });
      if (answer !== undefined) kept[question.id] = keptItems;
      asked.push({ question, rows: [], items: askedItems });
    } else if (question.type === "matrix") {
      const rows = question.rows.filter((row) => isAsked(row, year, scope));
      if (rows.length === 0) continue;
      const cells = Object.entries((answer ?? {}) as Record<string, string>).filter(([id]) =>
        rows.some((row) => row.id === id),
      );
      if (cells.length > 0) kept[question.id] = Object.fromEntries(cells);
      asked.push({ question, rows, items: [] });
    } else {
      if (answer !== undefined) kept[question.id] = answer;
      asked.push({ question, rows: [], items: [] });
    }
  }
  return asked;
}

function isAsked(thing: Pick<Question, "when" | "since" | "until">, year: Year, scope: Scope): boolean {
  return isOffered(thing, year) && (thing.when === undefined || holds(thing.when, scope));
}
