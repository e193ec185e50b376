/** Ranges that only the children's forms use. */
import type { Band } from "@/lib/forms/define";

/** In completed years on the date of the intake. */
export const ageBands: readonly Band[] = [
  { id: "under3", label: "Under 3 years old", to: 2 },
  { id: "3To5", label: "3-5 years old", from: 3, to: 5 },
  { id: "6To8", label: "6-8 years old", from: 6, to: 8 },
  { id: "9To11", label: "9-11 years old", from: 9, to: 11 },
  { id: "12To15", label: "12-15 years old", from: 12, to: 15 },
  { id: "16To17", label: "16-17 years old", from: 16, to: 17 },
  { id: "18", label: "18 years old", from: 18, to: 18 },
];

/** In months. Finer at the start than the bands for abuse, and ending at 6 years. */
export const lengthOfHarmfulBehaviour: readonly Band[] = [
  { id: "upTo1Month", label: "1 month or less", to: 1 },
  { id: "2To3Months", label: "2-3 months", from: 2, to: 3 },
  { id: "4To6Months", label: "4-6 months", from: 4, to: 6 },
  { id: "7To11Months", label: "7-11 months", from: 7, to: 11 },
  { id: "1To2Years", label: "1–2 years", from: 12, to: 35 },
  { id: "3To5Years", label: "3-5 years", from: 36, to: 71 },
  { id: "6YearsPlus", label: "6+ years", from: 72 },
];
