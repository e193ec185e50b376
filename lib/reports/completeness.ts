/** How complete the forms are: of the questions that were asked, how many have an answer. What was not asked is no gap. */
import type { FormDefinition, Question, Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import type { Tally } from "./tally";

export interface QuestionCompleteness {
  /** `question`, `matrix.row` or `group.question`. */
  readonly path: string;
  readonly text: string;
  readonly section: string;
  readonly asked: number;
  readonly missing: number;
}

export interface FormCompleteness {
  readonly form: FormDefinition;
  readonly forms: number;
  /** All questions of all forms together. */
  readonly asked: number;
  readonly missing: number;
  /** Those that were asked at all, in the form's order. */
  readonly questions: readonly QuestionCompleteness[];
}

/** The completeness of the forms dated in the period. @param year the year whose wording is printed */
export function completenessOf(forms: readonly FormDefinition[], tally: Tally, year: Year): FormCompleteness[] {
  return forms.map((form) => {
    const questions = form.sections
      .flatMap((section) => section.pages.flatMap((page) => placesIn(page.questions, "", "", section.title, year)))
      .map((place) => ({
        ...place,
        asked: tally.count(`${form.id}/${place.path}:asked`, "period"),
        missing: tally.count(`${form.id}/${place.path}:missing`, "period"),
      }))
      .filter(({ asked }) => asked > 0);
    return {
      form,
      forms: tally.forms(form.id, "period"),
      asked: questions.reduce((sum, { asked }) => sum + asked, 0),
      missing: questions.reduce((sum, { missing }) => sum + missing, 0),
      questions,
    };
  });
}

/** The questions with gaps, those left empty most often first. */
export function gapsFirst(questions: readonly QuestionCompleteness[]): QuestionCompleteness[] {
  return questions
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing / b.asked - a.missing / a.asked || b.missing - a.missing);
}

type Place = Omit<QuestionCompleteness, "asked" | "missing">;

/** Every place that can be left empty. A question whose emptiness is an answer is none. */
function placesIn(questions: readonly Question[], at: string, of: string, section: string, year: Year): Place[] {
  return questions.flatMap((question): Place[] => {
    const path = at === "" ? question.id : `${at}.${question.id}`;
    const text = `${of}${labelIn(question.text, year)}`;
    if (question.emptyMeans !== undefined) return [];
    if (question.type === "matrix") {
      return question.rows.map((row) => ({
        path: `${path}.${row.id}`,
        text: `${text}: ${labelIn(row.label, year)}`,
        section,
      }));
    }
    const own = { path, text, section };
    return question.type === "group" ? [own, ...placesIn(question.questions, path, `${text}: `, section, year)] : [own];
  });
}
