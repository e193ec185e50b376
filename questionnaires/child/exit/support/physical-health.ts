import type { Page } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { help, impact, needFor, safetyAndWellbeing, under } from "./areas";

export const physicalHealth: readonly Page[] = [
  {
    id: "physical-health",
    title: "Physical health",
    questions: [
      {
        id: "physicalHealthSupported",
        type: "one",
        text: "Have you supported the child with their physical health needs?",
        when: needFor("physicalHealth"),
        options: yesNo,
        release: "safe",
      },
      {
        id: "physicalHealthSupportProvided",
        type: "many",
        text: "Support provided: physical health",
        hint: "Select all that apply.",
        when: { question: "physicalHealthSupported", is: ["yes"] },
        options: [
          ...under("Interventions", [
            help.liaisonWithSchool,
            help.childrensSocialCare,
            { id: "counselling", label: "Supported to access counselling for physical health" },
            { id: "disabilityServices", label: "Supported to access disability services" },
            help.externalActivities,
            help.healthVisitor,
            help.materialGoods,
            { id: "midwife", label: "Supported to access midwife" },
            help.schoolInterventions,
            { id: "alcoholServices", label: "Supported to access specialist alcohol misuse services" },
            { id: "drugServices", label: "Supported to access specialists drug services" },
            { id: "speechAndLanguage", label: "Supported to access speech and language therapy" },
            help.otherStatutory,
            help.otherVoluntary,
            help.transport,
            { id: "gp", label: "Supported to register with GP" },
          ]),
          help.other,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "physical-health-impact",
    title: "Physical health: impact",
    questions: [
      {
        id: "physicalHealthImpact",
        type: "matrix",
        text: "Impact on areas of concern: physical health",
        hint: "How each has changed since intake.",
        when: { question: "physicalHealthSupported", is: ["yes"] },
        rows: [
          ...safetyAndWellbeing,
          { id: "goodHealth", label: "Ability to maintain good physical health" },
          { id: "managingConditions", label: "Ability to manage disabilities or physical health conditions" },
        ],
        options: impact,
        release: "safe",
      },
    ],
  },
];
