/** By which answers a dashboard can be narrowed: those to the questions of the form that opens a case. */
import type { FormDefinition, Population, Question, Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import { find } from "@/lib/reports/place";

export interface FilterQuestion {
  readonly form: string;
  readonly question: string;
  readonly text: string;
  readonly section: string;
  readonly answers: readonly FilterAnswer[];
}

export interface FilterAnswer {
  readonly id: string;
  readonly label: string;
  /** The key under which it is counted. */
  readonly key: string;
}

/** In the order of the form. @param year the year whose wording is shown */
export function filterQuestions(population: Population, year: Year): FilterQuestion[] {
  const form = population.forms.find(({ role }) => role === "opens");
  if (!form) return [];
  const asked = form.sections.flatMap((section) =>
    section.pages.flatMap((page) => page.questions.map((question) => ({ section: section.title, question }))),
  );
  // New, repeat and continuing is looked up in other cases, and no form says it.
  const derived = (form.derived ?? [])
    .filter(({ from }) => from.kind !== "referral-status")
    .map(({ id }) => ({ section: "Worked out", question: { id } }));
  return [...asked, ...derived].flatMap(({ section, question }) =>
    pathsOf(question)
      .map((path) => questionAt(form, path, section, year))
      .filter(({ answers }) => answers.length > 1),
  );
}

/** A question, and each row of a matrix; what a group asks is of items and not of a case. */
function pathsOf(question: Pick<Question, "id"> | Question): string[] {
  if (!("type" in question)) return [question.id];
  if (question.type === "matrix") return question.rows.map((row) => `${question.id}.${row.id}`);
  return question.type === "group" ? [] : [question.id];
}

function questionAt(form: FormDefinition, question: string, section: string, year: Year): FilterQuestion {
  const { text, options, bands, besides } = find({ form, question });
  const key = `${form.id}/${question}`;
  const [matrix] = question.split(".");
  const around = question.includes(".") ? `${labelIn(find({ form, question: matrix ?? "" }).text, year)}: ` : "";
  return {
    form: form.id,
    question,
    section,
    text: `${around}${labelIn(text, year)}`,
    answers: [
      ...options.map(({ id, label }) => ({ id, label: labelIn(label, year), key: `${key}=${id}` })),
      ...bands.map(({ id, label }) => ({ id, label: labelIn(label, year), key: `${key}#${id}` })),
      ...besides.filter((id) => id === "unknown").map((id) => ({ id, label: "Not known", key: `${key}=${id}` })),
    ],
  };
}

/** Answers that somebody chose, in words and as they are counted. */
export interface ChosenAnswers {
  readonly form: string;
  readonly question: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly keys: readonly string[];
}

/** What was chosen, if it can be: null where the client group's form has no such question or answer. */
export function chosenAnswers(
  population: Population,
  year: Year,
  chosen: { readonly form: string; readonly question: string; readonly answers: readonly string[] },
): ChosenAnswers | null {
  const asked = filterQuestions(population, year).find(
    ({ form, question }) => form === chosen.form && question === chosen.question,
  );
  const answers = asked?.answers.filter(({ id }) => chosen.answers.includes(id)) ?? [];
  if (!asked || answers.length === 0) return null;
  const { form, question, text } = asked;
  return { form, question, text, labels: answers.map(({ label }) => label), keys: answers.map(({ key }) => key) };
}
