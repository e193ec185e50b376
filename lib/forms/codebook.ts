/** The codebook: every question of a form as plain data, and the same in print. Its shape is public: scripts read it. */
import type {
  Band,
  Condition,
  Dated,
  Derived,
  FormDefinition,
  Label,
  Option,
  Question,
  Release,
  Section,
} from "./define";

/** In the codebook a year that sets no limit is null, so that every entry of a kind has the same keys. */
interface CodebookDates {
  since: string | null;
  until: string | null;
}

/** One wording, or the wordings that followed each other. */
export type CodebookLabel = string | readonly ({ label: string } & CodebookDates)[];

export interface CodebookOption extends CodebookDates {
  id: string;
  label: CodebookLabel;
  exclusive: boolean;
  heading?: string;
  total?: string;
  comparableFrom?: string;
}

export interface CodebookRow extends CodebookDates {
  id: string;
  label: CodebookLabel;
  when: Condition | null;
  comparableFrom?: string;
}

export interface CodebookQuestion extends CodebookDates {
  id: string;
  text: CodebookLabel;
  hint?: string;
  type: Question["type"];
  /** Of one, many and matrix. */
  options?: readonly CodebookOption[];
  /** Of a matrix. */
  rows?: readonly CodebookRow[];
  /** Of a group. */
  questions?: readonly CodebookQuestion[];
  /** Of number and duration: what is counted. */
  unit?: string;
  min?: number;
  max?: number;
  /** Of number and duration: whether `{ "unknown": true }` is an answer. */
  unknown?: boolean;
  bands?: readonly Band[];
  /** Of a date: whether a day to come is an answer. */
  future?: boolean;
  when: Condition | null;
  required: boolean;
  /** What leaving it empty says, where that is an answer. */
  emptyMeans?: string;
  comparableFrom?: string;
  release: Release;
}

export interface CodebookSection {
  id: string;
  title: string;
  /** Who answers it, where that is not the caseworker. */
  answeredBy?: Section["answeredBy"];
  questions: readonly CodebookQuestion[];
}

export interface CodebookForm {
  form: string;
  population: string;
  title: string;
  version: number;
  role: FormDefinition["role"];
  occurs: FormDefinition["occurs"];
  after: string | null;
  /** For whom it is, in completed years of age; null for everybody. */
  ages: FormDefinition["ages"] | null;
  dateLabel: string;
  sections: readonly CodebookSection[];
  /** Figures that are worked out and never asked. */
  derived: readonly Derived[];
}

/** One form in the codebook. */
export function codebookOf(form: FormDefinition): CodebookForm {
  return {
    form: form.id,
    population: form.population,
    title: form.title,
    version: form.version,
    role: form.role,
    occurs: form.occurs,
    after: form.after ?? null,
    ages: form.ages ?? null,
    dateLabel: form.dateLabel,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: section.title,
      ...(section.answeredBy === undefined ? {} : { answeredBy: section.answeredBy }),
      questions: section.pages.flatMap((page) => page.questions.map(entryOf)),
    })),
    derived: form.derived ?? [],
  };
}

function entryOf(question: Question): CodebookQuestion {
  return {
    id: question.id,
    text: labelOf(question.text),
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    type: question.type,
    ...("options" in question ? { options: question.options.map(optionOf) } : {}),
    ...(question.type === "matrix"
      ? {
          rows: question.rows.map((row) => ({
            id: row.id,
            label: labelOf(row.label),
            when: row.when ?? null,
            ...datesOf(row),
          })),
        }
      : {}),
    ...(question.type === "group" ? { questions: question.questions.map(entryOf), min: 0, max: question.max } : {}),
    ...(question.type === "number"
      ? { unit: question.unit, min: question.min, max: question.max, unknown: question.unknown ?? false }
      : {}),
    ...(question.type === "duration"
      ? { unit: "months", min: 0, max: question.max, unknown: question.unknown ?? false }
      : {}),
    ...("bands" in question && question.bands ? { bands: question.bands } : {}),
    ...(question.type === "date" ? { future: question.future ?? false } : {}),
    ...(question.type === "text" ? { max: question.maxLength } : {}),
    when: question.when ?? null,
    required: question.required !== undefined,
    ...(question.emptyMeans === undefined ? {} : { emptyMeans: question.emptyMeans }),
    ...datesOf(question),
    release: question.release ?? "never",
  };
}

function optionOf(option: Option): CodebookOption {
  return {
    id: option.id,
    label: labelOf(option.label),
    exclusive: option.exclusive ?? false,
    ...(option.heading === undefined ? {} : { heading: option.heading }),
    ...(option.total === undefined ? {} : { total: option.total }),
    ...datesOf(option),
  };
}

function datesOf(dated: Dated): CodebookDates & { comparableFrom?: string } {
  return {
    since: dated.since ?? null,
    until: dated.until ?? null,
    ...(dated.comparableFrom === undefined ? {} : { comparableFrom: dated.comparableFrom }),
  };
}

/** A label with all its years. */
export function labelOf(label: Label): CodebookLabel {
  return typeof label === "string"
    ? label
    : label.map((wording) => ({ label: wording.label, since: wording.since ?? null, until: wording.until ?? null }));
}
