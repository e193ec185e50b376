/** Limits of the numbers that only the children's forms ask for. */

/** Months. 18 years is the oldest age band of the datasets; nothing has gone on for longer than the child has lived. */
export const longestDuration = 18 * 12 + 11;
