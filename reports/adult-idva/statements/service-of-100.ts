/** What it would be like if a service were to support a hundred people. Support is of the cases that closed in the year. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { childrenInvolved, citedUnder, contactsAndWeeks, over, peopleUnder } from "@/reports/shared/hundred";

const section = "Service of 100";
const clients = { form: intake, cohort: "individuals" } as const;
const allClients: Figure = { forms: intake, cohort: "individuals" };

const supportHeading = "What support did they receive?";

const who = citedUnder("Who are they?");
const whoElse = citedUnder("Who else is involved?");
const involved = peopleUnder("Who else is involved?");
const experienced = citedUnder("What have they experienced?");
const support = citedUnder(supportHeading);
const said = citedUnder("What did they say as they left the service?");

/** Of all whose case closed: those who had one outcome in the area of children and parenting. */
const childrenOutcome = (text: string, outcome: string): StatementDefinition =>
  peopleUnder(supportHeading)(text, {
    share: { form: exit, question: "childrenAndParentingOutcomes", is: [outcome] },
    of: { forms: exit },
    at: { table: "children-and-parenting-outcomes", row: outcome },
  });

export const serviceOf100 = defineStatements([
  over("If an Idva service were to support 100 people in a year like this one:"),
  who("{people} will be unemployed", "employment", "unemployed"),
  who("{people} will have a disability", "disability", "yes"),
  who("{people} will be referred by the police", "referral-route", "police"),

  whoElse("{people} will have a male perpetrator", "perpetrator-sex-assigned-at-birth", "male"),
  whoElse("For {people} the perpetrator will be a former partner", "relationship-to-primary-perpetrator", "exPartner"),
  involved(
    "{people} will have had to do with children and young people's services",
    {
      share: {
        sum: [{ ...clients, question: "cypsInvolvement", that: "answered" }],
        less: [{ ...clients, question: "cypsInvolvement", is: ["none", "dontKnow"] }],
      },
      of: allClients,
    },
    ["cyps-involvement"],
  ),
  whoElse("{people} will be pregnant", "pregnant", "yes"),
  involved("{people} will have children involved", childrenInvolved(intake), ["number-of-children"]),
  {
    section,
    subsection: "Who else is involved?",
    text: "{children|child|children} will be involved",
    figures: {
      children: {
        each: { ...clients, question: "children.age", that: "answered" },
        to: allClients,
        unit: "children per 100",
        at: { table: "ages-of-children" },
      },
    },
  },
  whoElse("{people} will have been exposed to domestic abuse before", "previous-exposure", "anyBefore"),
  whoElse("{people} will have several perpetrators", "multiple-perpetrators", "yes"),

  experienced("{people} will be at high risk of serious harm or death", "high-risk", "yes"),
  {
    section,
    subsection: "What have they experienced?",
    text: "The abuse will have gone on for {length} on average (median)",
    figures: {
      length: {
        average: { form: intake, question: "abuseDuration", average: "median", decimals: 0, unit: "months" },
        unit: "years and months",
        at: { table: "length-of-abuse", row: "averageLength" },
      },
    },
  },
  experienced("{people} will experience several types of abuse", "multiple-types-of-abuse", "multiple"),
  experienced("{people} will have experienced physical abuse", "abuse-experienced", "physical"),
  experienced("{people} will have experienced sexual abuse", "abuse-experienced", "sexual"),
  experienced("{people} will have experienced harassment or stalking", "abuse-experienced", "harassmentAndStalking"),
  experienced(
    "{people} will have experienced jealous and controlling behaviour",
    "abuse-experienced",
    "jealousAndControlling",
  ),

  over(
    "Not everyone has each need, so these numbers are not the percentages of the tables of those with a need.",
    supportHeading,
  ),
  contactsAndWeeks(exit, {
    contacts: { table: "contacts-received", row: "averageContacts" },
    weeks: { table: "case-length", row: "averageLength" },
  }),
  support("{people} will be supported with criminal justice", "criminal-justice-supported", "supported"),
  support("{people} will be supported with civil justice", "civil-justice-supported", "supported"),
  support("{people} will be supported with safety", "safety-supported", "yes"),
  support("{people} will be supported with alcohol misuse", "alcohol-misuse-supported", "yes"),
  support("{people} will be supported with drug misuse", "drug-misuse-supported", "yes"),
  support("{people} will be supported with children and parenting", "children-and-parenting-supported", "yes"),
  support("{people} will be supported with housing", "housing-supported", "yes"),
  support("{people} will be supported with their mental health", "mental-health-supported", "yes"),
  childrenOutcome("{people} will come to use children's support services", "childrensServices"),
  childrenOutcome("{people} will take part in the Freedom programme", "freedomProgramme"),

  over("Of every 100 who answered each question:", "What did they say as they left the service?"),
  said("{people} will say that their quality of life is better", "client-reported-outcomes", "totalAgree", 2),
  said("{people} will be optimistic about the future", "client-reported-outcomes", "totalAgree", 3),
  said("{people} will feel safer", "client-reported-outcomes", "totalAgree", 0),
  said("{people} will say that their wellbeing is better", "client-reported-outcomes", "totalAgree", 1),
  said("{people} will feel more confident", "client-reported-outcomes", "totalAgree", 4),
]);
