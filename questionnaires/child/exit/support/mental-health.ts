import type { Page } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { help, impact, needFor, safetyAndWellbeing, sessions, under } from "./areas";

export const mentalHealth: readonly Page[] = [
  {
    id: "mental-health",
    title: "Mental health",
    questions: [
      {
        id: "mentalHealthSupported",
        type: "one",
        text: "Have you supported the child with their mental health needs?",
        when: needFor("mentalHealth"),
        options: yesNo,
        release: "safe",
      },
      {
        id: "mentalHealthSupportProvided",
        type: "many",
        text: "Support provided: mental health",
        hint: "Select all that apply.",
        when: { question: "mentalHealthSupported", is: ["yes"] },
        options: [
          ...under("Interventions", [
            help.agencyOutings,
            help.externalGroupWork,
            { id: "onlineSupport", label: "Access to online support services" },
            help.playSessions,
            help.childrensSocialCare,
            { id: "homeStart", label: "Supported parent to access Home Start" },
            { id: "camhs", label: "Supported to access Camhs", hint: "Child and adolescent mental health services" },
            help.childrensCentre,
            { id: "counselling", label: "Supported to access counselling" },
            help.externalActivities,
            help.healthVisitor,
            { id: "medication", label: "Supported to access medication for mental health condition" },
            { ...help.schoolInterventions, label: "Supported to access school-based DA intervention" },
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
    id: "mental-health-impact",
    title: "Mental health: impact",
    questions: [
      {
        id: "mentalHealthImpact",
        type: "matrix",
        text: "Impact on areas of concern: mental health",
        hint: 'How each has changed since intake. For low mood, anxiety or blame, "Improved" means that there is less of it.',
        when: { question: "mentalHealthSupported", is: ["yes"] },
        rows: [
          ...safetyAndWellbeing,
          { id: "lowMood", label: "Feelings of low mood" },
          { id: "anxiety", label: "Feelings of anxiety" },
          { id: "blame", label: "Feelings of blame or responsibility for negative events" },
          { id: "selfEsteem", label: "Self esteem" },
          { id: "confidence", label: "Confidence" },
          { id: "coping", label: "Coping mechanisms" },
          { id: "livingEnvironment", label: "Feelings about their living environment" },
        ],
        options: impact,
        release: "safe",
      },
    ],
  },
];
