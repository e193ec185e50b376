/** "At a glance", as every report begins: how many services and cases there are, and where. */
import type { FormDefinition } from "@/lib/forms/define";
import type { StatementDefinition } from "@/lib/reports/statements";

/** The section of a report in which they stand. */
export const glanceSection = "At a glance";

const section = glanceSection;
const place = { section, subsection: "Where the services are" } as const;

/**
 * @param of.opened the table whose base is all intakes
 * @param of.closed the table whose base is all exits
 * @param besides what else stands among the numbers
 */
export function glance(
  of: {
    readonly intake: FormDefinition;
    readonly exit: FormDefinition;
    readonly opened: string;
    readonly closed: string;
  },
  besides: readonly StatementDefinition[] = [],
): readonly StatementDefinition[] {
  return [
    { section, text: "{services|service|services}", figures: { services: { fact: "services" } } },
    {
      section,
      text: "{cases|case|cases} opened",
      figures: { cases: { count: { forms: of.intake }, unit: "cases", at: { table: of.opened } } },
    },
    {
      section,
      text: "{cases|case|cases} closed",
      figures: { cases: { count: { forms: of.exit }, unit: "cases", at: { table: of.closed } } },
    },
    ...besides,
    { ...place, text: "Local authorities: {places}", figures: { places: { fact: "places" } } },
    { ...place, text: "Nations: {nations}", figures: { nations: { fact: "nations" } } },
  ];
}

/** The share of one group of clients. */
export function diverse(text: string, table: string, row: string): StatementDefinition {
  return {
    section,
    subsection: "Diverse client groups",
    text,
    figures: { share: { cell: { table, row }, as: "percent" } },
  };
}
