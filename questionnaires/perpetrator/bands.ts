/** Ranges as the perpetrator dataset prints them. The breaks are those of every client group where it prints the same. */
import type { Band } from "@/lib/forms/define";
import * as shared from "@/questionnaires/bands";

function labelled(bands: readonly Band[], labels: Readonly<Record<string, string>>): readonly Band[] {
  return bands.map((band) => ({ ...band, label: labels[band.id] ?? band.label }));
}

/** In months. Years are whole years completed: 35 months are still "1 year - 2 years". */
export const lengthOfAbuse = labelled(shared.lengthOfAbuse, {
  upTo11Months: "0 - 11 months",
  "1To2Years": "1 year - 2 years",
  "3To5Years": "3 years - 5 years",
  "6To10Years": "6 - 10 years",
});

/** In completed months from intake to the day the case closed. */
export const caseLengthInMonths = labelled(shared.caseLengthInMonths, {
  "0To1Month": "0 - 1 month",
  "2To3Months": "2 months to 3 months",
  "4To5Months": "4 months to 5 months",
  "6To7Months": "6 months to 7 months",
});

/** The bands of contacts, with those who came to no session in one of their own. */
export const groupSessions: readonly Band[] = [
  { id: "none", label: "None", from: 0, to: 0 },
  ...shared.numberOfContacts,
];

/** Of the cases that were discussed at all. */
export const timesAtMarac: readonly Band[] = shared.noneToFive.filter(({ id }) => id !== "0");
