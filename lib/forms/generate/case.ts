/** Made-up cases of any client group: which forms they hold and when, from the roles of the forms. */

import { isForAge } from "@/lib/forms/age";
import type { Answers } from "@/lib/forms/answers";
import type { FormDefinition, Population } from "@/lib/forms/define";
import { generateAnswers, type Likelihoods } from "./answers";
import type { Random } from "./random";

/** A span of ages in completed years, both ends included, with how likely it is beside the others. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface MadeForm {
  readonly form: string;
  readonly date: string;
  readonly answers: Answers;
}

export interface MadeCase {
  readonly population: string;
  readonly dateOfBirth: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** In the order in which they were submitted. */
  readonly forms: readonly MadeForm[];
}

export interface CaseToMake {
  readonly population: Population;
  readonly openedOn: string;
  /** null for a case that is still open. */
  readonly closedOn: string | null;
  /** The last day that can have happened. */
  readonly today: string;
  /** Weeks between reviews; none are made where it is left out. */
  readonly reviewWeeks?: number;
  readonly ages: readonly AgeSpan[];
  /** Where the client is known already, from an earlier case. */
  readonly dateOfBirth?: string;
  /** The roles of the forms that it holds; all where it is left out. */
  readonly holds?: readonly FormDefinition["role"][];
}

/** How often a form that accompanies the case is held. */
const accompanied = 0.25;

/** A whole case: the form that opens it, its reviews, and where it is closed the form that closes it. */
export function generateCase(toMake: CaseToMake, random: Random, likelihoods: Likelihoods = {}): MadeCase {
  const { population, openedOn, closedOn, today } = toMake;
  const dateOfBirth = toMake.dateOfBirth ?? birthday(openedOn, toMake.ages, random);
  const earlier: Record<string, Answers[]> = {};
  // A client group lists its forms so that none depends on a later one, whatever their days.
  const forThem = occasions(toMake, closedOn ?? today, random).filter(({ definition, date }) =>
    isForAge(definition, dateOfBirth, date),
  );
  const made = forThem.map(({ definition, date }) => {
    const answers = generateAnswers(definition, { earlier, day: date, dateOfBirth }, random, likelihoods);
    earlier[definition.id] = [...(earlier[definition.id] ?? []), answers];
    return { definition, form: definition.id, date, answers };
  });
  // A case opens before anything else and closes after it, whatever happened on the same day.
  const forms = made
    .sort((a, b) => stages[a.definition.role] - stages[b.definition.role] || a.date.localeCompare(b.date))
    .map(({ form, date, answers }) => ({ form, date, answers }));
  return { population: population.id, dateOfBirth, openedOn, closedOn, forms };
}

const stages = { opens: 0, reviews: 1, accompanies: 1, closes: 2 } as const satisfies Record<
  FormDefinition["role"],
  number
>;

interface Occasion {
  readonly definition: FormDefinition;
  readonly date: string;
}

function occasions(
  { population, openedOn, closedOn, reviewWeeks, holds }: CaseToMake,
  last: string,
  random: Random,
): Occasion[] {
  const length = daysBetween(openedOn, last);
  const on = (definition: FormDefinition): Occasion[] => {
    switch (definition.role) {
      case "opens":
        return [{ definition, date: openedOn }];
      case "closes":
        return closedOn === null ? [] : [{ definition, date: closedOn }];
      case "accompanies":
        return random.happens(accompanied) ? [{ definition, date: daysAfter(openedOn, random.whole(0, length)) }] : [];
      case "reviews":
        return reviewDays(length, reviewWeeks, random).map((day) => ({ definition, date: daysAfter(openedOn, day) }));
    }
  };
  return population.forms.filter(({ role }) => holds?.includes(role) ?? true).flatMap(on);
}

/** Days from the opening on which a case was reviewed: at its interval, a few days early or late, sometimes not at all. */
function reviewDays(length: number, weeks: number | undefined, random: Random): number[] {
  const days: number[] = [];
  if (weeks === undefined) return days;
  for (let due = weeks * 7; due <= length; due += weeks * 7) {
    const day = due + random.whole(-5, 10);
    if (day <= length && random.happens(0.85)) days.push(day);
  }
  return days;
}

function birthday(openedOn: string, ages: readonly AgeSpan[], random: Random): string {
  const span = random.weighted(ages, ({ weight }) => weight);
  const age = random.whole(span.from, span.to);
  // Up to a year, less a day, beyond the last birthday. An age of 0 may be a child born the day before.
  return daysAfter(
    `${Number(openedOn.slice(0, 4)) - age}${openedOn.slice(4).replace("02-29", "02-28")}`,
    -random.whole(1, 360),
  );
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
