/** Finds what stands at a place, and all places and figures of a table. */
import type { Band, Derived, FormDefinition, Label, MatrixRow, Option, Question } from "@/lib/forms/define";
import type { Cohort, Figure, Place, TableDefinition } from "./define";

/** What stands at a place: the options or bands by which it is counted. */
export interface Found {
  /** What was asked; of a row of a matrix, that row. */
  readonly text: Label;
  readonly options: readonly Option[];
  readonly bands: readonly Band[];
  readonly rows: readonly MatrixRow[];
  /** Worked out from the case, so that nobody was asked it. */
  readonly derived: boolean;
  /** No more than one answer a person, so that answers can be added up. */
  readonly single: boolean;
  /** What is counted besides options and bands. */
  readonly besides: readonly ("unknown" | "error")[];
}

/** @throws Error naming the form and the question that it does not have */
export function find({ form, question }: Pick<Place, "form" | "question">): Found {
  const [id, row] = question.split(".") as [string, string | undefined];
  const asked = questionsOf(form).find((one) => one.id === id);
  const derived = form.derived?.find((one) => one.id === id);
  const askedRow = asked && rowsOf(asked).find((one) => one.id === row);
  if (asked && (row === undefined || askedRow)) {
    return {
      text: askedRow?.label ?? asked.text,
      options: "options" in asked ? asked.options : [],
      bands: bandsOf(asked),
      rows: rowsOf(asked),
      derived: false,
      single: asked.type !== "many" && asked.type !== "group",
      besides: "unknown" in asked && asked.unknown ? ["unknown"] : [],
    };
  }
  if (derived && row === undefined) {
    return {
      text: derived.text,
      options: derived.options ?? [],
      bands: bandsOf(derived),
      rows: [],
      derived: true,
      single: true,
      besides: derived.from.kind === "case-length" ? ["error"] : [],
    };
  }
  throw new Error(`The form ${form.id} has no question ${question}.`);
}

/** Every figure that a table's definition writes out, bases included. */
export function figuresOf(table: TableDefinition): readonly Figure[] {
  switch (table.layout) {
    case "simple":
      return [
        ...(table.base ? [table.base] : []),
        ...[...(table.before ?? []), ...(table.after ?? [])].flatMap((row) => row.figures),
      ];
    case "beside":
    case "answers":
    case "statement-scale":
      return [];
    case "figures":
      return [...table.points.map((point) => point.base), ...table.rows.flatMap((row) => row.figures)];
    case "needs-support":
      return [table.base, ...table.rows.flatMap((row) => [row.need, row.supported, ...row.impact])];
  }
}

/** Every place that a table counts whole, answer by answer. */
export function placesOf(table: TableDefinition): readonly Place[] {
  switch (table.layout) {
    case "simple":
      return [
        table,
        ...(table.averages ?? []).flatMap(({ question }) => (question === undefined ? [] : [{ ...table, question }])),
      ];
    case "answers":
    case "statement-scale":
      return [table];
    case "beside":
      return table.points;
    case "figures":
    case "needs-support":
      return [];
  }
}

/** The title of a table; of one that has none of its own, what its question asks. */
export function titleOf(table: TableDefinition): Label {
  const [first] = placesOf(table);
  return table.title ?? (first ? find(first).text : table.id);
}

/** What must be counted before some tables can be. */
export interface Needs {
  /** The ids of the forms whose answers are asked for, by cohort. */
  readonly cohorts: ReadonlyMap<Cohort, ReadonlySet<string>>;
  /** Whether any of it is worked out from other cases of the same clients, and so has to be looked up. */
  readonly otherCases: boolean;
}

export function needsOf(tables: readonly TableDefinition[]): Needs {
  const places = tables.flatMap((table) => [...placesOf(table), ...figuresOf(table).flatMap(partsOf)]);
  const cohorts = new Map<Cohort, Set<string>>();
  for (const place of places) {
    const cohort = place.cohort ?? "period";
    cohorts.set(cohort, (cohorts.get(cohort) ?? new Set()).add(formOf(place).id));
  }
  return {
    cohorts,
    otherCases: places.some(
      (place) => "question" in place && place.form.derived?.some(isOfOtherCases(place.question)) === true,
    ),
  };
}

/** The same with all answers of these forms in the period, as completeness needs them. */
export function withAllOf(forms: readonly FormDefinition[], needs: Needs): Needs {
  return { ...needs, cohorts: new Map(needs.cohorts).set("period", new Set(forms.map(({ id }) => id))) };
}

function formOf(place: Place | Exclude<Figure, { sum: readonly Figure[] }>): FormDefinition {
  if ("forms" in place) return place.forms;
  return "casesWith" in place ? place.casesWith : place.form;
}

function isOfOtherCases(question: string): (derived: Derived) => boolean {
  return ({ id, from }) => id === question && from.kind === "referral-status";
}

function partsOf(figure: Figure): Exclude<Figure, { sum: readonly Figure[] }>[] {
  return "sum" in figure ? [...figure.sum, ...(figure.less ?? [])].flatMap(partsOf) : [figure];
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
