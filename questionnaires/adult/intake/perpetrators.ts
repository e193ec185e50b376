import { defineSection } from "@/lib/forms/define";
import { livingArrangements, relationships } from "@/questionnaires/abuse";
import { mostItems } from "@/questionnaires/limits";
import { genderIdentities, other, sexAssignedAtBirth, without, yesNoDontKnow } from "@/questionnaires/options";

export const perpetrators = defineSection({
  id: "perpetrators",
  title: "Perpetrators",
  pages: [
    {
      id: "primary-perpetrator",
      title: "Primary perpetrator",
      questions: [
        {
          id: "primaryPerpetratorRelationship",
          type: "one",
          text: "Relationship to primary perpetrator",
          hint: "Who the perpetrator is to the client.",
          options: relationships,
          release: "coarsen",
        },
        {
          id: "livingWithPerpetrator",
          type: "one",
          text: "Is the client living with the perpetrator of abuse?",
          options: livingArrangements,
          release: "safe",
        },
        {
          id: "notLivingTogetherReason",
          type: "many",
          text: "Reason for not living together",
          hint: "Select all that apply.",
          when: { question: "livingWithPerpetrator", is: ["apart"] },
          options: [
            { id: "deceased", label: "Perpetrator deceased" },
            { id: "inPrison", label: "Perpetrator in jail" },
            { id: "clientInRefuge", label: "Client in refuge" },
            other,
          ],
          // A death points to one client.
          release: "coarsen",
        },
      ],
    },
    {
      id: "about-the-primary-perpetrator",
      title: "About the primary perpetrator",
      questions: [
        {
          id: "perpetratorSexAssignedAtBirth",
          type: "one",
          text: "Sex assigned at birth",
          options: sexAssignedAtBirth,
          release: "coarsen",
        },
        {
          id: "perpetratorGenderIdentity",
          type: "one",
          text: "Which of the following describes how the perpetrator thinks of themselves?",
          options: without(genderIdentities, "dontKnow"),
          release: "coarsen",
        },
        {
          id: "perpetratorMultipleVictims",
          type: "one",
          text: "Does the perpetrator have multiple victims?",
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "perpetrator-needs",
      title: "Perpetrator needs",
      questions: [
        {
          id: "perpetratorNeeds",
          type: "matrix",
          text: "Perpetrator needs",
          hint: "Does the primary perpetrator have needs in these areas?",
          rows: [
            { id: "mentalHealth", label: "Mental health" },
            { id: "drugs", label: "Drugs" },
            { id: "alcohol", label: "Alcohol" },
          ],
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "additional-perpetrators",
      title: "Additional perpetrators",
      questions: [
        {
          id: "multiplePerpetrators",
          type: "one",
          text: "Are there multiple perpetrators?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "additionalPerpetrators",
          type: "group",
          text: "Additional perpetrators",
          hint: "Add everyone else who carries out the abuse. No names are needed.",
          when: { question: "multiplePerpetrators", is: ["yes"] },
          item: { one: "additional perpetrator", many: "additional perpetrators" },
          max: mostItems,
          questions: [
            {
              id: "relationship",
              type: "one",
              text: "Relationship to additional perpetrator",
              options: relationships,
              release: "coarsen",
            },
          ],
        },
      ],
    },
  ],
});
