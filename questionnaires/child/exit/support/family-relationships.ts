import type { Page } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { help, impact, needFor, safetyAndWellbeing, sessions, under } from "./areas";

export const familyRelationships: readonly Page[] = [
  {
    id: "family-relationships",
    title: "Relationships with family members",
    questions: [
      {
        id: "familyRelationshipsSupported",
        type: "one",
        text: "Have you supported the child with their relationships with family members?",
        when: needFor("familyRelationships"),
        options: yesNo,
        release: "safe",
      },
      {
        id: "familyRelationshipsSupportProvided",
        type: "many",
        text: "Support provided: relationships with family members",
        hint: "Select all that apply.",
        when: { question: "familyRelationshipsSupported", is: ["yes"] },
        options: [
          ...under("Interventions", [
            help.domesticAbuseServiceExternal,
            help.domesticAbuseServiceInternal,
            { ...help.externalGroupWork, label: "Supported to access external group work programme" },
            help.materialGoods,
            help.otherStatutory,
            help.otherVoluntary,
            help.transport,
          ]),
          ...under("Direct support", [
            sessions.child,
            sessions.childAndParent,
            sessions.parent,
            help.dropInGroup,
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
    id: "family-relationships-impact",
    title: "Relationships with family members: impact",
    questions: [
      {
        id: "familyRelationshipsImpact",
        type: "matrix",
        text: "Impact on areas of concern: relationships with family members",
        hint: "How each has changed since intake.",
        when: { question: "familyRelationshipsSupported", is: ["yes"] },
        rows: [
          ...safetyAndWellbeing,
          { id: "qualityOfLife", label: "Quality of life" },
          { id: "qualityOfRelationships", label: "Quality of the child's relationships with family members" },
        ],
        options: impact,
        release: "safe",
      },
    ],
  },
];
