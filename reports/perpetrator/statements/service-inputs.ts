/** How many forms there are, at the head of their sections. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/perpetrator/civil-justice";
import { criminalJustice } from "@/questionnaires/perpetrator/criminal-justice";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { review } from "@/questionnaires/perpetrator/review";
import { formsSubmitted, headed } from "@/reports/shared/forms-submitted";

const ofCriminalCases: Figure = {
  form: criminalJustice,
  cohort: "closing",
  question: "activeCriminalCase",
  is: ["yes"],
};
const ofCivilCases: Figure = { form: civilJustice, cohort: "closing", question: "activeCivilCase", is: ["yes"] };

const justice = "Criminal and civil justice forms";

export const serviceInputsProse: readonly StatementDefinition[] = defineStatements([
  ...formsSubmitted("Intake forms", "Caseworkers submitted {forms} intake forms in {period}.", { forms: intake }),
  ...formsSubmitted(
    "Review forms",
    "Caseworkers submitted {forms} review forms in {period}. They record abuse that went on, or that had not been known before.",
    { forms: review },
  ),
  ...formsSubmitted(
    "Exit forms",
    "Caseworkers submitted {forms} exit forms in {period}, of service users who left. Each is matched with its own intake form, which may be of an earlier year.",
    { forms: exit },
  ),
  ...formsSubmitted(
    justice,
    "Of the service users who left in {period}, {forms} had an active criminal case.",
    ofCriminalCases,
  ),
  ...formsSubmitted(justice, "{forms} had an active civil case.", ofCivilCases),
  headed(
    "Client profile",
    "Captured at intake, duplicates removed: {n} individual service users.",
    { forms: intake, cohort: "individuals" },
    "service users",
  ),
  headed("Client outcomes", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
  headed("Service Outputs", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
  headed("Criminal and civil justice outcomes", "Captured at exit: {n} forms.", { forms: exit }, "forms"),
]);
