import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/adult/intake";

const section = "Needs at intake";
const atIntake = { section, layout: "simple", form: intake } as const;
const mentalHealth = { ...atIntake, subsection: "Mental health needs" } as const;

export const needs = defineTables([
  {
    section,
    layout: "answers",
    id: "client-needs-summary",
    title: "Summary of client needs at intake",
    form: intake,
    question: "needs",
  },
  {
    ...mentalHealth,
    id: "mental-health-needs",
    question: "mentalHealthNeeds",
    notes: ["Of the clients with a mental health need at intake."],
  },
  {
    ...mentalHealth,
    id: "mental-health-diagnosis",
    question: "mentalHealthDiagnosis",
    notes: ["Of the clients with a mental health need at intake."],
  },
  {
    ...mentalHealth,
    id: "diagnosed-mental-health-conditions",
    question: "mentalHealthConditions",
    notes: ["Of the clients with a diagnosed mental health condition."],
  },
  {
    ...atIntake,
    id: "access-to-public-funds",
    question: "publicFunds",
    notes: ["Of the clients with a finance, benefits and debt need at intake."],
  },
  {
    ...atIntake,
    id: "indefinite-leave-to-remain",
    question: "indefiniteLeaveToRemain",
    notes: ["Of the clients with an immigration need at intake."],
  },
  {
    ...atIntake,
    id: "visa-dependent-on-perpetrator",
    question: "visaDependentOnPerpetrator",
    notes: ["Of the clients with an immigration need at intake."],
  },
]);
