import type { Page } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { help, impact, needFor, safetyAndWellbeing, sessions, under } from "./areas";

export const otherRelationships: readonly Page[] = [
  {
    id: "other-relationships",
    title: "Relationships with others",
    questions: [
      {
        id: "otherRelationshipsSupported",
        type: "one",
        text: "Have you supported the child with their relationships with others?",
        when: needFor("otherRelationships"),
        options: yesNo,
        release: "safe",
      },
      {
        id: "otherRelationshipsSupportProvided",
        type: "many",
        text: "Support provided: relationships with others",
        hint: "Select all that apply.",
        when: { question: "otherRelationshipsSupported", is: ["yes"] },
        options: [
          ...under("Interventions", [
            help.agencyOutings,
            help.externalGroupWork,
            { id: "healthyRelationships", label: "Education on healthy relationships" },
            help.playSessions,
            { id: "perpetratorProgramme", label: "Supported abusing party to access perpetrator programme" },
            help.childrensCentre,
            help.externalActivities,
            help.otherStatutory,
            help.otherVoluntary,
            help.youngCarerServices,
            help.youthService,
          ]),
          ...under("Direct support", [
            sessions.child,
            sessions.childAndParent,
            help.dropInGroup,
            sessions.groupChild,
            sessions.groupChildAndParent,
          ]),
          help.other,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "other-relationships-impact",
    title: "Relationships with others: impact",
    questions: [
      {
        id: "otherRelationshipsImpact",
        type: "matrix",
        text: "Impact on areas of concern: relationships with others",
        hint: "How each has changed since intake.",
        when: { question: "otherRelationshipsSupported", is: ["yes"] },
        rows: [
          ...safetyAndWellbeing,
          { id: "adults", label: "Ability to form positive relationships with adults" },
          { id: "peers", label: "Ability to form positive relationships with peers" },
        ],
        options: impact,
        release: "safe",
      },
    ],
  },
];
