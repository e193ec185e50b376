import { defineSection } from "@/lib/forms/define";
import { dontKnow, other, yesNoDontKnow } from "@/questionnaires/options";
import { riskBases } from "@/questionnaires/risk";
import { riskLevelsOrUnknown } from "../options";

export const risk = defineSection({
  id: "risk",
  title: "Risk",
  pages: [
    {
      id: "risk-assessment",
      title: "Risk assessment",
      questions: [
        {
          id: "riskAssessed",
          type: "one",
          text: "Has a risk assessment been completed?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "riskAssessmentType",
          type: "one",
          text: "Type of risk assessment completed",
          hint: "If there are several, choose the one on which the level of risk rests.",
          when: { question: "riskAssessed", is: ["yes"] },
          options: [
            { id: "dash", label: "DASH" },
            { id: "oasis", label: "OASIS", hint: "The assessment of the prison and probation services." },
            { id: "sara", label: "SARA", hint: "Spousal assault risk assessment" },
            other,
          ],
          release: "safe",
        },
      ],
    },
    {
      id: "risk-level",
      title: "Level of risk",
      questions: [
        {
          id: "riskLevel",
          type: "one",
          text: "Risk level of service user",
          hint: "How high the risk is that the service user poses to a victim.",
          options: riskLevelsOrUnknown,
          release: "safe",
        },
        {
          id: "highRiskBasis",
          type: "one",
          text: "On what basis is the service user high risk?",
          when: { question: "riskLevel", is: ["high"] },
          options: [
            ...riskBases,
            { id: "externalAgency", label: "External agency", hint: "Another agency has assessed the risk." },
            dontKnow,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
