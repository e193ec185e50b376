import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";

const section = "Key findings";
const closed = { form: intake, cohort: "closing" } as const;

/** By how much abuse has become rarer, among the cases that closed. It is said only where it has. */
const reduction = (text: string, atIntake: string, atExit: string): StatementDefinition => ({
  section,
  subsection: "After support from a caseworker",
  text,
  figures: {
    reduction: {
      reduction: { ...closed, question: atIntake, is: ["yes"] },
      to: { form: exit, question: atExit, is: ["yes"] },
      at: [
        { table: "abuse-presence", row: atExit, group: 0 },
        { table: "abuse-presence", row: atExit, group: 1 },
      ],
    },
  },
  onlyIf: { figure: { ...closed, question: atIntake, is: ["yes"] }, atLeast: 1 },
});

const percent = (subsection: string | undefined, text: string, table: string, row: string, group = 0) =>
  ({
    section,
    ...(subsection === undefined ? {} : { subsection }),
    text,
    figures: { share: { cell: { table, row, group }, as: "percent" } },
  }) as const satisfies StatementDefinition;

const family = "Relationships with family members";

export const keyFindings = defineStatements([
  {
    section,
    text: "The most common referral routes were {routes}",
    figures: {
      routes: {
        top: { form: intake, question: "referralRoute" },
        count: 3,
        except: ["other"],
        at: "referral-route",
      },
    },
  },
  percent(undefined, "{share} of children were experiencing direct abuse at intake", "direct-abuse", "yes"),
  {
    section,
    text: "Children were exposed to domestic abuse for {length} on average",
    figures: {
      length: {
        average: { form: intake, question: "exposureDuration", average: "mean", decimals: 0, unit: "months" },
        unit: "years and months",
        at: { table: "exposure-duration", row: "average" },
      },
    },
  },
  {
    section,
    text: "Children received a median of {contacts|contact|contacts} over {weeks|week|weeks}",
    figures: {
      contacts: {
        average: { form: exit, question: "contactsReceived", average: "median", decimals: 0 },
        unit: "contacts",
        at: { table: "contacts-received", row: "average" },
      },
      weeks: {
        average: { form: exit, question: "caseLengthWeeks", average: "median", decimals: 0, unit: "weeks" },
        unit: "weeks",
        at: { table: "case-length", row: "average" },
      },
    },
  },
  reduction(
    "There were {reduction} fewer children exposed to domestic abuse",
    "exposureToDomesticAbuse",
    "exposureAtExit",
  ),
  reduction("There were {reduction} fewer children experiencing direct abuse", "directAbuse", "directAbuseAtExit"),
  reduction(
    "There were {reduction} fewer children expressing harmful behaviour",
    "harmfulBehaviour",
    "harmfulBehaviourAtExit",
  ),
  percent(
    family,
    "{share} of children were supported with their relationships with family members",
    "family-relationships-supported",
    "yes",
  ),
  percent(
    family,
    "Of those supported, {share} had one-to-one sessions",
    "family-relationships-support-provided",
    "sessionsWithChild",
  ),
  percent(
    family,
    "Of those supported, {share} took part in the service's own group work",
    "family-relationships-support-provided",
    "groupWorkWithChild",
  ),
  percent(family, "Of those supported, {share} were safer", "family-relationships-impact", "safety", 2),
  percent(
    family,
    "Of those supported, {share} had a better quality of life",
    "family-relationships-impact",
    "qualityOfLife",
    2,
  ),
]);
