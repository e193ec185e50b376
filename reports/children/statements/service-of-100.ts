/** What it would be like if a service were to support a hundred children. Support is of the cases that closed in the year. */
import { defineStatements, type Said, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";

const section = "Service of 100";

/** A sentence about some of a hundred children, under its heading. */
const under =
  (subsection: string) =>
  (text: string, people: Said, see: readonly string[] = []): StatementDefinition => ({
    section,
    subsection,
    text,
    figures: { people },
    see,
  });

const cell = (table: string, row: string, group = 0): Said => ({ cell: { table, row, group } });
const ofAllIntakes = (question: string, is: readonly string[]): Said => ({
  share: { form: intake, question, is },
  of: { forms: intake },
});
const ofAllClosed = (question: string, is: readonly string[]): Said => ({
  share: { form: exit, question, is },
  of: { forms: exit },
});

const who = under("Who are they?");
const whoElse = under("Who else is involved?");
const experienced = under("What have they experienced?");
const support = under("What support did they receive?");
const improved = under("What has improved as they left the service?");

export const serviceOf100 = defineStatements([
  { section, text: "If a service were to support 100 people in a year like this one:", figures: {} },

  {
    section,
    subsection: "Who are they?",
    text: "Their average age is {age} years",
    figures: {
      age: {
        average: { form: intake, question: "age", cohort: "individuals", average: "mean", decimals: 0 },
        unit: "years",
      },
    },
    see: ["age-of-client"],
  },
  who("{people} will be new to the service", cell("referral-status", "new")),
  who("{people} will be referred by children's social services", cell("referral-route", "childrensSocialServices")),
  who("{people} will be supported for current abuse", cell("current-or-historic-abuse", "current")),
  who("{people} will be supported for historic abuse", cell("current-or-historic-abuse", "historic")),

  whoElse("{people} show harmful behaviour towards their mother", ofAllIntakes("harmfulBehaviourTowards", ["mother"]), [
    "harmful-behaviour-towards",
  ]),
  whoElse(
    "{people} show harmful behaviour towards a brother or sister",
    ofAllIntakes("harmfulTowardsSibling", ["yes"]),
    ["harmful-behaviour-towards"],
  ),
  whoElse("{people} will be known to children's social care", cell("known-to-social-care", "yes")),
  whoElse(
    "Of those exposed to abuse who do not live with the perpetrator, {people} will have contact with them",
    {
      share: { form: intake, question: "exposureContactArrangements", is: ["formal", "informal"] },
      of: { form: intake, question: "exposureContactArrangements", that: "asked" },
    },
    ["exposure-contact-arrangements"],
  ),
  whoElse(
    "Of those exposed to abuse, {people} live with the perpetrator",
    cell("exposure-lives-with-perpetrator", "yes"),
  ),
  whoElse(
    "Of those exposed to abuse, {people} have several perpetrators",
    cell("exposure-multiple-perpetrators", "yes"),
  ),

  experienced("{people} are physically harming others", ofAllIntakes("harmfulBehaviourTypes.physical", ["yes"]), [
    "harmful-behaviour-types",
  ]),
  experienced("{people} have a concern raised for their safety", cell("concerns-identified", "childSafety")),
  {
    section,
    subsection: "What have they experienced?",
    text: "The average length of exposure to abuse is {length}",
    figures: {
      length: {
        average: { form: intake, question: "exposureDuration", average: "mean", decimals: 0, unit: "months" },
        unit: "years and months",
      },
    },
    see: ["exposure-duration"],
  },
  experienced(
    "Of those exposed to abuse, {people} have been exposed to physical abuse",
    cell("exposure-abuse-types", "physical"),
  ),
  experienced(
    "Of those exposed to abuse, {people} have been exposed to jealous and controlling behaviour",
    cell("exposure-abuse-types", "jealousAndControlling"),
  ),
  experienced(
    "Of those exposed to abuse, {people} have been exposed to sexual abuse",
    cell("exposure-abuse-types", "sexual"),
  ),
  experienced(
    "Of those abused themselves, {people} have experienced emotional abuse",
    cell("direct-abuse-types", "emotional"),
  ),
  experienced("Of those abused themselves, {people} have experienced neglect", cell("direct-abuse-types", "neglect")),
  experienced(
    "Of those abused themselves, {people} have experienced physical abuse",
    cell("direct-abuse-types", "physical"),
  ),
  experienced(
    "Of those abused themselves, {people} have experienced sexual abuse",
    cell("direct-abuse-types", "sexual"),
  ),

  {
    section,
    subsection: "What support did they receive?",
    text: "They will receive {contacts} direct contacts over a {weeks} week period",
    figures: {
      contacts: {
        average: { form: exit, question: "contactsReceived", average: "median", decimals: 0 },
        unit: "contacts",
      },
      weeks: {
        average: { form: exit, question: "caseLengthWeeks", average: "median", decimals: 0 },
        unit: "weeks",
      },
    },
    see: ["contacts-received", "case-length"],
  },
  support(
    "{people} will be supported with safety or understanding of safety",
    cell("needs-support-matrix", "safety", 1),
  ),
  support("{people} will be supported with their physical health", cell("needs-support-matrix", "physicalHealth", 1)),
  support("{people} will be supported with their mental health", cell("needs-support-matrix", "mentalHealth", 1)),
  support(
    "{people} will be supported with their relationships with family members",
    cell("needs-support-matrix", "familyRelationships", 1),
  ),
  support(
    "{people} will be supported with their relationships with others",
    cell("needs-support-matrix", "otherRelationships", 1),
  ),

  improved("{people} will be safer in at least one area of support", ofAllClosed("improvedSafetyInAnyArea", ["yes"]), [
    "needs-support-matrix",
  ]),
  improved(
    "{people} will have better wellbeing in at least one area of support",
    ofAllClosed("improvedWellbeingInAnyArea", ["yes"]),
    ["needs-support-matrix"],
  ),
  improved(
    "{people} will understand better what a healthy relationship is",
    ofAllClosed("safetyImpact.healthyRelationships", ["improved"]),
    ["safety-impact"],
  ),
  improved(
    "{people} will have developed coping mechanisms for their mental health",
    ofAllClosed("mentalHealthImpact.coping", ["improved"]),
    ["mental-health-impact"],
  ),
  improved(
    "{people} will have better relationships with family members",
    ofAllClosed("familyRelationshipsImpact.qualityOfRelationships", ["improved"]),
    ["family-relationships-impact"],
  ),
  improved(
    "{people} will understand better how to seek help in unsafe situations",
    ofAllClosed("safetyImpact.seekingHelp", ["improved"]),
    ["safety-impact"],
  ),
]);
