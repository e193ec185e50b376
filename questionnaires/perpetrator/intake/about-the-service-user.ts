import { defineSection } from "@/lib/forms/define";
import { mostItems } from "@/questionnaires/limits";
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
  without,
  yesNo,
  yesNoDontKnow,
} from "@/questionnaires/options";

export const aboutTheServiceUser = defineSection({
  id: "about-the-service-user",
  title: "About the service user",
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
          required: "Select the service user's sex assigned at birth, “Not disclosed” or “Don't know”",
          release: "coarsen",
        },
        {
          id: "genderIdentity",
          type: "one",
          text: "Which of the following describes how the service user thinks of themselves?",
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
          hint: "As the service user describes it.",
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
          hint: "As the service user describes it.",
          options: ethnicGroups,
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
          options: without(employmentSituations, "stayAtHomeParent"),
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
      id: "children",
      title: "Children",
      questions: [
        // The table prints 0 among its numbers. It is a question of its own, since the exit form does not ask those
        // without children about them.
        {
          id: "childrenInvolved",
          type: "one",
          text: "Are children involved with this case?",
          hint: "The service user's children, and others who live with the service user or a victim.",
          options: yesNo,
          release: "safe",
        },
        {
          id: "numberOfChildren",
          type: "number",
          text: "How many children are involved with this case?",
          when: { question: "childrenInvolved", is: ["yes"] },
          unit: "children",
          min: 1,
          max: mostItems,
          release: "coarsen",
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
          text: "Does the service user have a disability?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "disabilityType",
          type: "many",
          text: "If yes, what type?",
          hint: "Select all that apply.",
          when: { question: "disability", is: ["yes"] },
          options: [...disabilityTypes, other, dontKnow],
          release: "coarsen",
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
          // Printed with "the client", the word of another form.
          text: "Has the service user experienced an ACE?",
          hint: "Adverse childhood experience: something in the home when the service user was a child, such as abuse, or a parent's illness.",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "aceTypes",
          type: "many",
          text: "Adverse childhood experiences",
          hint: "Select all that apply.",
          when: { question: "aceExperienced", is: ["yes"] },
          options: adverseChildhoodExperiences,
          release: "coarsen",
        },
      ],
    },
  ],
});
