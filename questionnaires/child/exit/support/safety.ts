import type { Page } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { help, impact, needFor, safetyAndWellbeing, sessions, under } from "./areas";

export const safety: readonly Page[] = [
  {
    id: "safety",
    title: "Safety",
    questions: [
      {
        id: "safetySupported",
        type: "one",
        text: "Have you supported the child with their safety/understanding of safety?",
        when: needFor("childSafety"),
        options: yesNo,
        release: "safe",
      },
      {
        id: "safetySupportProvided",
        type: "many",
        text: "Support provided: safety",
        hint: "Select all that apply.",
        when: { question: "safetySupported", is: ["yes"] },
        options: [
          ...under("Interventions", [
            help.externalGroupWork,
            { id: "safeContactArrangements", label: "Advocated for safe child contact arrangements" },
            help.dropInGroup,
            { id: "healthyRelationships", label: "Delivery of healthy relationships programme/learning" },
            { id: "seekingHelp", label: "Guidance and advice on options for seeking help when unsafe" },
            help.liaisonWithSchool,
            help.childrensSocialCare,
            help.domesticAbuseServiceExternal,
            help.domesticAbuseServiceInternal,
            { id: "safetyPlan", label: "Safety plan developed" },
            { id: "earlyHelp", label: "Supported family to access Early Help programme" },
            help.schoolInterventions,
            help.otherStatutory,
            help.otherVoluntary,
            { id: "housingInArea", label: "Supported to secure independent housing in the area" },
            { id: "housingOutsideArea", label: "Supported to secure independent housing outside the area" },
            { id: "criminalJustice", label: "Supported with the criminal justice system" },
            { id: "court", label: "Support given to child in court/going through court proceedings" },
          ]),
          ...under("Direct work", [
            sessions.child,
            sessions.childAndParent,
            sessions.parent,
            sessions.groupChild,
            sessions.groupChildAndParent,
            sessions.groupParent,
          ]),
          help.other,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "safety-impact",
    title: "Safety: impact",
    questions: [
      {
        id: "safetyImpact",
        type: "matrix",
        text: "Impact on areas of concern: safety",
        hint: 'How each has changed since intake. For a risk, "Improved" means that the risk is less.',
        when: { question: "safetySupported", is: ["yes"] },
        rows: [
          ...safetyAndWellbeing,
          { id: "seekingHelp", label: "Understanding of how to seek help in unsafe situations" },
          { id: "maintainingSafety", label: "Understanding of how to maintain their own safety?" },
          { id: "physicalHarm", label: "Child's risk of physical harm" },
          { id: "psychologicalHarm", label: "Child's risk of psychological harm" },
          { id: "healthyRelationships", label: "Understanding of what a healthy relationship is" },
        ],
        options: impact,
        release: "safe",
      },
    ],
  },
];
