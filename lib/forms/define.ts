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
 * A condition on an earlier form holds when any submitted form of that kind in the case answers so. Those that stand side
 * by side in one `all` and name the same earlier form must be answered so by one and the same submission of it: "a
 * checklist made at intake that found high risk", and not one checklist made at intake and another that found it.
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
  /** The printed total in which it is counted, where that is no heading for whoever chooses: "Total LBG". */
  readonly total?: string;
}

/** A named range of a number, both ends included; an end left out is open. A band with years counts in those alone. */
export interface Band extends Dated {
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
  readonly intro?: Label;
  /** What the form has come to so far stands above the questions: the ticks of a checklist, where they are judged. */
  readonly showsResults?: true;
  readonly questions: readonly Question[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly Page[];
  /** Answered by the client, on the screen or read out, apart from what the caseworker reports. */
  readonly answeredBy?: "client";
  /** When they answer it on the screen themselves: the caseworker then hands the screen over to them. */
  readonly onScreen?: Condition;
}

/** Where something is found that was said on another form of the case. */
interface Elsewhere {
  /** Left out for this form. */
  readonly form?: string;
  /** Of several forms of that kind, the latest of which this holds. It names questions of that form. */
  readonly where?: Condition;
}

/**
 * What something is worked out from. The case: age in completed years, weeks or months from opening to closing, days from
 * opening to this form or to the case's last review, whether the client has been here before. Or answers:
 *
 * `chosen`: how many options of a question · `items`: how many items of a group · `number`: a number as it was given ·
 * `rows`: how many rows of matrices were answered so · `fixed`: a number where a condition holds ·
 * `first`: the first of several that is known · `only`: a number, where a condition holds · `difference`: one number less
 * another, where both are known · `differs`: "yes" where neither of two answers is among `except` and they
 * are not the same · `held`: how many forms of some kinds the case holds, by their ids; they may be filled in later ·
 * `choice`: the first option whose condition holds. A condition here may also name what the form has
 * worked out before, by the ids of its options or bands.
 */
export type Source =
  | { readonly kind: "age" }
  | { readonly kind: "case-length"; readonly unit: "weeks" | "months" }
  | { readonly kind: "days-since-opening"; readonly to?: "last-review" }
  | { readonly kind: "referral-status" }
  | { readonly kind: "chosen"; readonly question: string; readonly except?: readonly string[] }
  | { readonly kind: "items"; readonly question: string }
  | ({ readonly kind: "number"; readonly question: string } & Elsewhere)
  | ({ readonly kind: "rows"; readonly questions: readonly string[]; readonly is: readonly string[] } & Elsewhere)
  | { readonly kind: "fixed"; readonly value: number; readonly when: Condition }
  | { readonly kind: "held"; readonly forms: readonly string[] }
  | { readonly kind: "first"; readonly of: readonly Source[] }
  | { readonly kind: "only"; readonly of: Source; readonly when: Condition }
  | { readonly kind: "difference"; readonly of: Source; readonly less: Source }
  | {
      readonly kind: "differs";
      readonly question: string;
      readonly other: string;
      readonly except?: readonly string[];
    }
  | { readonly kind: "choice"; readonly of: readonly { readonly option: string; readonly when: Condition }[] };

/** What is worked out, never asked. */
export interface Derived {
  readonly id: string;
  readonly text: string;
  readonly from: Source;
  /** What is counted, in the plural; "" for what is not a number. */
  readonly unit: string;
  /** What can be said, where it is not a number. */
  readonly options?: readonly Option[];
  readonly bands?: readonly Band[];
  readonly release?: Release;
}

/** Answers that cannot stand together: a form that holds them is not submitted. */
export interface Refusal {
  /** It may name what the form has worked out, by the ids of its options or bands. */
  readonly when: Condition;
  /** The question at which it is put right. */
  readonly question: string;
  /** A sentence that says what to do. */
  readonly message: string;
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
  /** For whom it is, in completed years of age on its date, both ends included; for everybody where it is left out. */
  readonly ages?: { readonly from?: number; readonly to?: number };
  /** Begins the case's count of review dates, is counted from it, or closes the case. */
  readonly role: "opens" | "reviews" | "closes" | "accompanies";
  readonly sections: readonly Section[];
  readonly derived?: readonly Derived[];
  /** What of that stands at the head of the form once it is answered, such as the result of a checklist. */
  readonly results?: readonly string[];
  readonly refuses?: readonly Refusal[];
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

/** The printed row in which an answer is counted with others: its heading, or a total that no form shows. */
export function printedOver({ heading, total }: Pick<Option, "heading" | "total">): string | undefined {
  return heading ?? total;
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
