/** Working out the figures that nobody is asked for, from the case and from what was answered. */
import { ageOn, monthsBetween } from "./age";
import type { Answer, Answers, EarlierAnswers } from "./answers";
import { holds, references, type Scope } from "./condition";
import type { Condition, Derived, FormDefinition, Source, Year } from "./define";
import { gapsIn } from "./document";
import type { Circumstances, Path } from "./path";
import { bandOf } from "./question-types/type";

/** What the case holds, from which figures are worked out. Days are YYYY-MM-DD. */
export interface CaseFacts {
  readonly dateOfBirth?: string;
  readonly openedOn: string;
  readonly closedOn?: string;
  /** Of a case that was reviewed. */
  readonly lastReviewOn?: string;
}

export interface WorkedOut {
  readonly derived: Derived;
  /** A number, the id of an option, or "error" for a case that closes before it opened; undefined where nothing is known. */
  readonly value: number | string | undefined;
  /** Nothing is known because a question of this form, from which it would be worked out, was asked and left empty. */
  readonly missing: boolean;
}

/** What one figure can be worked out from. */
interface Material {
  readonly scope: Scope;
  readonly answers: Answers;
  readonly earlier: EarlierAnswers;
  readonly facts: CaseFacts;
  readonly day: string;
}

/**
 * All that a form works out, in the order of its definition.
 *
 * @param walked the walk through the form, which says what was asked
 * @param day the date of the form
 */
export function workOut(
  form: FormDefinition,
  walked: Path,
  { earlier, year }: Circumstances,
  facts: CaseFacts,
  day: string,
): WorkedOut[] {
  // What is worked out can be named by what is worked out after it, as if it had been answered.
  const said: Record<string, Answer> = {};
  const scope: Scope = { answers: [said, walked.answers], earlier };
  const material: Material = { scope, answers: walked.answers, earlier, facts, day };
  // Most of what is worked out is known: what was left empty is looked for only where something is not.
  let unanswered: Set<string> | undefined;
  const isUnanswered = (question: string) => {
    unanswered ??= unansweredIn(walked);
    return unanswered.has(question);
  };
  return (form.derived ?? []).map((derived) => {
    const value = figureFrom(derived.from, material);
    const id = nameOf(derived, value, year);
    if (id !== undefined) said[derived.id] = id;
    const missing = value === undefined && questionsIn(derived.from).some(isUnanswered);
    if (missing) unanswered?.add(derived.id);
    return { derived, value, missing };
  });
}

/** By which option or band a condition knows what was worked out. */
function nameOf({ bands }: Derived, value: WorkedOut["value"], year: Year): string | undefined {
  return typeof value === "number" ? bandOf(bands, value, year)?.id : value;
}

/** What was worked out as if it had been answered, for conditions that name it. */
export function asAnswers(workedOut: readonly WorkedOut[], year: Year): Answers {
  return Object.fromEntries(
    workedOut.flatMap(({ derived, value }) => {
      const id = nameOf(derived, value, year);
      return id === undefined ? [] : [[derived.id, id]];
    }),
  );
}

/** The questions that were asked and left empty; of a matrix its rows too, as `matrix.row`. */
function unansweredIn(walked: Path): Set<string> {
  return new Set(
    walked.pages
      .flatMap(({ asked }) => gapsIn(asked, walked.answers))
      .flatMap(({ path, question }) => (question.id in walked.answers ? [path] : [path, question.id])),
  );
}

function figureFrom(from: Source, material: Material): number | string | undefined {
  const { answers, earlier, facts, day, scope } = material;
  switch (from.kind) {
    case "age":
      return facts.dateOfBirth === undefined ? undefined : ageOn(facts.dateOfBirth, day);
    case "case-length": {
      if (facts.closedOn === undefined) return undefined;
      if (facts.closedOn < facts.openedOn) return "error";
      return from.unit === "weeks"
        ? Math.floor(daysBetween(facts.openedOn, facts.closedOn) / 7)
        : monthsBetween(facts.openedOn, facts.closedOn);
    }
    case "days-since-opening": {
      const until = from.to === "last-review" ? facts.lastReviewOn : day;
      return until === undefined || until < facts.openedOn ? undefined : daysBetween(facts.openedOn, until);
    }
    case "referral-status":
      // It changes when another case of the client closes or is moved, so it is looked up whenever forms are counted.
      return undefined;
    case "differs": {
      const both = [answers[from.question], answers[from.other]];
      const comparable = both.every((answer) => typeof answer === "string" && !from.except?.includes(answer));
      return comparable && both[0] !== both[1] ? "yes" : undefined;
    }
    case "chosen": {
      const answer = answers[from.question];
      return Array.isArray(answer)
        ? (answer as readonly string[]).filter((id) => !from.except?.includes(id)).length
        : undefined;
    }
    case "items": {
      const answer = answers[from.question];
      return Array.isArray(answer) ? answer.length : undefined;
    }
    case "number": {
      const answer = documentFor(from, material)?.[from.question];
      return typeof answer === "number" ? answer : undefined;
    }
    case "rows":
      return rowsAnswered(from.questions, from.is, documentFor(from, material));
    case "fixed":
      return holds(from.when, scope) ? from.value : undefined;
    case "first":
      for (const source of from.of) {
        const value = figureFrom(source, material);
        if (value !== undefined) return value;
      }
      return undefined;
    case "held":
      return from.forms.reduce((held, form) => held + (earlier[form]?.length ?? 0), 0);
    case "only":
      return holds(from.when, scope) ? figureFrom(from.of, material) : undefined;
    case "difference": {
      const [of, less] = [figureFrom(from.of, material), figureFrom(from.less, material)];
      return typeof of === "number" && typeof less === "number" ? of - less : undefined;
    }
    case "choice":
      return from.of.find(({ when }) => holds(when, scope))?.option;
  }
}

/** This form's answers, or those of the latest form of a kind for which a condition on that form holds. */
function documentFor(
  { form, where }: Pick<Extract<Source, { kind: "number" }>, "form" | "where">,
  { answers, earlier }: Material,
): Answers | undefined {
  if (form === undefined) return answers;
  return (earlier[form] ?? []).filter((other) => !where || holds(where, { answers: [other], earlier: {} })).at(-1);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How many rows of some matrices were answered so; undefined where none of their rows was answered at all. */
function rowsAnswered(
  questions: readonly string[],
  is: readonly string[],
  answers: Answers | undefined,
): number | undefined {
  const cells = questions.flatMap((question) => Object.values((answers?.[question] ?? {}) as Record<string, string>));
  return cells.length === 0 ? undefined : cells.filter((cell) => is.includes(cell)).length;
}

/** The questions of this form, and what it has worked out before, without whose answers something may not be known. */
function questionsIn(from: Source): readonly string[] {
  switch (from.kind) {
    case "chosen":
    case "items":
      return [from.question];
    case "number":
      return from.form === undefined ? [from.question] : [];
    case "rows":
      return from.form === undefined ? from.questions : [];
    case "first":
      return from.of.flatMap(questionsIn);
    case "only":
      return [...questionsIn(from.of), ...namedHere(from.when)];
    case "difference":
      return [...questionsIn(from.of), ...questionsIn(from.less)];
    case "fixed":
      return namedHere(from.when);
    case "choice":
      return from.of.flatMap(({ when }) => namedHere(when));
    default:
      return [];
  }
}

/** The questions of this form that a condition names. */
function namedHere(when: Condition): readonly string[] {
  return references(when).flatMap(({ form, question }) => (form === undefined ? question : []));
}
