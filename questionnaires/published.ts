/**
 * Where each answer of a published dataset is chosen. The datasets are the promise of the forms: every row of a table
 * that is an answer stands in a form under its published label, in the year of that dataset.
 */
import {
  type FormDefinition,
  type MatrixRow,
  type Option,
  printedOver,
  type Question,
  type Year,
} from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";

/** The labels of one table: a list, or lists under their printed headings ("" for those under none). */
export type PublishedTable = readonly string[] | { readonly [heading: string]: readonly string[] };

/** By year of the dataset, by id of the table: a client group's own copy of the labels. */
export type PublishedLabels = { readonly [year: string]: { readonly [table: string]: PublishedTable } };

/**
 * Where the rows of a table are found. `question` is a question's id: its options are the rows, or its rows where it is
 * a matrix; `matrix.row`: the scale of that row; `group/question`: a question of each item of a group.
 * `rows` says it for each row apart, by label. What no one chooses names what it is worked out from.
 */
export type Place =
  | { readonly form: string; readonly question: string }
  | { readonly rows: { readonly [label: string]: Place } }
  | { readonly workedOutFrom: string };

export type Places = { readonly [table: string]: Place };

/** A label with the heading it is printed under. */
export interface Labelled {
  readonly heading: string;
  readonly label: string;
}

/** The rows of a table, in printed order. */
export function rowsOf(table: PublishedTable): readonly Labelled[] {
  if (isList(table)) return table.map((label) => ({ heading: "", label }));
  return Object.entries(table).flatMap(([heading, labels]) => labels.map((label) => ({ heading, label })));
}

/**
 * What can be chosen at a place in a year.
 *
 * @throws Error where the form has no such question or row
 */
export function offeredAt(form: FormDefinition, path: string, year: Year): readonly Labelled[] {
  const [id = "", row] = (path.split("/").at(-1) ?? "").split(".");
  const groups = path.split("/").slice(0, -1);
  let questions: readonly Question[] = form.sections.flatMap((section) =>
    section.pages.flatMap((page) => page.questions),
  );
  for (const group of groups) {
    const found = questions.find((question) => question.id === group);
    questions = found?.type === "group" ? found.questions : [];
  }
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`${form.id} has no question ${path}`);
  if (question.type === "matrix" && row !== undefined && !question.rows.some((candidate) => candidate.id === row)) {
    throw new Error(`${form.id} has no row ${path}`);
  }
  return answersOf(question, row !== undefined)
    .filter((answer) => isOffered(answer, year))
    .map((answer) => ({
      // A row of a matrix stands under none.
      heading: printedOver(answer as Partial<Option>) ?? "",
      label: labelIn(answer.label, year),
    }));
}

function answersOf(question: Question, scale: boolean): readonly (Option | MatrixRow)[] {
  if (question.type === "matrix" && !scale) return question.rows;
  return "options" in question ? question.options : [];
}

function isList(table: PublishedTable): table is readonly string[] {
  return Array.isArray(table);
}
