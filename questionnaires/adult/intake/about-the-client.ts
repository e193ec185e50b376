import { defineSection } from "@/lib/forms/define";
import {
  adverseChildhoodExperiences,
  disabilityTypes,
  dontKnow,
  employmentSituations,
  ethnicGroups,
  financialSituations,
  genderIdentities,
  other,
  sexAssignedAtBirth,
  sexualOrientations,
  yesNoDontKnow,
} from "@/questionnaires/options";

export const aboutTheClient = defineSection({
  id: "about-the-client",
  title: "About the client",
  pages: [
    {
      id: "gender",
      title: "Sex and gender",
      questions: [
        {
          id: "sexAssignedAtBirth",
          type: "one",
          text: "Sex assigned at birth",
          options: sexAssignedAtBirth,
          required: "Select the client's sex assigned at birth, “Not disclosed” or “Don't know”",
          release: "coarsen",
        },
        {
          id: "genderIdentity",
          type: "one",
          text: "Which of the following describes how the client thinks of themselves?",
          options: genderIdentities,
          release: "coarsen",
        },
      ],
    },
    {
      id: "sexual-orientation",
      title: "Sexual orientation",
      questions: [
        {
          id: "sexualOrientation",
          type: "one",
          text: "Sexual Orientation",
          hint: "As the client describes it.",
          options: sexualOrientations,
          release: "coarsen",
        },
      ],
    },
    {
      id: "ethnicity",
      title: "Ethnicity",
      questions: [
        {
          id: "ethnicity",
          type: "one",
          text: "Ethnicity",
          hint: "As the client describes it.",
          options: ethnicGroups,
          release: "coarsen",
        },
      ],
    },
    {
      id: "pregnancy",
      title: "Pregnancy",
      questions: [
        {
          id: "pregnant",
          type: "one",
          text: "Is the client pregnant?",
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "disability",
      title: "Disability",
      questions: [
        {
          id: "disability",
          type: "one",
          text: "Does the client have a disability?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "disabilityType",
          type: "many",
          text: "If yes, what type?",
          hint: "Select all that apply.",
          when: { question: "disability", is: ["yes"] },
          options: [...disabilityTypes, { id: "frailty", label: "Frailty" }, other, dontKnow],
          release: "coarsen",
        },
      ],
    },
    {
      id: "work-and-money",
      title: "Work and money",
      questions: [
        {
          id: "employment",
          type: "many",
          text: "Current employment situation",
          hint: "Select all that apply.",
          options: employmentSituations,
          release: "safe",
        },
        {
          id: "financialSituation",
          type: "one",
          text: "Current financial situation",
          options: financialSituations,
          release: "safe",
        },
      ],
    },
    {
      id: "adverse-childhood-experiences",
      title: "Adverse childhood experiences",
      questions: [
        {
          id: "aceExperienced",
          type: "one",
          text: "Has the client experienced an Adverse Childhood Experience (ACE)?",
          hint: "Something that happened in the home when the client was a child, such as abuse, or a parent's illness.",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "aceTypes",
          type: "many",
          text: "Adverse Childhood Experiences (ACEs)",
          hint: "Select all that apply.",
          when: { question: "aceExperienced", is: ["yes"] },
          options: adverseChildhoodExperiences,
          release: "coarsen",
        },
      ],
    },
  ],
});
