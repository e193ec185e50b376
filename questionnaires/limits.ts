/** Limits of the numbers that several forms ask for. Beyond them an entry is a slip of the finger. */

/** Direct contacts in one case. */
export const mostContacts = 999;

/** Months of abuse: 80 years. */
export const longestAbuse = 80 * 12;

/** Police reports, children, further people: items of one group in one case. */
export const mostItems = 30;

/** Times that something happened in twelve months. */
export const mostTimesInAYear = 366;
