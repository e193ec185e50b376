import { defineStatements } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";

const section = "At a glance";

export const atAGlance = defineStatements([
  { section, text: "{services} services", figures: { services: { fact: "services" } } },
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
]);
