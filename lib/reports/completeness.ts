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
  /** Left empty, and still to be asked after. */
  readonly missing: number;
  /** Left empty, and said to be unknowable by whoever works on the case: no gap any more. */
  readonly unknowable: number;
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

/** How complete the forms of a month are. */
export interface MonthComplete {
  /** YYYY-MM */
  readonly month: string;
  readonly asked: number;
  /** Left empty, and not said to be unknowable. */
  readonly missing: number;
}

/** The share of what was asked that was left empty, in percent; null where nothing was asked, which is no gap. */
export function emptyShare({ asked, missing }: Pick<MonthComplete, "asked" | "missing">): number | null {
  return asked === 0 ? null : (missing * 100) / asked;
}

/**
 * The completeness of the forms dated in the period.
 *
 * @param year the year whose wording is printed
 * @param unknowable how many gaps, by "form/question", cannot be filled any more
 */
export function completenessOf(
  forms: readonly FormDefinition[],
  tally: Tally,
  year: Year,
  unknowable: ReadonlyMap<string, number> = new Map(),
): FormCompleteness[] {
  return forms.map((form) => {
    const questions = placesOf(form, year)
      .map((place): QuestionCompleteness => {
        const at = `${form.id}/${place.path}`;
        const cannotBe = unknowable.get(at) ?? 0;
        return {
          ...place,
          asked: tally.count(`${at}:asked`, "period"),
          missing: tally.count(`${at}:missing`, "period") - cannotBe,
          unknowable: cannotBe,
        };
      })
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

/** Every place of a form that can be left empty. @param year the year whose wording is printed */
export function placesOf(form: FormDefinition, year: Year): Place[] {
  return form.sections.flatMap((section) =>
    section.pages.flatMap((page) => placesIn(page.questions, "", "", section.title, year)),
  );
}

/** The questions with gaps, those left empty most often first. */
export function gapsFirst(questions: readonly QuestionCompleteness[]): QuestionCompleteness[] {
  return questions
    .filter(({ missing, unknowable }) => missing + unknowable > 0)
    .sort((a, b) => b.missing / b.asked - a.missing / a.asked || b.missing - a.missing);
}

export type Place = Pick<QuestionCompleteness, "path" | "text" | "section">;

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
