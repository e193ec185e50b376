/**
 * How likely answers are, so that made-up cases look like a year of real ones. The figures are those of the published
 * datasets: children 2024-25, adults 2019-20, perpetrators 2023-24; those that no table prints are made up. Answers to a
 * question that is not here are made up evenly.
 */
import type { Likelihoods } from "@/lib/forms/generate/answers";
import type { AgeSpan } from "@/lib/forms/generate/case";
import adult from "./adult.json";
import child from "./child.json";
import perpetrator from "./perpetrator.json";

export const likelihoods: Likelihoods = { ...child, ...adult, ...perpetrator };

/** What is likely of the cases of a client group. */
export interface Habits {
  readonly ages: readonly AgeSpan[];
  /** The median length of a case in weeks. */
  readonly weeks: number;
}

const habits: Readonly<Record<string, Habits>> = {
  child: {
    ages: [
      { from: 0, to: 2, weight: 1 },
      { from: 3, to: 5, weight: 17 },
      { from: 6, to: 8, weight: 26 },
      { from: 9, to: 11, weight: 28 },
      { from: 12, to: 15, weight: 24 },
      { from: 16, to: 17, weight: 5 },
    ],
    weeks: 15,
  },
  adult: {
    ages: [
      { from: 16, to: 17, weight: 2 },
      { from: 18, to: 20, weight: 7 },
      { from: 21, to: 30, weight: 31 },
      { from: 31, to: 40, weight: 32 },
      { from: 41, to: 50, weight: 17 },
      { from: 51, to: 60, weight: 8 },
      { from: 61, to: 85, weight: 3 },
    ],
    weeks: 11,
  },
  perpetrator: {
    ages: [
      { from: 18, to: 20, weight: 3 },
      { from: 21, to: 30, weight: 30 },
      { from: 31, to: 40, weight: 37 },
      { from: 41, to: 50, weight: 20 },
      { from: 51, to: 60, weight: 8 },
      { from: 61, to: 80, weight: 2 },
    ],
    weeks: 22,
  },
};

/** Of a client group that is not among them. */
const anybody: Habits = { ages: [{ from: 0, to: 85, weight: 1 }], weeks: 15 };

/** By the id of a client group. */
export function habitsOf(population: string): Habits {
  return habits[population] ?? anybody;
}
