/** How many forms there are, at the head of the sections. */
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { review } from "@/questionnaires/child/review";
import { formsSubmitted, headed } from "@/reports/shared/forms-submitted";

const intakes = { count: { forms: intake }, at: { table: "referral-status" } } as const;
const reviews = { count: { forms: review }, at: { table: "review-exposure" } } as const;
const exits = { count: { forms: exit }, at: { table: "case-status-at-exit" } } as const;

const services = "children and young people's services";

export const serviceInputs = [
  ...formsSubmitted(
    "Intake forms",
    `From {period}, caseworkers submitted {forms|intake form|intake forms} for children entering ${services}.`,
    intakes,
    ["intake form", "intake forms"],
  ),
  ...formsSubmitted(
    "Review forms",
    `From {period}, caseworkers submitted {forms|review form|review forms} for children engaged with ${services}. They record abuse that went on, or that had not been known before.`,
    reviews,
    ["review form", "review forms"],
  ),
  ...formsSubmitted(
    "Exit forms",
    `From {period}, caseworkers submitted {forms|exit form|exit forms} for children leaving ${services}. Each is matched with its own intake form, which may be of an earlier year.`,
    exits,
    ["exit form", "exit forms"],
  ),
  headed("Client profile", "Captured at intake, duplicates removed: {n|individual child|individual children}.", {
    count: { forms: intake, cohort: "individuals" },
    at: { table: "age-of-client" },
    unit: "clients",
  }),
  headed("History of abuse at intake", "Captured at intake: {n|form|forms}.", intakes),
  headed("Concerns identified at intake", "Captured at intake: {n|form|forms}.", intakes),
  headed("Case review data", "Captured at review: {n|form|forms}.", reviews),
  headed("Client outcomes", "Captured at exit: {n|form|forms}.", exits),
  headed("Service Outputs", "Captured at exit: {n|form|forms}.", exits),
];
