/** Finds what stands at a place, and all places of a table. */
import type { Band, Dated, Derived, GroupQuestion, Label, MatrixRow, Option, Question } from "@/lib/forms/define";
import type { Place } from "./figure-define";

/** What stands at a place: the options or bands by which it is counted. */
export interface Found extends Dated {
  /** What was asked; of a row of a matrix, that row. */
  readonly text: Label;
  readonly options: readonly Option[];
  readonly bands: readonly Band[];
  readonly rows: readonly MatrixRow[];
  /** Worked out from the case, so that nobody was asked it. */
  readonly derived: boolean;
  /** No more than one answer a person (of an item, a question of a group), so that answers can be added up. */
  readonly single: boolean;
  /** Of a question of a group: what each item is called, and several. */
  readonly item?: GroupQuestion["item"];
  /** What is counted besides options and bands. */
  readonly besides: readonly ("unknown" | "error")[];
}

// Each count of a table looks its place up again.
const places = new WeakMap<Place["form"], Map<string, Found>>();

/** @throws Error naming the form and the question that it does not have */
export function find({ form, question }: Pick<Place, "form" | "question">): Found {
  const known = places.get(form) ?? new Map<string, Found>();
  places.set(form, known);
  const found = known.get(question) ?? lookUp(form, question);
  known.set(question, found);
  return found;
}

function lookUp(form: Place["form"], question: string): Found {
  const derived = form.derived?.find(({ id }) => id === question);
  if (derived) return ofDerived(derived);
  const questions = form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
  const found = among(questions, question.split("."));
  if (found) return found;
  throw new Error(`The form ${form.id} has no question ${question}.`);
}

/** Walks down through groups to a question, and to a row of a matrix. */
function among(questions: readonly Question[], [id, ...rest]: readonly string[]): Found | undefined {
  const asked = questions.find((one) => one.id === id);
  if (!asked) return undefined;
  if (rest.length === 0) return ofQuestion(asked);
  if (asked.type === "group") {
    const found = among(asked.questions, rest);
    // The innermost group is the one whose items are counted.
    return found && { item: asked.item, ...found };
  }
  const row = asked.type === "matrix" && rest.length === 1 && asked.rows.find((one) => one.id === rest[0]);
  return row ? { ...ofQuestion(asked), ...datesOf(row), text: row.label, rows: [] } : undefined;
}

function ofQuestion(asked: Question): Found {
  return {
    ...datesOf(asked),
    text: asked.text,
    options: "options" in asked ? asked.options : [],
    bands: bandsOf(asked),
    rows: asked.type === "matrix" ? asked.rows : [],
    derived: false,
    single: asked.type !== "many" && asked.type !== "group",
    besides: "unknown" in asked && asked.unknown ? ["unknown"] : [],
  };
}

function ofDerived(derived: Derived): Found {
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

function bandsOf(from: Question | Derived): readonly Band[] {
  return "bands" in from ? (from.bands ?? []) : [];
}

function datesOf({ since, until, comparableFrom }: Dated): Dated {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(comparableFrom === undefined ? {} : { comparableFrom }),
  };
}
