/** Sentences of "If a service were to support 100 people". */
import type { FormDefinition } from "@/lib/forms/define";
import type { Cited, Said, StatementDefinition } from "@/lib/reports/statements";

/** The section of a report in which they stand. */
export const hundredSection = "Service of 100";

const section = hundredSection;

/** What stands over the others. */
export function over(text: string, subsection?: string): StatementDefinition {
  return { section, ...(subsection !== undefined && { subsection }), text, figures: {} };
}

/** Sentences under one heading, each with its figure as {people}. */
export function peopleUnder(subsection: string) {
  return (text: string, people: Said, see?: readonly string[]): StatementDefinition => ({
    section,
    subsection,
    text,
    figures: { people },
    ...(see && { see }),
  });
}

/** The same of shares that stand in a table. */
export function citedUnder(subsection: string) {
  const under = peopleUnder(subsection);
  return (text: string, table: string, row: string, group = 0) => under(text, { cell: { table, row, group } });
}

/**
 * How many contacts in how many weeks, as medians.
 *
 * @param at the rows that print both
 */
export function contactsAndWeeks(
  exit: FormDefinition,
  at: { readonly contacts: Cited; readonly weeks: Cited },
): StatementDefinition {
  const median = { form: exit, average: "median", decimals: 0 } as const;
  return {
    section,
    subsection: "What support did they receive?",
    text: "They will receive {contacts|direct contact|direct contacts} over {weeks|week|weeks} (medians)",
    figures: {
      contacts: { average: { ...median, question: "contactsReceived" }, unit: "contacts", at: at.contacts },
      weeks: { average: { ...median, question: "caseLengthWeeks", unit: "weeks" }, unit: "weeks", at: at.weeks },
    },
  };
}

/** How many have children involved, of each client once. */
export function childrenInvolved(intake: FormDefinition): Said {
  const clients = { form: intake, cohort: "individuals" } as const;
  return {
    share: { ...clients, question: "childrenCount", within: { from: 1 } },
    of: { forms: intake, cohort: "individuals" },
  };
}
