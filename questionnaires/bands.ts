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
