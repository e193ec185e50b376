import { defineSection } from "@/lib/forms/define";
import {
  adverseChildhoodExperiences,
  disabilityTypes,
  dontKnow,
  ethnicGroups,
  genderIdentities,
  other,
  sexAssignedAtBirth,
  yesNoDontKnow,
} from "@/questionnaires/options";
import { reworded } from "../options";

export const aboutTheChild = defineSection({
  id: "about-the-child",
  title: "About the child",
  pages: [
    {
      id: "gender",
      title: "Gender",
      questions: [
        {
          id: "genderAssignedAtBirth",
          type: "one",
          text: reworded("Sex assigned at birth", "Gender assigned at birth"),
          options: sexAssignedAtBirth,
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
      id: "ethnicity",
      title: "Ethnicity",
      questions: [
        {
          id: "ethnicity",
          type: "one",
          text: "Ethnicity",
          hint: "As the child, or the parent or carer, describes it.",
          options: ethnicGroups,
          release: "coarsen",
        },
      ],
    },
    {
      id: "home",
      title: "Home",
      questions: [
        {
          id: "residency",
          type: "many",
          text: "Residency",
          hint: "Who the child lives with. Select all that apply.",
          options: [
            { id: "mother", label: "Mother" },
            { id: "father", label: "Father" },
            { id: "stepParent", label: "Step-parent/partner" },
            { id: "grandparent", label: "Maternal or paternal grandparent" },
            { id: "otherFamily", label: "Other family member" },
            { id: "fosterParents", label: "Foster parents" },
            { id: "residentialHome", label: "Residential children's home" },
            { id: "secureUnit", label: "Secure unit" },
            { id: "otherLocalAuthorityPlacement", label: "Other local authority placement" },
            { id: "independent", label: "Lives independently" },
            other,
            dontKnow,
          ],
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
          options: [
            ...disabilityTypes,
            { id: "asd", label: "ASD", hint: "Autism spectrum disorder" },
            { id: "adhd", label: "ADHD", hint: "Attention deficit hyperactivity disorder" },
            other,
            dontKnow,
          ],
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
          text: "Has the child experienced an Adverse Childhood Experience (ACE)?",
          hint: "Something that happened in the home and can affect a child's health and safety for years, such as abuse, or a parent's illness.",
          options: yesNoDontKnow,
          release: "safe",
        },
        // "None" is printed among the types: it is the count of those who answered No above, and not an answer here.
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
