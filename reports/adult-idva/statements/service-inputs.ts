/** How many forms there are, at the head of their sections. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/adult/civil-justice";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { review } from "@/questionnaires/adult/review";

const section = "Service inputs";

/** This year's number of forms in a sentence, then those of the years beside it. */
function formsOf(subsection: string, now: string, count: Figure, unit = "forms"): readonly StatementDefinition[] {
  const figures = { forms: { count, unit } } as const;
  return [
    { section, subsection, text: now, figures },
    { section, subsection, text: "From {period} there were {forms}.", figures, every: "comparison year" },
  ];
}

const headed = (inSection: string, text: string, count: Figure, unit: string): StatementDefinition => ({
  section: inSection,
  text,
  figures: { n: { count, unit } },
});

export const serviceInputsProse = defineStatements([
  ...formsOf("Intake forms", "Caseworkers submitted {forms} intake forms from {period}.", { forms: intake }),
  ...formsOf(
    "Review forms",
    "Caseworkers submitted {forms} review forms from {period}, of clients who were being supported.",
    { forms: review },
  ),
  ...formsOf("Exit forms", "Caseworkers submitted {forms} exit forms from {period}, of clients who left.", {
    forms: exit,
  }),
  ...formsOf(
    "Criminal and civil justice forms",
    "{forms} of the clients who left from {period} had been supported with criminal justice.",
    { casesWith: criminalJustice, cohort: "closing" },
    "clients",
  ),
  ...formsOf(
    "Criminal and civil justice forms",
    "{forms} of them had been supported with civil justice.",
    { casesWith: civilJustice, cohort: "closing" },
    "clients",
  ),
  headed(
    "Client profile",
    "Captured at intake, duplicates removed: {n} individual clients.",
    { forms: intake, cohort: "individuals" },
    "clients",
  ),
  {
    section: "Client profile",
    text: "In the population, {share}% are Black or from another minority ethnic group.",
    figures: { share: { reference: "nationalBme" } },
    see: ["ethnicity"],
  },
  headed("History of abuse at intake", "Captured at intake: {n} forms.", { forms: intake }, "forms"),
  headed("Needs at intake", "Captured at intake: {n} forms.", { forms: intake }, "forms"),
  headed("Case review data", "Captured at review: {n} forms.", { forms: review }, "forms"),
  headed("Client outcomes", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
  headed("Service Outputs", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
  headed("Criminal and civil justice outcomes", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
]);
