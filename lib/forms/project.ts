/** What one submitted form contributes to counting: its keys and its numbers. Every figure is counted from these. */
import type { Answers } from "./answers";
import type { Derived, FormDefinition } from "./define";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup, typeOf } from "./question-types";
import { type Counted, countBand, countNumber } from "./question-types/type";

/** What the case holds, from which figures are worked out. Days are YYYY-MM-DD. */
export interface CaseFacts {
  readonly dateOfBirth?: string;
  readonly openedOn: string;
  readonly closedOn?: string;
  /** Whether the client is new, back again or moved within the service: an option of what is worked out from it. */
  readonly referralStatus?: string;
}

export interface Projection {
  /**
   * Keys of this form: `child.intake/disability:asked`, `…/disability=yes`, `…/disability:missing`,
   * `…/contacts#6-10` (a band), `…/contacts=unknown`. A key stands once for each time it was said: in a group, once an item.
   */
  readonly keys: readonly string[];
  /** Numbers by `form/question`: one, or one an item of a group. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
}

/**
 * Projects a submission.
 *
 * @param day the date of the form, YYYY-MM-DD
 */
export function project(
  form: FormDefinition,
  answers: Answers,
  circumstances: Circumstances,
  facts: CaseFacts,
  day: string,
): Projection {
  const counted: Counted = { keys: [], numbers: {} };
  const walked = path(form, answers, circumstances);
  for (const page of walked.pages) count(page.asked, walked.answers, "", counted);
  for (const derived of form.derived ?? []) derive(derived, walked.answers, facts, day, counted);
  return {
    keys: counted.keys.map((key) => `${form.id}/${key}`),
    numbers: Object.fromEntries(
      Object.entries(counted.numbers).map(([key, numbers]) => [`${form.id}/${key}`, numbers]),
    ),
  };
}

function count(asked: readonly AskedQuestion[], answers: Answers, at: string, into: Counted): void {
  for (const { question, rows, items } of asked) {
    const key = at === "" ? question.id : `${at}.${question.id}`;
    const answer = answers[question.id];
    if (!isGroup(question)) {
      typeOf(question).count(
        question,
        answer,
        key,
        into,
        rows.map(({ id }) => id),
      );
      continue;
    }
    into.keys.push(`${key}:asked`, answer === undefined ? `${key}:missing` : `${key}:answered`);
    if (answer === undefined) continue;
    countNumber(items.length, key, into);
    for (const [index, item] of items.entries()) count(item, (answer as readonly Answers[])[index] ?? {}, key, into);
  }
}

function derive(derived: Derived, answers: Answers, facts: CaseFacts, day: string, into: Counted): void {
  const value = workedOut(derived, answers, facts, day);
  if (value === undefined) return;
  if (typeof value === "string") {
    into.keys.push(`${derived.id}=${value}`);
    return;
  }
  countBand(derived.bands, value, derived.id, into);
  countNumber(value, derived.id, into);
}

/**
 * What is worked out: completed years of age at the date of the form, completed weeks or months from opening to closing
 * ("error" where the case closes before it opened), how many options or items were given, or the id of an option.
 */
function workedOut({ from }: Derived, answers: Answers, facts: CaseFacts, day: string): number | string | undefined {
  switch (from.kind) {
    case "age":
      return facts.dateOfBirth === undefined ? undefined : Math.floor(monthsBetween(facts.dateOfBirth, day) / 12);
    case "case-length": {
      if (facts.closedOn === undefined) return undefined;
      if (facts.closedOn < facts.openedOn) return "error";
      return from.unit === "weeks"
        ? Math.floor(daysBetween(facts.openedOn, facts.closedOn) / 7)
        : monthsBetween(facts.openedOn, facts.closedOn);
    }
    case "referral-status":
      return facts.referralStatus;
    case "differs": {
      const said = [answers[from.question], answers[from.other]];
      const comparable = said.every((answer) => typeof answer === "string" && !from.except?.includes(answer));
      return comparable && said[0] !== said[1] ? "yes" : undefined;
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
  }
}

/** Completed months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8, 10) < from.slice(8, 10) ? months - 1 : months;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Every key that a form can contribute, so that its codes exist before its first submission. */
export function possibleKeys(form: FormDefinition): string[] {
  const keys = new Set<string>();
  const add = (questions: readonly AskedQuestion["question"][], at: string): void => {
    for (const question of questions) {
      const key = at === "" ? question.id : `${at}.${question.id}`;
      const places = question.type === "matrix" ? [key, ...question.rows.map((row) => `${key}.${row.id}`)] : [key];
      for (const place of places) keys.add(`${place}:asked`).add(`${place}:missing`);
      keys.add(`${key}:answered`).add(`${key}=unknown`);
      if ("options" in question)
        for (const place of places) for (const option of question.options) keys.add(`${place}=${option.id}`);
      if ("bands" in question) for (const band of question.bands ?? []) keys.add(`${key}#${band.id}`);
      if (isGroup(question)) add(question.questions, key);
    }
  };
  add(
    form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions)),
    "",
  );
  for (const derived of form.derived ?? []) {
    keys.add(`${derived.id}=error`);
    for (const option of derived.options ?? []) keys.add(`${derived.id}=${option.id}`);
    for (const band of derived.bands ?? []) keys.add(`${derived.id}#${band.id}`);
  }
  return [...keys].map((key) => `${form.id}/${key}`);
}
