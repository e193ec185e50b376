/** Limits of the numbers that only the adult forms ask for. */

/** Months of age of a child or young person in the case, who may be grown up: 60 years. */
export const oldestChild = 60 * 12;
