/** Who is asked a question while a cohort is dealt its answers, and what is known of the question by then. */

import type { Programmes } from "@/lib/cohorts/exact";
import type { PlannedForm } from "@/lib/cohorts/plan/planned";
import type { PushedDown } from "@/lib/cohorts/push-down";
import type { Reader } from "@/lib/cohorts/reader";
import type { Column } from "@/lib/cohorts/targets";
import type { Answer, Answers, EarlierAnswers } from "@/lib/forms/answers";
import { holds } from "@/lib/forms/condition";
import type { Derived, FormDefinition, Option, Question } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";
import type { Opened } from "./opened";

/** One who is asked: a form, or an item of a group on it. */
export interface Subject {
  readonly columns: readonly Column[];
  readonly form: PlannedForm;
  readonly answers: Record<string, Answer>;
  /** The answers around an item, innermost first. */
  readonly around: readonly Answers[];
}

export interface Dealing {
  readonly reader: Reader;
  readonly random: Random;
  readonly programmes: Programmes;
  /** The kinds of forms that are made. */
  readonly counted: ReadonlySet<string>;
  /** The bands in which figures count numbers that have none of their own. */
  readonly bands: PushedDown["bands"];
}

/** What is dealt with the questions of one form. */
export interface FormDealing extends Dealing {
  readonly opened: readonly Opened[];
  /** What the form works out. */
  readonly derived: readonly Derived[];
  readonly definition: FormDefinition;
  /** Every form of the kind. */
  readonly all: readonly PlannedForm[];
}

/** A question being dealt. */
export interface Deal extends FormDealing {
  readonly question: Question;
  readonly subjects: readonly Subject[];
  /** "child.intake/disability" */
  readonly path: string;
}

export function isAsked(thing: Pick<Question, "when" | "since" | "until">, subject: Subject): boolean {
  return isOffered(thing, subject.form.year) && (thing.when === undefined || holds(thing.when, scopeOf(subject)));
}

export function scopeOf({ answers, around, form }: Subject): { answers: readonly Answers[]; earlier: EarlierAnswers } {
  return { answers: [answers, ...around], earlier: form.of.earlier };
}

export function countAsked(path: string, subjects: readonly Subject[], reader: Reader): void {
  if (reader.has(path)) for (const { columns } of subjects) reader.add(columns, `${path}:asked`);
  reader.close(`${path}:asked`);
}

/** Of some years an answer is not offered: the places of those. */
export function barredIn(options: readonly Option[]): (subject: Subject) => readonly number[] {
  if (options.every(({ since, until }) => since === undefined && until === undefined)) return () => [];
  return ({ form }) => options.flatMap((option, index) => (isOffered(option, form.year) ? [] : [index]));
}
