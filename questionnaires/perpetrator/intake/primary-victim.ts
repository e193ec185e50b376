import { defineSection } from "@/lib/forms/define";
import { livingArrangements, relationships } from "@/questionnaires/abuse";
import { dontKnow, genderIdentities, sexAssignedAtBirth } from "@/questionnaires/options";

export const primaryVictim = defineSection({
  id: "primary-victim",
  title: "Primary victim",
  pages: [
    {
      id: "about-the-primary-victim",
      title: "About the primary victim",
      intro:
        "The primary victim is the person whom the service user abuses or has abused, and whom this case is about. No name is needed.",
      questions: [
        {
          id: "primaryVictimSexAssignedAtBirth",
          type: "one",
          text: "Gender assigned to primary victim at birth",
          options: sexAssignedAtBirth,
          release: "coarsen",
        },
        {
          id: "primaryVictimGenderIdentity",
          type: "one",
          text: "Which of the following describes how the primary victim thinks of themselves?",
          options: genderIdentities,
          release: "coarsen",
        },
      ],
    },
    {
      id: "relationship",
      title: "The service user and the primary victim",
      questions: [
        {
          id: "primaryVictimRelationship",
          type: "one",
          text: "Service user's relationship to primary victim",
          hint: "Who the primary victim is to the service user: “Mother” if it is the service user's mother.",
          options: relationships,
          release: "coarsen",
        },
        {
          id: "livingWithPrimaryVictim",
          type: "one",
          text: "Is the service user currently living with the primary victim?",
          options: [...livingArrangements, { id: "notApplicable", label: "Not applicable" }],
          release: "safe",
        },
        {
          id: "primaryVictimSupport",
          type: "one",
          text: "Is the primary victim receiving support for DA?",
          hint: "DA: domestic abuse.",
          options: [
            { id: "sameService", label: "Yes, same service" },
            { id: "anotherService", label: "Yes, another service" },
            { id: "no", label: "No" },
            dontKnow,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
