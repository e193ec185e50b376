/**
 * The variables of record-level data: what each question becomes in a file for researchers. Nothing is said here a second
 * time: the question says whether its answer may leave, and the keys by which it is counted say what was answered.
 */
import type {
  Band,
  Condition,
  Dated,
  Derived,
  FormDefinition,
  Label,
  MatrixRow,
  Option,
  Question,
  Release,
  Year,
} from "@/lib/forms/define";
import { isGroup } from "@/lib/forms/question-types";
import { labelIn, yearOf } from "@/lib/forms/years";

/** One of the values of a variable. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** The heading under which it stands, by which values are brought together. */
  readonly heading?: string;
  /** The key of the answer: `adult.intake/ethnicity=arab`. */
  readonly key: string;
}

/**
 * category: one of several values. yes: whether one of several answers was given. times: of how many of a case's reports,
 * incidents or orders it was said.
 */
export type VariableKind = "category" | "yes" | "times";

export interface Variable {
  /** The column: the question's id, with the row or answer where it fills several: `disabilityType.sensory`. */
  readonly name: string;
  readonly form: FormDefinition;
  /** The question that it comes from, in the form. */
  readonly question: string;
  readonly text: string;
  readonly kind: VariableKind;
  readonly categories: readonly Category[];
  /** Given where it was asked; null for what is worked out, which nobody is asked. */
  readonly asked: string | null;
  /** Given where it was asked and left empty. */
  readonly missing: string;
  readonly release: Exclude<Release, "never">;
  /** Who is asked; everybody where it is left out. */
  readonly when?: Condition;
  readonly since?: Year;
  readonly until?: Year;
}

/** A question that stands in no file, and why. */
export interface LeftOut {
  readonly form: string;
  readonly question: string;
  readonly why: string;
}

export interface Variables {
  readonly variables: readonly Variable[];
  readonly leftOut: readonly LeftOut[];
}

const reasons = {
  never: "The question says that its answer never leaves.",
  text: "Words that somebody wrote never leave.",
  day: "Days never leave.",
  number: "A number leaves only in bands, and this one has none.",
  otherCases: "It is worked out from other cases of the client.",
} as const;

/** All that a form says, in its own order. @param today decides the wording */
export function variablesOf(form: FormDefinition, today: string): Variables {
  const year = yearOf(today);
  const words = (label: Label) => labelIn(label, year);
  const variables: Variable[] = [];
  const leftOut: LeftOut[] = [];

  const add = (question: Question, at: string, text: string, inGroup: boolean, around?: Condition): void => {
    const id = at === "" ? question.id : `${at}.${question.id}`;
    const asked = both(around, question.when);
    if (isGroup(question)) {
      for (const inner of question.questions) add(inner, id, `${text}${words(question.text)}: `, true, asked);
      return;
    }
    const why = whyLeftOut(question);
    if (why !== undefined) {
      leftOut.push({ form: form.id, question: id, why });
      return;
    }
    const common = {
      form,
      question: id,
      release: question.release === "safe" ? ("safe" as const) : ("coarsen" as const),
      ...(asked === undefined ? {} : { when: asked }),
    };
    const key = `${form.id}/${id}`;
    const asOne = (name: string, at: string, title: string, categories: readonly Category[], row?: MatrixRow): void => {
      const when = both(asked, row?.when);
      variables.push({
        ...common,
        ...offered(question, row),
        ...(when === undefined ? {} : { when }),
        name,
        text: title,
        kind: "category",
        categories,
        ...gates(at),
      });
    };
    const asSeveral = (options: readonly Option[], kind: "yes" | "times"): void => {
      for (const option of options)
        variables.push({
          ...common,
          ...offered(question, option),
          name: `${id}.${option.id}`,
          text: `${text}${words(question.text)}: ${words(option.label)}`,
          kind,
          categories: [{ id: "yes", label: words(option.label), key: `${key}=${option.id}` }],
          ...gates(key),
        });
    };
    const title = `${text}${words(question.text)}`;
    switch (question.type) {
      case "one":
        if (inGroup) asSeveral(question.options, "times");
        else asOne(id, key, title, optionsOf(key, question.options, words));
        break;
      case "many":
        asSeveral(question.options, inGroup ? "times" : "yes");
        break;
      case "matrix":
        for (const row of question.rows)
          asOne(
            `${id}.${row.id}`,
            `${key}.${row.id}`,
            `${title}: ${words(row.label)}`,
            optionsOf(`${key}.${row.id}`, question.options, words),
            row,
          );
        break;
      case "number":
      case "duration":
        if (!inGroup) asOne(id, key, title, banded(key, question.bands ?? [], question.unknown === true));
        break;
    }
  };

  for (const section of form.sections)
    for (const page of section.pages) for (const question of page.questions) add(question, "", "", false);
  for (const derived of form.derived ?? []) {
    const why = whyNotDerived(derived);
    if (why === undefined) variables.push(workedOut(form, derived, words));
    else leftOut.push({ form: form.id, question: derived.id, why });
  }
  return { variables, leftOut };
}

/** Those who were asked where both hold. */
function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}

/** The years in which a question was asked, and one of its rows or answers was offered. */
function offered(question: Dated, part: Dated = {}): Pick<Dated, "since" | "until"> {
  const since = [question.since, part.since].filter(isYear).sort().at(-1);
  const until = [question.until, part.until].filter(isYear).sort()[0];
  return { ...(since && { since }), ...(until && { until }) };
}

function isYear(year: Year | undefined): year is Year {
  return year !== undefined;
}

function gates(key: string) {
  return { asked: `${key}:asked`, missing: `${key}:missing` };
}

function whyLeftOut(question: Exclude<Question, { type: "group" }>): string | undefined {
  if (question.release === undefined || question.release === "never") return reasons.never;
  if (question.type === "text") return reasons.text;
  if (question.type === "date") return reasons.day;
  if ((question.type === "number" || question.type === "duration") && !question.bands) return reasons.number;
  return undefined;
}

function whyNotDerived({ release, from, options = [], bands = [] }: Derived): string | undefined {
  if (release === undefined || release === "never") return reasons.never;
  if (from.kind === "referral-status") return reasons.otherCases;
  return options.length + bands.length === 0 ? reasons.number : undefined;
}

function workedOut(form: FormDefinition, derived: Derived, words: (label: Label) => string): Variable {
  const key = `${form.id}/${derived.id}`;
  return {
    name: derived.id,
    form,
    question: derived.id,
    text: derived.text,
    kind: "category",
    categories: [
      ...optionsOf(key, derived.options ?? [], words),
      ...banded(key, derived.bands ?? [], false),
      ...(derived.from.kind === "case-length" ? [{ id: "error", label: "Error", key: `${key}=error` }] : []),
    ],
    asked: null,
    missing: `${key}:missing`,
    release: derived.release === "safe" ? "safe" : "coarsen",
  };
}

function optionsOf(key: string, options: readonly Option[], words: (label: Label) => string): Category[] {
  return options.map(({ id, label, heading }) => ({
    id,
    label: words(label),
    ...(heading === undefined ? {} : { heading }),
    key: `${key}=${id}`,
  }));
}

function banded(key: string, bands: readonly Band[], unknown: boolean): Category[] {
  return [
    ...bands.map(({ id, label }) => ({ id, label, key: `${key}#${id}` })),
    ...(unknown ? [{ id: "unknown", label: "Not known", key: `${key}=unknown` }] : []),
  ];
}
