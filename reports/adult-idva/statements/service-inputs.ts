/** How many forms there are, at the head of their sections. */
import type { StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/adult/civil-justice";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { review } from "@/questionnaires/adult/review";
import { formsSubmitted, headed } from "@/reports/shared/forms-submitted";

const intakes = { count: { forms: intake }, at: { table: "referral-status" } } as const;
const reviews = { count: { forms: review }, at: { table: "further-abuse-occurred" } } as const;
const exits = { count: { forms: exit }, at: { table: "case-status-at-exit" } } as const;
const supportedWith = (form: typeof criminalJustice, table: string) =>
  ({ count: { casesWith: form, cohort: "closing" }, at: { table, row: "supported" }, unit: "clients" }) as const;

const justice = "Criminal and civil justice forms";

export const serviceInputsProse: readonly StatementDefinition[] = [
  ...formsSubmitted("Intake forms", "From {period}, caseworkers submitted {forms|intake form|intake forms}.", intakes, [
    "intake form",
    "intake forms",
  ]),
  ...formsSubmitted(
    "Review forms",
    "From {period}, caseworkers submitted {forms|review form|review forms}, of clients who were being supported. They record abuse that went on, or that had not been known before.",
    reviews,
    ["review form", "review forms"],
  ),
  ...formsSubmitted(
    "Exit forms",
    "From {period}, caseworkers submitted {forms|exit form|exit forms}, of clients who left. Each is matched with its own intake form, which may be of an earlier year.",
    exits,
    ["exit form", "exit forms"],
  ),
  ...formsSubmitted(
    justice,
    "Of the clients who left from {period}, {forms|client|clients} had been supported with criminal justice.",
    supportedWith(criminalJustice, "criminal-justice-supported"),
    ["client with a criminal justice form", "clients with a criminal justice form"],
  ),
  ...formsSubmitted(
    justice,
    "Of the clients who left from {period}, {forms|client|clients} had been supported with civil justice.",
    supportedWith(civilJustice, "civil-justice-supported"),
    ["client with a civil justice form", "clients with a civil justice form"],
  ),
  headed("Client profile", "Captured at intake, duplicates removed: {n|individual client|individual clients}.", {
    count: { forms: intake, cohort: "individuals" },
    at: { table: "ethnicity" },
    unit: "clients",
  }),
  {
    section: "Client profile",
    text: "In the population {share} are Black or from another minority ethnic group. The clients of this dataset are from the areas of its services alone.",
    figures: { share: { reference: "nationalBme" } },
    see: ["ethnicity"],
  },
  headed("History of abuse at intake", "Captured at intake: {n|form|forms}.", intakes),
  headed("Needs at intake", "Captured at intake: {n|form|forms}.", intakes),
  headed("Case review data", "Captured at review: {n|form|forms}.", reviews),
  headed("Client outcomes", "Captured at exit: {n|form|forms}.", exits),
  headed("Service Outputs", "Captured at exit: {n|form|forms}.", exits),
  headed("Criminal and civil justice outcomes", "Captured at exit: {n|form|forms}.", exits),
];
