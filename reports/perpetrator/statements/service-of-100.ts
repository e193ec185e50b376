/** What it would be like if a service were to support a hundred people. Support is of the cases that closed in the year. */
import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { abuseTypes } from "@/questionnaires/abuse";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";

const section = "Service of 100";

/** A share that stands in a table. */
const cited =
  (subsection: string) =>
  (text: string, table: string, row: string, group = 0): StatementDefinition => ({
    section,
    subsection,
    text,
    figures: { people: { cell: { table, row, group } } },
  });

const who = cited("Who are they?");
const whoElse = cited("Who else is involved?");
const abuse = cited("Abuse demonstrated");
const support = cited("What support did they receive?");
const said = cited("What did they say as they left the service?");

const abuseInWords: Readonly<Record<(typeof abuseTypes)[number]["id"], string>> = {
  physical: "physical abuse",
  sexual: "sexual abuse",
  harassmentAndStalking: "harassment and stalking",
  jealousAndControlling: "jealous and controlling behaviour",
};

export const serviceOf100 = defineStatements([
  { section, text: "If a service were to support 100 people across the year:", figures: {} },
  who("{people} will be unemployed", "employment", "unemployed"),
  who("{people} will have a disability", "disability", "yes"),
  {
    section,
    subsection: "Who are they?",
    text: "{people} will have children involved",
    figures: {
      people: {
        share: { form: intake, cohort: "individuals", question: "childrenCount", within: { from: 1 } },
        of: { forms: intake, cohort: "individuals" },
      },
    },
    see: ["number-of-children"],
  },
  who("{people} will have had adverse childhood experiences", "ace", "yes"),
  who("{people} will come to the service of their own will", "reason-for-accessing-service", "voluntary"),

  whoElse("{people} have a female victim", "primary-victim-gender-identity", "female"),
  whoElse("For {people} the victim will be a current partner", "relationship-to-primary-victim", "currentPartner"),
  whoElse("{people} will live with the victim", "living-with-primary-victim", "together"),
  whoElse("For {people} the victim will be supported by the same service", "primary-victim-support", "sameService"),

  ...abuseTypes.map(({ id }) =>
    abuse(`{people} will have shown ${abuseInWords[id]} in the past 12 months`, "abuse-types", id),
  ),

  {
    section,
    subsection: "What support did they receive?",
    text: "They will receive {contacts} direct contacts over a {weeks} week period (medians)",
    figures: {
      contacts: {
        average: { form: exit, question: "contactsReceived", average: "median", decimals: 0 },
        unit: "direct contacts",
      },
      weeks: { average: { form: exit, question: "caseLengthWeeks", average: "median", decimals: 0 }, unit: "weeks" },
    },
    see: ["number-of-contacts", "case-length"],
  },
  {
    section,
    subsection: "What support did they receive?",
    text: "{people} will attend group sessions",
    figures: {
      people: { share: { form: exit, question: "groupSessionsAttended", within: { from: 1 } }, of: { forms: exit } },
    },
    see: ["group-sessions-attended"],
  },
  support("For {people} the victims associated with them will be supported with safety", "safety-supported", "yes"),
  support("{people} will be supported with alcohol misuse", "alcohol-misuse-supported", "yes"),
  support("{people} will be supported with drug misuse", "drug-misuse-supported", "yes"),
  support("{people} will be supported with children and parenting", "parenting-supported", "yes"),
  support("{people} will be supported with their mental health", "mental-health-supported", "yes"),
  {
    section,
    subsection: "What support did they receive?",
    text: "{clients} service users were supported with criminal or civil justice",
    figures: { clients: { count: { form: exit, question: "justiceCase", is: ["yes"] }, unit: "service users" } },
    see: ["active-criminal-case", "active-civil-case"],
  },

  {
    section,
    subsection: "What did they say as they left the service?",
    text: "Of every 100 who answered each question:",
    figures: {},
  },
  said("{people} have an improved relationship with the victim", "client-reported-outcomes-1", "totalAgree", 0),
  said("{people} have an improved relationship with children", "client-reported-outcomes-1", "totalAgree", 1),
  said("{people} have an improved quality of life", "client-reported-outcomes-1", "totalAgree", 2),
  said("{people} feel that their negative behaviour is reduced", "client-reported-outcomes-2", "totalAgree", 1),
  said("{people} understand the impact of their behaviour", "client-reported-outcomes-2", "totalAgree", 0),
]);
