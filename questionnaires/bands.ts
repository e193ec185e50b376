/** Ranges that several forms print. A band belongs to its question, so that counts, dashboards and reports share it. */
import type { Band } from "@/lib/forms/define";

/** In months. Years are whole years completed: 35 months are still "1-2 years". */
export const lengthOfAbuse: readonly Band[] = [
  // Open below, so that abuse of less than a month is not lost between the bands.
  { id: "upTo11Months", label: "1-11 months", to: 11 },
  { id: "1To2Years", label: "1-2 years", from: 12, to: 35 },
  { id: "3To5Years", label: "3-5 years", from: 36, to: 71 },
  { id: "6To10Years", label: "6-10 years", from: 72, to: 131 },
  { id: "11YearsPlus", label: "11 years +", from: 132 },
];

/** In completed months from intake to the day the case closed. */
export const caseLengthInMonths: readonly Band[] = [
  { id: "0To1Month", label: "0 to 1 month", from: 0, to: 1 },
  { id: "2To3Months", label: "2 to 3 months", from: 2, to: 3 },
  { id: "4To5Months", label: "4 to 5 months", from: 4, to: 5 },
  { id: "6To7Months", label: "6 to 7 months", from: 6, to: 7 },
  { id: "8MonthsPlus", label: "8 months +", from: 8 },
];

/** A case without any contact stands in no band, as in the published tables, but in the median. */
export const numberOfContacts: readonly Band[] = [
  { id: "1To5", label: "1 to 5", from: 1, to: 5 },
  { id: "6To10", label: "6 to 10", from: 6, to: 10 },
  { id: "11To20", label: "11 to 20", from: 11, to: 20 },
  { id: "21To34", label: "21 to 34", from: 21, to: 34 },
  { id: "35Plus", label: "35+", from: 35 },
];

/** In completed years on the date of the intake. */
export const agesOfAdults: readonly Band[] = [
  { id: "under18", label: "<18", to: 17 },
  { id: "18To20", label: "18-20", from: 18, to: 20 },
  { id: "21To30", label: "21-30", from: 21, to: 30 },
  { id: "31To40", label: "31-40", from: 31, to: 40 },
  { id: "41To50", label: "41-50", from: 41, to: 50 },
  { id: "51To60", label: "51-60", from: 51, to: 60 },
  { id: "61Plus", label: "61+", from: 61 },
];

/** How many there are of something that there are seldom many of: children, further victims. */
export const noneToFive: readonly Band[] = [
  { id: "0", label: "0", from: 0, to: 0 },
  { id: "1", label: "1", from: 1, to: 1 },
  { id: "2", label: "2", from: 2, to: 2 },
  { id: "3", label: "3", from: 3, to: 3 },
  { id: "4", label: "4", from: 4, to: 4 },
  { id: "5Plus", label: "5+", from: 5 },
];

/**
 * In months. The printed bands meet at 12 months, 18 and 24 years; a child counts from that birthday in the later band,
 * so that each stands in one.
 */
export const agesOfChildren: readonly Band[] = [
  { id: "under1", label: "0 - 12 months", to: 11 },
  { id: "1To3", label: "1 - 3 years", from: 12, to: 47 },
  { id: "4To11", label: "4 - 11 years", from: 48, to: 143 },
  { id: "12To16", label: "12 - 16 years", from: 144, to: 203 },
  { id: "17", label: "17 - 18 years", from: 204, to: 215 },
  { id: "18To23", label: "18 - 24 years", from: 216, to: 287 },
  { id: "24Plus", label: "24+ years", from: 288 },
];
