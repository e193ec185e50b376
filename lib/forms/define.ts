/**
 * The words in which a questionnaire is written. A form is data only: it can be printed, compared, sent to the browser
 * and read by a statistician. Everything else (pages, validation, codebook, counting) is derived from it.
 */
import { checkForm } from "./check";

/** A financial year, 1 April to 31 March, as printed: "2018-19". */
export type Year = `${number}-${number}`;

/** One wording, or the wordings that followed each other. `since` and `until` are the first and last year of a wording. */
export type Label = string | readonly { label: string; since?: Year; until?: Year }[];

/**
 * When something is asked. Only questions asked earlier on this form, or questions of an earlier form of the same case,
 * may be named. `question` is the id of a question, or `matrix.row` for one row of a matrix. Inside a group, the
 * questions of the same item come first, then those around the group.
 * A condition on an earlier form holds when any submitted form of that kind in the case answers so.
 */
export type Condition =
  | { readonly form?: string; readonly question: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What may be done with an answer in data that leaves: as it is, made coarser first, or never.
 * A question that does not say is never released.
 */
export type Release = "safe" | "coarsen" | "never";

export interface Dated {
  /** The first year in which it is offered. */
  readonly since?: Year;
  /** The last year in which it is offered; old records keep and show it. */
  readonly until?: Year;
  /** The first year whose figures may stand beside those of other years, where it differs from `since`. */
  readonly comparableFrom?: Year;
}

export interface Option extends Dated {
  readonly id: string;
  readonly label: Label;
  readonly hint?: string;
  /** Choosing it rules out every other option: "None", "Don't know". */
  readonly exclusive?: boolean;
  /** The printed heading under which it stands, and with which it is totalled: "White", "Direct work". */
  readonly heading?: string;
}

/** A named range of a number, both ends included; an end left out is open. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly from?: number;
  readonly to?: number;
}

interface Asked extends Dated {
  readonly id: string;
  readonly text: Label;
  readonly hint?: string;
  readonly when?: Condition;
  readonly release?: Release;
  /** The sentence shown when it is left empty at submission. Without one, the form may be submitted with a gap. */
  readonly required?: string;
  /**
   * What leaving it empty says, where that is an answer: "No other services". It is then no gap on the form, though the
   * published tables count it as missing.
   */
  readonly emptyMeans?: string;
}

export interface OneQuestion extends Asked {
  readonly type: "one";
  readonly options: readonly Option[];
}

export interface ManyQuestion extends Asked {
  readonly type: "many";
  readonly options: readonly Option[];
}

/** A whole number. `unknown` offers "Not known" beside the box. */
export interface NumberQuestion extends Asked {
  readonly type: "number";
  /** What is counted, in the plural: "contacts". */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly unknown?: boolean;
  readonly bands?: readonly Band[];
}

/** A length of time, entered as years and months, kept in months. */
export interface DurationQuestion extends Asked {
  readonly type: "duration";
  readonly max: number;
  readonly unknown?: boolean;
  /** In months. */
  readonly bands?: readonly Band[];
}

/** A day, kept as YYYY-MM-DD. */
export interface DateQuestion extends Asked {
  readonly type: "date";
  /** Days to come are refused unless allowed here. */
  readonly future?: boolean;
}

/** The client's or caseworker's own words. Never released. */
export interface TextQuestion extends Asked {
  readonly type: "text";
  readonly maxLength: number;
}

export interface MatrixRow extends Dated {
  readonly id: string;
  readonly label: Label;
  readonly when?: Condition;
}

/** Several questions that share one scale; each row is a question of its own and may be left empty. */
export interface MatrixQuestion extends Asked {
  readonly type: "matrix";
  readonly rows: readonly MatrixRow[];
  readonly options: readonly Option[];
}

/** The same few questions for each of any number of things: police reports, children, orders. Groups may nest. */
export interface GroupQuestion extends Asked {
  readonly type: "group";
  /** What one item is called, and several: "police report", "police reports". */
  readonly item: { readonly one: string; readonly many: string };
  readonly questions: readonly Question[];
  readonly max: number;
}

export type Question =
  | OneQuestion
  | ManyQuestion
  | NumberQuestion
  | DurationQuestion
  | DateQuestion
  | TextQuestion
  | MatrixQuestion
  | GroupQuestion;

export type QuestionType = Question["type"];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

/** One screen of a section. */
export interface Page {
  readonly id: string;
  /** Its heading, where it differs from the section's. */
  readonly title?: string;
  readonly intro?: string;
  readonly questions: readonly Question[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly Page[];
  /** Answered by the client, on the screen or read out, apart from what the caseworker reports. */
  readonly answeredBy?: "client";
}

/**
 * What is worked out, never asked: from what the case already holds (the client's date of birth, when the case opened
 * and closed, whether the client has been here before), from how many options of a question were chosen, or from two
 * answers that differ (`differs` says "yes" where neither is among `except` and they are not the same).
 */
export interface Derived {
  readonly id: string;
  readonly text: string;
  readonly from:
    | { readonly kind: "age" }
    | { readonly kind: "case-length"; readonly unit: "weeks" | "months" }
    | { readonly kind: "referral-status" }
    | { readonly kind: "chosen"; readonly question: string; readonly except?: readonly string[] }
    | { readonly kind: "items"; readonly question: string }
    | {
        readonly kind: "differs";
        readonly question: string;
        readonly other: string;
        readonly except?: readonly string[];
      };
  /** What is counted, in the plural; "" for what is not a number. */
  readonly unit: string;
  /** What can be said, where it is not a number. */
  readonly options?: readonly Option[];
  readonly bands?: readonly Band[];
  readonly release?: Release;
}

export interface FormDefinition {
  /** "child.intake": its population and its name. */
  readonly id: string;
  readonly population: string;
  readonly title: string;
  /** Counted up with each change of meaning; a submission keeps the version it was made with. */
  readonly version: number;
  /** What the date of this form is the date of: "Date of intake". It decides the year in which the form counts. */
  readonly dateLabel: string;
  /** How often a case may hold it. */
  readonly occurs: "once" | "many";
  /** The form that must have been submitted before this one is begun. */
  readonly after?: string;
  /** Begins the case's count of review dates, is counted from it, or closes the case. */
  readonly role: "opens" | "reviews" | "closes" | "accompanies";
  readonly sections: readonly Section[];
  readonly derived?: readonly Derived[];
}

/** A client group, in its own words. */
export interface Population {
  readonly id: string;
  readonly title: string;
  /** The word for the person supported: "child", "client", "service user". */
  readonly person: { readonly one: string; readonly many: string };
  readonly forms: readonly FormDefinition[];
}

/**
 * Fixes a list of options that several questions share, keeping their ids as literal types.
 */
export function defineOptions<const T extends readonly Option[]>(options: T): T {
  return options;
}

/** Fixes a section; its file holds nothing else. */
export function defineSection<const T extends Section>(section: T): T {
  return section;
}

/**
 * Fixes a form and refuses it at load where an id is used twice, or a condition names a question, row or option that
 * does not exist or is asked later.
 *
 * @param earlier the forms of the same population that a case may already hold
 * @throws Error naming the form, the question and what is wrong
 */
export function defineForm(form: FormDefinition, earlier: readonly FormDefinition[] = []): FormDefinition {
  checkForm(form, earlier);
  return form;
}
