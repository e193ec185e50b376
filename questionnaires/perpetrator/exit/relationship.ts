import { defineSection } from "@/lib/forms/define";
import { livingArrangements, ongoingContactReasons, partnersOrFormerPartners } from "@/questionnaires/abuse";
import { relabelled, yesNoDontKnow } from "@/questionnaires/options";

export const relationship = defineSection({
  id: "relationship",
  title: "The primary victim at exit",
  pages: [
    {
      id: "relationship",
      title: "Relationship and living arrangement",
      questions: [
        // Not a published table by itself: "Change in relationship" is worked out from it and the intake.
        {
          id: "relationshipAtExit",
          type: "one",
          text: "Are the service user and the primary victim partners at exit?",
          when: {
            form: "perpetrator.intake",
            question: "primaryVictimRelationship",
            is: ["currentPartner", "exPartner"],
          },
          options: partnersOrFormerPartners,
          release: "safe",
        },
        {
          id: "livingArrangementAtExit",
          type: "one",
          text: "Living arrangement with primary victim at exit",
          options: livingArrangements,
          release: "safe",
        },
      ],
    },
    {
      id: "contact",
      title: "Contact with the primary victim",
      questions: [
        {
          id: "ongoingContact",
          type: "one",
          text: "Is there any ongoing contact with the primary victim?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "ongoingContactReasons",
          type: "many",
          text: "Why is there ongoing contact?",
          hint: "Select all that apply.",
          when: { question: "ongoingContact", is: ["yes"] },
          options: relabelled(ongoingContactReasons, { visa: "Dependent on victim for visa" }),
          release: "safe",
        },
      ],
    },
    {
      id: "child-contact",
      title: "Child contact",
      questions: [
        {
          id: "childContactConflict",
          type: "one",
          text: "Is there ongoing conflict around child contact arrangements?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "childContactAbuse",
          type: "one",
          text: "Are child contact arrangements used to continue the abuse?",
          when: { question: "childContactConflict", is: ["yes"] },
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
