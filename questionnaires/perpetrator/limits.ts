/** Limits of the numbers that only the perpetrator forms ask for. */

/** Times that a case is discussed at Marac, or that its risk assessment is reviewed. */
export const mostTimesInACase = 99;
