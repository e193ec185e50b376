/** What is refused when a form is loaded, so that a wrong id never reaches a caseworker or a table. */
import { references } from "./condition";
import type { Condition, Derived, FormDefinition, MatrixRow, Option, Question, Source } from "./define";

/** The options by which a condition may name a question, by question id or `matrix.row`. */
type Known = Map<string, ReadonlySet<string>>;

/**
 * @throws Error with one line a fault: form, question, what is wrong
 */
export function checkForm(form: FormDefinition, earlier: readonly FormDefinition[]): void {
  const faults: string[] = [];
  const known: Known = new Map();
  const forms = new Map(
    earlier.map((other) => [other.id, optionsOf(other.sections.flatMap((s) => s.pages.flatMap((p) => p.questions)))]),
  );

  unique(form.sections, "section", faults);
  unique(
    form.sections.flatMap((section) => section.pages.map((page) => ({ id: `${section.id}/${page.id}` }))),
    "page",
    faults,
  );
  if (form.after !== undefined && !forms.has(form.after))
    faults.push(`comes after ${form.after}, which is not among its earlier forms`);
  const questions = form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
  checkQuestions(questions, known, forms, faults);
  for (const derived of form.derived ?? []) {
    if (known.has(derived.id)) faults.push(`${derived.id} is both asked and derived`);
    checkSource(derived, derived.from, known, forms, faults);
    // What is worked out later may depend on it.
    known.set(derived.id, new Set([...(derived.options ?? []), ...(derived.bands ?? [])].map(({ id }) => id)));
  }
  for (const { id, onScreen } of form.sections)
    if (onScreen) checkCondition(`section ${id}`, onScreen, known, forms, faults);
  const derived = new Set((form.derived ?? []).map(({ id }) => id));
  for (const id of form.results ?? []) if (!derived.has(id)) faults.push(`${id} is a result, but is not worked out`);
  for (const { when, question } of form.refuses ?? []) {
    checkCondition("a refusal", when, known, forms, faults);
    if (!questions.some(({ id }) => id === question))
      faults.push(`a refusal stands at ${question}, which is not asked`);
  }
  if (faults.length > 0)
    throw new Error(`The form ${form.id} cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
}

function checkQuestions(
  questions: readonly Question[],
  known: Known,
  forms: Map<string, Known>,
  faults: string[],
): void {
  for (const question of questions) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(question.id))
      faults.push(`"${question.id}" is not an id: letters and digits, the first a small letter`);
    if (known.has(question.id)) faults.push(`the id ${question.id} is used twice`);
    if (question.when) checkCondition(question.id, question.when, known, forms, faults);
    if ("options" in question) unique(question.options, `option of ${question.id}`, faults);
    if (question.type === "matrix") checkRows(question.id, question.rows, known, forms, faults);
    if (question.type === "group") checkQuestions(question.questions, new Map(known), forms, faults);
    for (const [id, options] of optionsOf([question])) known.set(id, options);
  }
}

function checkRows(
  id: string,
  rows: readonly MatrixRow[],
  known: Known,
  forms: Map<string, Known>,
  faults: string[],
): void {
  unique(rows, `row of ${id}`, faults);
  for (const row of rows) if (row.when) checkCondition(`${id}.${row.id}`, row.when, known, forms, faults);
}

function checkCondition(
  where: string,
  condition: Condition,
  known: Known,
  forms: Map<string, Known>,
  faults: string[],
): void {
  for (const { form, question, is } of references(condition)) {
    const scope = form === undefined ? known : forms.get(form);
    const name = form === undefined ? question : `${form} ${question}`;
    const options = scope?.get(question);
    if (!options) faults.push(`${where} depends on ${name}, which is not asked before it`);
    else
      for (const option of is)
        if (!options.has(option))
          faults.push(`${where} depends on ${name} being "${option}", which is not one of its options`);
  }
}

/** What a figure is worked out from must stand on this form, or on the earlier form that it names. */
function checkSource(derived: Derived, from: Source, known: Known, forms: Map<string, Known>, faults: string[]): void {
  const fault = (what: string) => faults.push(`${derived.id} is worked out from ${what}`);
  switch (from.kind) {
    case "first":
      for (const source of from.of) checkSource(derived, source, known, forms, faults);
      return;
    case "held":
      for (const id of from.forms) if (!forms.has(id)) fault(`${id}, which is no form of the case`);
      return;
    case "difference":
      for (const source of [from.of, from.less]) checkSource(derived, source, known, forms, faults);
      return;
    case "only":
      checkSource(derived, from.of, known, forms, faults);
      checkCondition(derived.id, from.when, known, forms, faults);
      return;
    case "fixed":
      checkCondition(derived.id, from.when, known, forms, faults);
      return;
    case "choice":
      for (const { option, when } of from.of) {
        checkCondition(derived.id, when, known, forms, faults);
        if (!derived.options?.some(({ id }) => id === option)) fault(`"${option}", which is not one of its options`);
      }
      return;
    case "age":
    case "case-length":
    case "days-since-opening":
    case "referral-status":
      return;
  }
  const elsewhere = "form" in from && from.form !== undefined;
  const there = elsewhere ? (forms.get(from.form) ?? new Map()) : known;
  const place = elsewhere ? `${from.form} ` : "";
  if ("where" in from && from.where) checkCondition(derived.id, from.where, there, new Map(), faults);
  const named = "questions" in from ? from.questions : [from.question, ...("other" in from ? [from.other] : [])];
  for (const question of named)
    if (!there.has(question))
      fault(`${place}${question}, which is not a question of ${elsewhere ? "that" : "this"} form`);
  if (from.kind !== "rows") return;
  const scales = [...there].filter(([id]) => from.questions.some((question) => id.startsWith(`${question}.`)));
  for (const option of from.is)
    if (!scales.some(([, options]) => options.has(option)))
      fault(`rows answered "${option}", which is not one of their options`);
}

function optionsOf(questions: readonly Question[]): Known {
  const known: Known = new Map();
  for (const question of questions) {
    const options = new Set("options" in question ? question.options.map((option: Option) => option.id) : []);
    known.set(question.id, question.type === "matrix" ? new Set() : options);
    if (question.type === "matrix") for (const row of question.rows) known.set(`${question.id}.${row.id}`, options);
  }
  return known;
}

function unique(things: readonly { readonly id: string }[], kind: string, faults: string[]): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) faults.push(`the ${kind} "${id}" stands twice`);
    seen.add(id);
  }
}
