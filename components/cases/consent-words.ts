import { dayInWords } from "@/lib/forms/question-types/date";

export const consentTitle = "Consent to research and monitoring";

/** "Yes, on 3 June 2025". */
export function consentInWords({ given, onDate }: { given: boolean; onDate: string }): string {
  return `${given ? "Yes" : "No"}, on ${dayInWords(onDate)}`;
}
