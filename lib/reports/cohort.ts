/** Which forms are counted together. A cohort is data: the query that finds its forms is made from what stands here. */

/**
 * Of all forms of the cases in question, those dated in the period, or those of the cases that have a form of some role
 * dated in it. `one` keeps a single form of each kind a client: the last of them.
 */
export interface CohortDefinition {
  readonly of: "forms of the period" | { readonly casesWith: "closes" | "reviews" };
  readonly one?: "client";
  /** Follows the forms in a sentence: "36 intake forms of the cases that closed in the period". */
  readonly words: string;
}

/**
 * `period`: the forms whose date falls in the period. `closing`: the forms of the cases that closed in the period (those
 * with a form that closes the case dated in it), so that an intake stands beside the exit of the same case. `reviewed`:
 * the forms of the cases that were reviewed in the period. `individuals`: each client once, by the last of the forms of
 * the period, which knows most of them.
 */
export const cohorts = {
  period: { of: "forms of the period", words: "" },
  individuals: { of: "forms of the period", one: "client", words: " (each client's last in the period)" },
  closing: { of: { casesWith: "closes" }, words: " of the cases that closed in the period" },
  reviewed: { of: { casesWith: "reviews" }, words: " of the cases reviewed in the period" },
} as const satisfies Readonly<Record<string, CohortDefinition>>;

export type Cohort = keyof typeof cohorts;

export const cohortNames = Object.keys(cohorts) as readonly Cohort[];
