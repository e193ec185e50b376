/**
 * Made-up answers to any form: the form is walked by its definition, so that what is answered is what would be asked, and
 * the result always passes checkDocument(). For demonstrations, tests and measurements.
 */

import { monthsBetween } from "@/lib/forms/age";
import type { Answer, Answers, EarlierAnswers } from "@/lib/forms/answers";
import { holds, type Scope } from "@/lib/forms/condition";
import type { FormDefinition, MatrixQuestion, Option, Question, QuestionOf, Year } from "@/lib/forms/define";
import { isOffered, yearOf } from "@/lib/forms/years";
import type { Random } from "./random";

/** How likely the answers to one question are. What is left out is made up. */
export interface Likelihood {
  /**
   * By option id. Of one and matrix: weights against each other, 1 where left out. Of many: the probability of each,
   * 0 where left out; of an exclusive option, the probability that it stands alone.
   */
  readonly options?: Readonly<Record<string, number>>;
  /** Of a matrix: weights by row, where a row differs from `options`. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of a number, in its unit; of a length of time, in months; of a date, in days before the form: the median. */
  readonly typical?: number;
  /** Of a group: the most items that are made. */
  readonly items?: number;
  /** Of text: what may stand there. */
  readonly words?: readonly string[];
  /** Of one: with this probability the same option as was chosen for an earlier question, where it is offered here too. */
  readonly follows?: { readonly question: string; readonly probability: number };
  /** The probability that it is left empty; 0.02 where left out. What is required is never left empty. */
  readonly missing?: number;
}

/** By place, as in the keys of counting: "child.intake/disability", "form/group.question". */
export type Likelihoods = Readonly<Record<string, Likelihood>>;

export interface MadeFor {
  /** The answers of the case's earlier forms, which conditions may read. */
  readonly earlier: EarlierAnswers;
  /** The day that the form describes, YYYY-MM-DD. No answer is a later day. */
  readonly day: string;
  /** The client's, YYYY-MM-DD: nothing has gone on for longer than they have lived. */
  readonly dateOfBirth?: string;
}

interface Making extends MadeFor {
  readonly form: string;
  readonly year: Year;
  readonly random: Random;
  readonly likelihoods: Likelihoods;
}

const usuallyMissing = 0.02;
const usuallyUnknown = 0.05;
const usuallyAlone = 0.06;

/** Answers to the whole of a form. */
export function generateAnswers(
  form: FormDefinition,
  madeFor: MadeFor,
  random: Random,
  likelihoods: Likelihoods = {},
): Answers {
  const making: Making = { ...madeFor, form: form.id, year: yearOf(madeFor.day), random, likelihoods };
  return answerAll(
    form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions)),
    "",
    [],
    making,
  );
}

function answerAll(questions: readonly Question[], at: string, around: readonly Answers[], making: Making): Answers {
  const answers: Record<string, Answer> = {};
  const scope: Scope = { answers: [answers, ...around], earlier: making.earlier };
  const isAsked = (thing: Pick<Question, "when" | "since" | "until">) =>
    isOffered(thing, making.year) && (thing.when === undefined || holds(thing.when, scope));

  for (const question of questions) {
    if (!isAsked(question)) continue;
    const place = at === "" ? question.id : `${at}.${question.id}`;
    const likelihood = making.likelihoods[`${making.form}/${place}`] ?? {};
    const left = question.required === undefined && making.random.happens(likelihood.missing ?? usuallyMissing);
    if (left) continue;
    const answer =
      followed(question, likelihood, answers, making) ??
      answerOne(question, place, likelihood, scope.answers, isAsked, making);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

function answerOne(
  question: Question,
  place: string,
  likelihood: Likelihood,
  around: readonly Answers[],
  isAsked: (row: MatrixQuestion["rows"][number]) => boolean,
  making: Making,
): Answer | undefined {
  const { random, year, day } = making;
  switch (question.type) {
    case "one":
      return optionOf(offeredIn(question, year), likelihood.options, random)?.id;
    case "many":
      return optionsOf(offeredIn(question, year), likelihood.options, random);
    case "number":
      return question.unknown && random.happens(usuallyUnknown)
        ? { unknown: true }
        : random.around(likelihood.typical ?? Math.min(question.min + 5, question.max), question.min, question.max);
    case "duration":
      return question.unknown && random.happens(usuallyUnknown)
        ? { unknown: true }
        : random.around(likelihood.typical ?? 30, 0, Math.min(question.max, monthsLived(making)));
    case "date":
      return daysBefore(day, random.around(likelihood.typical ?? 60, 0, 3_650));
    case "text":
      return random.pick(likelihood.words ?? ["Made up for demonstration."]).slice(0, question.maxLength);
    case "matrix":
      return cellsOf(question, likelihood, isAsked, making);
    case "group":
      return itemsOf(question, place, likelihood, around, making);
  }
}

function followed(question: Question, { follows }: Likelihood, answers: Answers, making: Making): Answer | undefined {
  if (question.type !== "one" || !follows || !making.random.happens(follows.probability)) return undefined;
  return offeredIn(question, making.year).find(({ id }) => id === answers[follows.question])?.id;
}

function monthsLived({ dateOfBirth, day }: Making): number {
  return dateOfBirth === undefined ? Number.POSITIVE_INFINITY : Math.max(monthsBetween(dateOfBirth, day), 0);
}

function cellsOf(
  question: MatrixQuestion,
  likelihood: Likelihood,
  isAsked: (row: MatrixQuestion["rows"][number]) => boolean,
  { random, year }: Making,
): Answer | undefined {
  const cells = question.rows.filter(isAsked).flatMap((row): [string, string][] => {
    if (random.happens(likelihood.missing ?? usuallyMissing)) return [];
    const option = optionOf(offeredIn(question, year), likelihood.rows?.[row.id] ?? likelihood.options, random);
    return option ? [[row.id, option.id]] : [];
  });
  return cells.length > 0 ? Object.fromEntries(cells) : undefined;
}

function itemsOf(
  question: QuestionOf<"group">,
  place: string,
  likelihood: Likelihood,
  around: readonly Answers[],
  making: Making,
): Answer {
  const count = making.random.whole(1, Math.min(likelihood.items ?? 2, question.max));
  return Array.from({ length: count }, () => answerAll(question.questions, place, around, making));
}

function offeredIn(question: { readonly options: readonly Option[] }, year: Year): readonly Option[] {
  return question.options.filter((option) => isOffered(option, year));
}

function optionOf(options: readonly Option[], weights: Likelihood["options"], random: Random): Option | undefined {
  if (options.length === 0) return undefined;
  return random.weighted(options, (option) => weights?.[option.id] ?? (option.exclusive && !weights ? 0.2 : 1));
}

function optionsOf(
  options: readonly Option[],
  probabilities: Likelihood["options"],
  random: Random,
): readonly string[] | undefined {
  const together = options.filter((option) => !option.exclusive);
  const probabilityOf = (option: Option) => {
    if (probabilities) return probabilities[option.id] ?? 0;
    return option.exclusive ? usuallyAlone : Math.min(0.5, 2 / together.length);
  };
  const alone = options.find((option) => option.exclusive && random.happens(probabilityOf(option)));
  if (alone) return [alone.id];
  const chosen = together.filter((option) => random.happens(probabilityOf(option)));
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  const any = together.length > 0 ? together : options;
  return any.length > 0 ? [random.weighted(any, probabilityOf).id] : undefined;
}

function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}
