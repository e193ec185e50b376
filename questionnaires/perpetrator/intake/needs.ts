import { type Condition, defineSection } from "@/lib/forms/define";
import { type AreaOfNeed, areasOfNeed, mentalHealthConditions, mentalHealthNeeds } from "@/questionnaires/needs";
import { without, yesNoDontKnow } from "@/questionnaires/options";
import { cypsInvolvement } from "../options";

const needIn = (area: AreaOfNeed): Condition => ({ question: `needs.${area}`, is: ["yes"] });

// Two answers here, one in the list that the client groups share.
const experienced = without(mentalHealthNeeds, "stress").flatMap((need) =>
  need.id === "suicidal"
    ? [
        { id: "suicidalThoughts", label: "Suicidal thoughts" },
        { id: "suicidalBehaviour", label: "Suicidal behaviour" },
      ]
    : [need],
);

/** What is found here decides which areas of support the exit form asks about. */
export const needs = defineSection({
  id: "needs",
  title: "Needs",
  pages: [
    {
      id: "needs",
      questions: [
        {
          id: "needs",
          type: "matrix",
          text: "Service user needs at intake",
          hint: "For each area, say whether the service user has a need. You can add to these at review and at exit.",
          rows: areasOfNeed,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "mental-health",
      title: "Mental health",
      questions: [
        {
          id: "mentalHealthNeeds",
          type: "many",
          text: "Is the service user experiencing any of the following?",
          hint: "Select all that apply.",
          when: needIn("mentalHealth"),
          options: experienced,
          release: "coarsen",
        },
        {
          id: "mentalHealthDiagnosis",
          type: "one",
          text: "Does the service user have a diagnosed mental health condition?",
          when: needIn("mentalHealth"),
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "mentalHealthConditions",
          type: "many",
          text: "Diagnosed mental health conditions",
          hint: "Select all that apply.",
          when: { question: "mentalHealthDiagnosis", is: ["yes"] },
          options: without(mentalHealthConditions, "complexPtsd", "psychosis"),
          release: "coarsen",
        },
      ],
    },
    {
      id: "children-and-parenting",
      title: "Children and parenting",
      questions: [
        {
          id: "cypsInvolvement",
          type: "many",
          text: "CYPS involvement",
          hint: "CYPS: children and young people's services of the local authority. Select all that apply.",
          when: needIn("childrenAndParenting"),
          options: cypsInvolvement,
          // The local authority knows which families it has an order for.
          release: "coarsen",
        },
      ],
    },
    {
      id: "finance",
      title: "Finance, benefits and debt",
      questions: [
        {
          id: "publicFunds",
          type: "one",
          text: "Does the service user have access to public funds?",
          hint: "Benefits and public housing. Some visas rule them out.",
          when: needIn("financeBenefitsDebt"),
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "immigration",
      title: "Immigration",
      questions: [
        {
          id: "indefiniteLeaveToRemain",
          type: "one",
          text: "Does the service user need to apply for indefinite leave to remain?",
          when: needIn("immigration"),
          options: yesNoDontKnow,
          release: "coarsen",
        },
        {
          id: "visaDependentOnVictim",
          type: "one",
          text: "Is the service user dependent on the victim for a visa?",
          when: needIn("immigration"),
          options: yesNoDontKnow,
          release: "coarsen",
        },
      ],
    },
  ],
});
