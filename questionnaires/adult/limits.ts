/** Limits of the numbers that only the adult forms ask for. */

/** Months of abuse: 80 years. */
export const longestAbuse = 80 * 12;

/** Months of age of a child or young person in the case, who may be grown up: 60 years. */
export const oldestChild = 60 * 12;
