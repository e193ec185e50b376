/** Limits of the numbers that only the perpetrator forms ask for. */

/** Months of abuse: 80 years. */
export const longestAbuse = 80 * 12;

/** Times that a case is discussed at Marac, or that its risk assessment is reviewed. */
export const mostTimesInACase = 99;
