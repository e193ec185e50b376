import { type Condition, defineSection } from "@/lib/forms/define";
import { type AreaOfNeed, areasOfNeed, mentalHealthConditions, mentalHealthNeeds } from "@/questionnaires/needs";
import { yesNoDontKnow } from "@/questionnaires/options";

const needIn = (area: AreaOfNeed): Condition => ({ question: `needs.${area}`, is: ["yes"] });

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
          text: "Client needs at intake",
          hint: "For each area, say whether the client has a need. You can add to these at review and at exit.",
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
          text: "Is the client experiencing any of the following?",
          hint: "Select all that apply.",
          when: needIn("mentalHealth"),
          options: mentalHealthNeeds,
          release: "coarsen",
        },
        {
          id: "mentalHealthDiagnosis",
          type: "one",
          text: "Does the client have a diagnosed mental health condition?",
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
          options: mentalHealthConditions,
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
          text: "Does the client have access to public funds?",
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
          text: "Does the client need to apply for indefinite leave to remain?",
          when: needIn("immigration"),
          options: yesNoDontKnow,
          release: "coarsen",
        },
        {
          id: "visaDependentOnPerpetrator",
          type: "one",
          text: "Is the client dependent on the perpetrator for a visa?",
          when: needIn("immigration"),
          options: yesNoDontKnow,
          release: "coarsen",
        },
      ],
    },
  ],
});
