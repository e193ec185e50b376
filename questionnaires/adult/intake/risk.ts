import { type Condition, defineSection } from "@/lib/forms/define";
import { yesNoDontKnow } from "@/questionnaires/options";
import { dashQuestionCount, riskBases } from "@/questionnaires/risk";
import { dashMade } from "../dash/elsewhere";

/** A Dash made at intake says all of this but Marac. */
const noDash: Condition = { not: dashMade("atIntake") };

export const risk = defineSection({
  id: "risk",
  title: "Risk",
  pages: [
    {
      id: "risk",
      questions: [
        {
          id: "dashTicksGiven",
          type: "number",
          text: "Number of ticks on the Dash",
          hint: "If you have the answers and not only the number, fill in the Dash form of this case with “At intake” instead.",
          when: noDash,
          unit: "ticks",
          min: 0,
          max: dashQuestionCount,
          release: "coarsen",
        },
        {
          id: "highRisk",
          type: "one",
          text: "High risk?",
          when: noDash,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "highRiskBasis",
          type: "one",
          text: "On what basis is the client high risk?",
          when: { question: "highRisk", is: ["yes"] },
          options: riskBases,
          release: "safe",
        },
      ],
    },
    {
      id: "marac",
      title: "Marac",
      questions: [
        {
          id: "discussedAtMarac",
          type: "one",
          text: "Has the case been discussed at Marac?",
          hint: "Marac: multi-agency risk assessment conference.",
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
