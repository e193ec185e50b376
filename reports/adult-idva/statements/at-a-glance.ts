import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";

const section = "At a glance";

const diverse = (text: string, table: string, row: string): StatementDefinition => ({
  section,
  subsection: "Diverse client groups",
  text,
  figures: { share: { cell: { table, row }, as: "percent" } },
});

export const atAGlance = defineStatements([
  { section, text: "Services: {services}", figures: { services: { fact: "services" } } },
  {
    section,
    text: "{cases} cases opened",
    figures: { cases: { count: { forms: intake }, unit: "cases" } },
    see: ["referral-status"],
  },
  {
    section,
    text: "{cases} cases closed",
    figures: { cases: { count: { forms: exit }, unit: "cases" } },
    see: ["case-status-at-exit"],
  },
  {
    section,
    text: "{clients} clients supported with criminal or civil justice",
    figures: { clients: { count: { form: exit, question: "justiceForms", is: ["some"] }, unit: "clients" } },
    see: ["criminal-justice-supported", "civil-justice-supported"],
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
  diverse("{share} of clients are Black or from another minority ethnic group", "ethnicity", "totalBme"),
  diverse("{share} are lesbian, bisexual or gay", "sexual-orientation", "Total LBG"),
  diverse("{share} have a disability", "disability", "yes"),
  diverse("{share} are male", "sex-assigned-at-birth", "male"),
]);
