/** What it would be like if a service were to support a hundred people. Support is of the cases that closed in the year. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";

const section = "Service of 100";
const clients = { form: intake, cohort: "individuals" } as const;
const allClients: Figure = { forms: intake, cohort: "individuals" };

/** A share that stands in a table. */
const cited =
  (subsection: string) =>
  (text: string, table: string, row: string, group?: number): StatementDefinition => ({
    section,
    subsection,
    text,
    figures: { people: { cell: { table, row, ...(group === undefined ? {} : { group }) } } },
  });

const who = cited("Who are they?");
const whoElse = cited("Who else is involved?");
const experienced = cited("What have they experienced?");
const support = cited("What support did they receive?");
const said = cited("What did they say as they left the service?");

/** Of all whose case closed: those who had one outcome in the area of children and parenting. */
const childrenOutcome = (text: string, outcome: string): StatementDefinition => ({
  section,
  subsection: "What support did they receive?",
  text,
  figures: {
    people: { share: { form: exit, question: "childrenAndParentingOutcomes", is: [outcome] }, of: { forms: exit } },
  },
  see: ["children-and-parenting-outcomes"],
});

export const serviceOf100 = defineStatements([
  {
    section,
    text: "If an Idva service were to support 100 people in a year like this one:",
    figures: {},
  },
  who("{people} will be unemployed", "employment", "unemployed"),
  who("{people} will have a disability", "disability", "yes"),
  who("{people} will be referred by the police", "referral-route", "police"),

  whoElse("{people} will have a male perpetrator", "perpetrator-sex-assigned-at-birth", "male"),
  whoElse("For {people} the perpetrator will be a former partner", "relationship-to-primary-perpetrator", "exPartner"),
  {
    section,
    subsection: "Who else is involved?",
    text: "{people} will have had to do with children and young people's services",
    figures: {
      people: {
        share: {
          sum: [{ ...clients, question: "cypsInvolvement", that: "answered" }],
          less: [{ ...clients, question: "cypsInvolvement", is: ["none", "dontKnow"] }],
        },
        of: allClients,
      },
    },
    see: ["cyps-involvement"],
  },
  whoElse("{people} will be pregnant", "pregnant", "yes"),
  {
    section,
    subsection: "Who else is involved?",
    text: "{people} will have children involved",
    figures: { people: { share: { ...clients, question: "childrenCount", within: { from: 1 } }, of: allClients } },
    see: ["number-of-children"],
  },
  {
    section,
    subsection: "Who else is involved?",
    text: "{children} children will be involved",
    figures: {
      children: {
        each: { ...clients, question: "children.age", that: "answered" },
        to: allClients,
        unit: "children per 100",
      },
    },
    see: ["ages-of-children"],
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
      },
    },
    see: ["length-of-abuse"],
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

  {
    section,
    subsection: "What support did they receive?",
    text: "Not everyone has each need, so these numbers are not the percentages of the tables of those with a need.",
    figures: {},
  },
  {
    section,
    subsection: "What support did they receive?",
    text: "They will have {contacts} direct contacts in {weeks} weeks (medians)",
    figures: {
      contacts: {
        average: { form: exit, question: "contactsReceived", average: "median", decimals: 0 },
        unit: "contacts",
      },
      weeks: { average: { form: exit, question: "caseLengthWeeks", average: "median", decimals: 0 }, unit: "weeks" },
    },
    see: ["contacts-received", "case-length"],
  },
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

  said(
    "{people} of those who answer will say that their quality of life is better",
    "client-reported-outcomes",
    "totalAgree",
    2,
  ),
  said("{people} of those who answer will be optimistic about the future", "client-reported-outcomes", "totalAgree", 3),
  said("{people} of those who answer will feel safer", "client-reported-outcomes", "totalAgree", 0),
  said(
    "{people} of those who answer will say that their wellbeing is better",
    "client-reported-outcomes",
    "totalAgree",
    1,
  ),
  said("{people} of those who answer will feel more confident", "client-reported-outcomes", "totalAgree", 4),
]);
