/** What it would be like if a service were to support a hundred children. Support is of the cases that closed in the year. */
import { type Cited, defineStatements, type Said } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { contactsAndWeeks, over, peopleUnder } from "@/reports/shared/hundred";

const section = "Service of 100";

const cell = (table: string, row: string, group = 0): Said => ({ cell: { table, row, group } });
const ofAllIntakes = (question: string, is: readonly string[], at?: Cited): Said => ({
  share: { form: intake, question, is },
  of: { forms: intake },
  ...(at && { at }),
});

/** Of all whose case closed, whether they were supported in that area or not. */
const ofAllClosed = (question: string, is: readonly string[], at?: Cited): Said => ({
  share: { form: exit, question, is },
  of: { forms: exit },
  ...(at && { at }),
});
/** A statement on what has changed: those for whom it has improved, as its table prints them. */
const better = (table: string, matrix: string, row: string): Said =>
  ofAllClosed(`${matrix}.${row}`, ["improved"], { table, row, group: 2 });

const who = peopleUnder("Who are they?");
const whoElse = peopleUnder("Who else is involved?");
const experienced = peopleUnder("What have they experienced?");
const support = peopleUnder("What support did they receive?");
const improved = peopleUnder("What has improved as they left the service?");

export const serviceOf100 = defineStatements([
  over("If a service were to support 100 people in a year like this one:"),

  {
    section,
    subsection: "Who are they?",
    text: "Their average age is {age|year|years}",
    figures: {
      age: {
        average: { form: intake, question: "age", cohort: "individuals", average: "mean", decimals: 0, unit: "years" },
        unit: "years",
        at: { table: "age-of-client", row: "average" },
      },
    },
  },
  who("{people} will be new to the service", cell("referral-status", "new")),
  who("{people} will be referred by children's social services", cell("referral-route", "childrensSocialServices")),
  who("{people} will be supported for current abuse", cell("current-or-historic-abuse", "current")),
  who("{people} will be supported for historic abuse", cell("current-or-historic-abuse", "historic")),

  whoElse(
    "{people} will show harmful behaviour towards their mother",
    ofAllIntakes("harmfulBehaviourTowards", ["mother"], { table: "harmful-behaviour-towards", row: "mother" }),
  ),
  whoElse(
    "{people} will show harmful behaviour towards a brother or sister",
    ofAllIntakes("harmfulTowardsSibling", ["yes"]),
    ["harmful-behaviour-towards"],
  ),
  whoElse("{people} will be known to children's social care", cell("known-to-social-care", "yes")),
  whoElse("Of those exposed to abuse who do not live with the perpetrator, {people} will have contact with them", {
    share: { form: intake, question: "exposureContactArrangements", is: ["formal", "informal"] },
    of: { form: intake, question: "exposureContactArrangements", that: "asked" },
    together: [
      { table: "exposure-contact-arrangements", row: "formal" },
      { table: "exposure-contact-arrangements", row: "informal" },
    ],
  }),
  whoElse(
    "Of those exposed to abuse, {people} will live with the perpetrator",
    cell("exposure-lives-with-perpetrator", "yes"),
  ),
  whoElse(
    "Of those exposed to abuse, {people} will have several perpetrators",
    cell("exposure-multiple-perpetrators", "yes"),
  ),

  experienced(
    "{people} will be physically harming others",
    ofAllIntakes("harmfulBehaviourTypes.physical", ["yes"], { table: "harmful-behaviour-types", row: "physical" }),
  ),
  experienced("{people} will have a concern raised for their safety", cell("concerns-identified", "childSafety")),
  {
    section,
    subsection: "What have they experienced?",
    text: "The average length of exposure to abuse is {length}",
    figures: {
      length: {
        average: { form: intake, question: "exposureDuration", average: "mean", decimals: 0, unit: "months" },
        unit: "years and months",
        at: { table: "exposure-duration", row: "average" },
      },
    },
  },
  experienced(
    "Of those exposed to abuse, {people} will have been exposed to physical abuse",
    cell("exposure-abuse-types", "physical"),
  ),
  experienced(
    "Of those exposed to abuse, {people} will have been exposed to jealous and controlling behaviour",
    cell("exposure-abuse-types", "jealousAndControlling"),
  ),
  experienced(
    "Of those exposed to abuse, {people} will have been exposed to sexual abuse",
    cell("exposure-abuse-types", "sexual"),
  ),
  experienced(
    "Of those abused themselves, {people} will have experienced emotional abuse",
    cell("direct-abuse-types", "emotional"),
  ),
  experienced(
    "Of those abused themselves, {people} will have experienced neglect",
    cell("direct-abuse-types", "neglect"),
  ),
  experienced(
    "Of those abused themselves, {people} will have experienced physical abuse",
    cell("direct-abuse-types", "physical"),
  ),
  experienced(
    "Of those abused themselves, {people} will have experienced sexual abuse",
    cell("direct-abuse-types", "sexual"),
  ),

  contactsAndWeeks(exit, {
    contacts: { table: "contacts-received", row: "average" },
    weeks: { table: "case-length", row: "average" },
  }),
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

  over(
    "Of every 100 whose case closed, whether they were supported in that area or not:",
    "What has improved as they left the service?",
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
    better("safety-impact", "safetyImpact", "healthyRelationships"),
  ),
  improved(
    "{people} will have developed coping mechanisms for their mental health",
    better("mental-health-impact", "mentalHealthImpact", "coping"),
  ),
  improved(
    "{people} will have better relationships with family members",
    better("family-relationships-impact", "familyRelationshipsImpact", "qualityOfRelationships"),
  ),
  improved(
    "{people} will understand better how to seek help in unsafe situations",
    better("safety-impact", "safetyImpact", "seekingHelp"),
  ),
]);
