/**
 * How likely answers are, so that made-up cases look like a year of real ones. The children's figures are those of the
 * published dataset for 2024-25. A client group without figures of its own is made up evenly.
 */
import type { Likelihoods } from "@/lib/forms/generate/answers";
import type { AgeSpan } from "@/lib/forms/generate/case";
import child from "./child.json";

export const likelihoods: Likelihoods = child;

/** What is likely of the cases of a client group. */
export interface Habits {
  readonly ages: readonly AgeSpan[];
  /** The median length of a case in weeks. */
  readonly weeks: number;
}

const adults: Habits = {
  ages: [
    { from: 16, to: 20, weight: 8 },
    { from: 21, to: 30, weight: 30 },
    { from: 31, to: 40, weight: 32 },
    { from: 41, to: 50, weight: 18 },
    { from: 51, to: 60, weight: 8 },
    { from: 61, to: 85, weight: 4 },
  ],
  weeks: 14,
};

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
};

/** By the id of a client group. */
export function habitsOf(population: string): Habits {
  return habits[population] ?? adults;
}
