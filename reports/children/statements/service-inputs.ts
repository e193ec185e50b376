/** How many forms there are, at the head of the sections. */
import { defineStatements } from "@/lib/reports/statements";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { review } from "@/questionnaires/child/review";
import { formsSubmitted, headed } from "@/reports/shared/forms-submitted";

export const serviceInputs = defineStatements([
  ...formsSubmitted(
    "Intake forms",
    "In {period}, caseworkers submitted {forms} intake forms for children entering children and young people's services.",
    { forms: intake },
    "In {period} there were {forms} intake forms.",
  ),
  ...formsSubmitted(
    "Review forms",
    "Caseworkers submitted {forms} review forms for children engaged with children and young people's services in {period}.",
    { forms: review },
    "In {period} there were {forms} review forms.",
  ),
  ...formsSubmitted(
    "Exit forms",
    "Caseworkers submitted {forms} exit forms for children leaving children and young people's services in {period}.",
    { forms: exit },
    "In {period} there were {forms} exit forms.",
  ),
  headed(
    "Client profile",
    "Captured at intake, of {n} individual children.",
    { forms: intake, cohort: "individuals" },
    "clients",
  ),
  headed("History of abuse at intake", "Captured at intake, on {n} forms.", { forms: intake }, "forms"),
  headed("Concerns identified at intake", "Captured at intake, on {n} forms.", { forms: intake }, "forms"),
  headed("Client outcomes", "Captured at exit, on {n} forms.", { forms: exit }, "forms"),
  headed("Service Outputs", "Captured at exit, on {n} forms.", { forms: exit }, "forms"),
]);
