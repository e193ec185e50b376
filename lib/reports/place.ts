/** Finds what a table counts in the form that it names, and refuses a table that names what is not there. */
import type { Band, Derived, FormDefinition, MatrixRow, Option, Question } from "@/lib/forms/define";
import { type Place, placesOf, type ReportDefinition } from "./define";

/** What stands at a place: the options or bands by which it is counted. */
export interface Found {
  readonly options: readonly Option[];
  readonly bands: readonly Band[];
  readonly rows: readonly MatrixRow[];
  /** Worked out from the case, so that nobody was asked it. */
  readonly derived: boolean;
}

/** @throws Error naming the form and the question that it does not have */
export function find({ form, question }: Pick<Place, "form" | "question">): Found {
  const [id, row] = question.split(".") as [string, string | undefined];
  const asked = questionsOf(form).find((one) => one.id === id);
  const derived = form.derived?.find((one) => one.id === id);
  if (asked && (row === undefined || rowsOf(asked).some((one) => one.id === row))) {
    return {
      options: "options" in asked ? asked.options : [],
      bands: bandsOf(asked),
      rows: rowsOf(asked),
      derived: false,
    };
  }
  if (derived) return { options: [], bands: bandsOf(derived), rows: [], derived: true };
  throw new Error(`The form ${form.id} has no question ${question}.`);
}

/** Fixes a report and refuses it at load where an id is used twice or a table names a question or answer that is not there. */
export function defineReport(report: ReportDefinition): ReportDefinition {
  const seen = new Set<string>();
  for (const table of report.tables) {
    if (seen.has(table.id)) throw new Error(`The report ${report.id} has two tables ${table.id}.`);
    seen.add(table.id);
    for (const place of placesOf(table)) {
      const found = find(place);
      const unknown = isOf(place).find((id) => !found.options.some((option) => option.id === id));
      if (unknown)
        throw new Error(
          `The table ${table.id} counts "${unknown}", which is no answer to ${place.form.id} ${place.question}.`,
        );
    }
  }
  return report;
}

function isOf(place: Place & { is?: readonly string[] }): readonly string[] {
  return place.is ?? [];
}

function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
}

function rowsOf(question: Question): readonly MatrixRow[] {
  return question.type === "matrix" ? question.rows : [];
}

function bandsOf(from: Question | Derived): readonly Band[] {
  return "bands" in from ? (from.bands ?? []) : [];
}
