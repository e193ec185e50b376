/** How many forms there are, at the head of their sections. */
import type { StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/perpetrator/civil-justice";
import { criminalJustice } from "@/questionnaires/perpetrator/criminal-justice";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { review } from "@/questionnaires/perpetrator/review";
import { formsSubmitted, headed } from "@/reports/shared/forms-submitted";

const intakes = { count: { forms: intake }, at: { table: "mode-of-support" } } as const;
const reviews = { count: { forms: review }, at: { table: "review-continued-abuse" } } as const;
const exits = { count: { forms: exit }, at: { table: "case-status-at-exit" } } as const;
const active = (form: typeof criminalJustice, question: string, table: string) =>
  ({ count: { form, cohort: "closing", question, is: ["yes"] }, at: { table, row: "yes" } }) as const;

const justice = "Criminal and civil justice forms";

export const serviceInputsProse: readonly StatementDefinition[] = [
  ...formsSubmitted("Intake forms", "From {period}, caseworkers submitted {forms|intake form|intake forms}.", intakes, [
    "intake form",
    "intake forms",
  ]),
  ...formsSubmitted(
    "Review forms",
    "From {period}, caseworkers submitted {forms|review form|review forms}. They record abuse that went on, or that had not been known before.",
    reviews,
    ["review form", "review forms"],
  ),
  ...formsSubmitted(
    "Exit forms",
    "From {period}, caseworkers submitted {forms|exit form|exit forms}, of service users who left. Each is matched with its own intake form, which may be of an earlier year.",
    exits,
    ["exit form", "exit forms"],
  ),
  ...formsSubmitted(
    justice,
    "Of the service users who left from {period}, {forms} had an active criminal case.",
    active(criminalJustice, "activeCriminalCase", "active-criminal-case"),
    ["active criminal case", "active criminal cases"],
  ),
  ...formsSubmitted(
    justice,
    "Of the service users who left from {period}, {forms} had an active civil case.",
    active(civilJustice, "activeCivilCase", "active-civil-case"),
    ["active civil case", "active civil cases"],
  ),
  headed(
    "Client profile",
    "Captured at intake, duplicates removed: {n|individual service user|individual service users}.",
    {
      count: { forms: intake, cohort: "individuals" },
      at: { table: "ethnicity" },
      unit: "service users",
    },
  ),
  headed("Case review data", "Captured at review: {n|form|forms}.", reviews),
  headed("Client outcomes", "Captured at exit: {n|form|forms}.", exits),
  headed("Service Outputs", "Captured at exit: {n|form|forms}.", exits),
  headed("Criminal and civil justice outcomes", "Captured at exit: {n|form|forms}.", exits),
];
