import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";

const section = "At a glance";

const diverse = (text: string, table: string, row: string): StatementDefinition => ({
  section,
  subsection: "Diverse client groups",
  text,
  figures: { share: { cell: { table, row }, as: "percent" } },
});

export const atAGlance = defineStatements([
  { section, text: "{services} services", figures: { services: { fact: "services" } } },
  {
    section,
    text: "{cases} cases opened",
    figures: { cases: { count: { forms: intake }, unit: "cases" } },
    see: ["mode-of-support"],
  },
  {
    section,
    text: "{cases} cases closed",
    figures: { cases: { count: { forms: exit }, unit: "cases" } },
    see: ["case-status-at-exit"],
  },
  {
    section,
    subsection: "Where the services are",
    text: "Local authorities: {places}",
    figures: { places: { fact: "places" } },
  },
  {
    section,
    subsection: "Where the services are",
    text: "Nations: {nations}",
    figures: { nations: { fact: "nations" } },
  },
  diverse("{share} of service users are Black or from another minority ethnic group", "ethnicity", "totalBme"),
  diverse("{share} are lesbian, bisexual or gay", "sexual-orientation", "Total LBG"),
  diverse("{share} have a disability", "disability", "yes"),
  diverse("{share} are female", "sex-assigned-at-birth", "female"),
]);
