/** What one submitted form contributes to counting: its keys and its numbers. Every figure is counted from these. */
import type { Answers } from "./answers";
import type { FormDefinition } from "./define";
import { type AskedQuestion, type Circumstances, path } from "./path";
import { isGroup, typeOf } from "./question-types";
import { type Counted, countBand, countNumber } from "./question-types/type";
import { type CaseFacts, type WorkedOut, workOut } from "./work-out";

export interface Projection {
  /**
   * Keys of this form: `child.intake/disability:asked`, `…/disability=yes`, `…/disability:missing`,
   * `…/contacts#6-10` (a band), `…/contacts=unknown`. A key stands once for each time it was said: in a group, once an item.
   * In a group, `…/reports.penalties:any=fine` stands once a form that says it of any item.
   * What is worked out has no `:asked`; it is `:missing` where what it is worked out from was asked and left empty.
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
  const counted: Counted = { keys: [], numbers: {}, year: circumstances.year };
  const walked = path(form, answers, circumstances);
  for (const page of walked.pages) count(page.asked, walked.answers, "", counted);
  for (const worked of workOut(form, walked, circumstances, facts, day)) countWorkedOut(worked, counted);
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
    const before = into.keys.length;
    for (const [index, item] of items.entries()) count(item, (answer as readonly Answers[])[index] ?? {}, key, into);
    // At the outermost group: what an inner one said is among it.
    if (at === "") into.keys.push(...ofAnyItem(into.keys.slice(before)));
  }
}

/** What at least one item said, each once. */
function ofAnyItem(keys: readonly string[]): Set<string> {
  return new Set(keys.filter((key) => /[=#]/.test(key)).map((key) => key.replace(/[=#]/, ":any$&")));
}

function countWorkedOut({ derived, value, missing }: WorkedOut, into: Counted): void {
  if (value === undefined) {
    if (missing) into.keys.push(`${derived.id}:missing`);
  } else if (typeof value === "string") into.keys.push(`${derived.id}=${value}`);
  else {
    countBand(derived.bands, value, derived.id, into);
    countNumber(value, derived.id, into);
  }
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
      if (isGroup(question) && at === "") for (const any of ofAnyItem(within(keys, key))) keys.add(any);
    }
  };
  add(
    form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions)),
    "",
  );
  for (const derived of form.derived ?? []) {
    keys.add(`${derived.id}=error`).add(`${derived.id}:missing`);
    for (const option of derived.options ?? []) keys.add(`${derived.id}=${option.id}`);
    for (const band of derived.bands ?? []) keys.add(`${derived.id}#${band.id}`);
  }
  return [...keys].map((key) => `${form.id}/${key}`);
}

function within(keys: ReadonlySet<string>, group: string): string[] {
  return [...keys].filter((key) => key.startsWith(`${group}.`));
}
