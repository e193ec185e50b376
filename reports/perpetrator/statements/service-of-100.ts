/** What it would be like if a service were to support a hundred people. Support is of the cases that closed in the year. */
import { defineStatements } from "@/lib/reports/statements";
import { abuseTypes } from "@/questionnaires/abuse";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { childrenInvolved, citedUnder, contactsAndWeeks, over, peopleUnder } from "@/reports/shared/hundred";

const section = "Service of 100";
const supportHeading = "What support did they receive?";

const who = citedUnder("Who are they?");
const whoElse = citedUnder("Who else is involved?");
const abuse = citedUnder("Abuse demonstrated");
const support = citedUnder(supportHeading);
const said = citedUnder("What did they say as they left the service?");

const abuseInWords: Readonly<Record<(typeof abuseTypes)[number]["id"], string>> = {
  physical: "physical abuse",
  sexual: "sexual abuse",
  harassmentAndStalking: "harassment and stalking",
  jealousAndControlling: "jealous and controlling behaviour",
};

export const serviceOf100 = defineStatements([
  over("If a service were to support 100 people in a year like this one:"),
  who("{people} will be unemployed", "employment", "unemployed"),
  who("{people} will have a disability", "disability", "yes"),
  peopleUnder("Who are they?")("{people} will have children involved", childrenInvolved(intake), [
    "number-of-children",
  ]),
  who("{people} will have had adverse childhood experiences", "ace", "yes"),
  who("{people} will come to the service of their own will", "reason-for-accessing-service", "voluntary"),

  whoElse("{people} will have a female victim", "primary-victim-gender-identity", "female"),
  whoElse("For {people} the victim will be a current partner", "relationship-to-primary-victim", "currentPartner"),
  whoElse("{people} will live with the victim", "living-with-primary-victim", "together"),
  whoElse("For {people} the victim will be supported by the same service", "primary-victim-support", "sameService"),

  ...abuseTypes.map(({ id }) =>
    abuse(`{people} will have shown ${abuseInWords[id]} in the past 12 months`, "abuse-types", id),
  ),

  contactsAndWeeks(exit, {
    contacts: { table: "number-of-contacts", row: "median" },
    weeks: { table: "case-length", row: "median" },
  }),
  peopleUnder(supportHeading)(
    "{people} will attend group sessions",
    { share: { form: exit, question: "groupSessionsAttended", within: { from: 1 } }, of: { forms: exit } },
    ["group-sessions-attended"],
  ),
  support("For {people} the victims associated with them will be supported with safety", "safety-supported", "yes"),
  support("{people} will be supported with alcohol misuse", "alcohol-misuse-supported", "yes"),
  support("{people} will be supported with drug misuse", "drug-misuse-supported", "yes"),
  support("{people} will be supported with children and parenting", "parenting-supported", "yes"),
  support("{people} will be supported with their mental health", "mental-health-supported", "yes"),
  {
    section,
    subsection: supportHeading,
    text: "{clients|service user was|service users were} supported with criminal or civil justice",
    figures: { clients: { count: { form: exit, question: "justiceCase", is: ["yes"] }, unit: "service users" } },
    see: ["active-criminal-case", "active-civil-case"],
  },

  over("Of every 100 who answered each question:", "What did they say as they left the service?"),
  said("{people} will have an improved relationship with the victim", "client-reported-outcomes-1", "totalAgree", 0),
  said("{people} will have an improved relationship with children", "client-reported-outcomes-1", "totalAgree", 1),
  said("{people} will have an improved quality of life", "client-reported-outcomes-1", "totalAgree", 2),
  said("{people} will feel that their negative behaviour is reduced", "client-reported-outcomes-2", "totalAgree", 1),
  said("{people} will understand the impact of their behaviour", "client-reported-outcomes-2", "totalAgree", 0),
]);
