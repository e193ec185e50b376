import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/perpetrator/intake";
import { stepsOfCyps } from "./cyps";

const section = "Client profile";
const mentalHealth = { section, subsection: "Mental health needs", layout: "simple", form: intake } as const;
const finance = { section, subsection: "Finance, benefits and debt needs", layout: "simple", form: intake } as const;
const immigration = { section, subsection: "Immigration needs", layout: "simple", form: intake } as const;

export const needs = defineTables([
  {
    section,
    subsection: "Needs identified at intake",
    layout: "answers",
    id: "needs-summary",
    title: "Summary of service user needs at intake",
    form: intake,
    question: "needs",
  },
  { ...mentalHealth, id: "mental-health-needs", question: "mentalHealthNeeds" },
  { ...mentalHealth, id: "mental-health-diagnosis", question: "mentalHealthDiagnosis" },
  { ...mentalHealth, id: "diagnosed-mental-health-conditions", question: "mentalHealthConditions" },
  {
    section,
    subsection: "Children and parenting needs",
    layout: "simple",
    id: "cyps-involvement",
    form: intake,
    question: "cypsInvolvement",
    rows: stepsOfCyps,
  },
  {
    ...finance,
    id: "financial-situation",
    question: "financialSituation",
    rows: [
      "significantProblems",
      "unableToPayForEssentials",
      "managingEssentials",
      "comfortablyManaging",
      "noConcerns",
      "reliantOnOthers",
      "dontKnow",
      "missing",
    ],
  },
  { ...finance, id: "access-to-public-funds", question: "publicFunds" },
  { ...immigration, id: "indefinite-leave-to-remain", question: "indefiniteLeaveToRemain" },
  { ...immigration, id: "visa-dependent-on-victim", question: "visaDependentOnVictim" },
]);
