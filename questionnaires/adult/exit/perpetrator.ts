import { type Condition, defineSection } from "@/lib/forms/define";
import { livingArrangements, ongoingContactReasons, partnersOrFormerPartners } from "@/questionnaires/abuse";
import { yesNoDontKnow } from "@/questionnaires/options";

const contactBecauseOfChildren: Condition = { question: "ongoingContactReasons", is: ["children"] };

/** The client and the perpetrator at exit. */
export const perpetrator = defineSection({
  id: "perpetrator",
  title: "The perpetrator at exit",
  pages: [
    {
      id: "relationship",
      title: "Relationship and home",
      questions: [
        {
          id: "relationshipAtExit",
          type: "one",
          text: "Relationship to primary perpetrator at exit",
          when: {
            form: "adult.intake",
            question: "primaryPerpetratorRelationship",
            is: ["currentPartner", "exPartner"],
          },
          options: partnersOrFormerPartners,
          release: "safe",
        },
        {
          id: "livingWithPerpetratorAtExit",
          type: "one",
          text: "Living arrangement at exit",
          hint: "Is the client living with the perpetrator?",
          options: livingArrangements,
          release: "safe",
        },
      ],
    },
    {
      id: "contact",
      title: "Ongoing contact",
      questions: [
        {
          id: "ongoingContact",
          type: "one",
          text: "Is there any ongoing contact with the perpetrator?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "ongoingContactReasons",
          type: "many",
          text: "If yes, why is there ongoing contact?",
          hint: "Select all that apply.",
          when: { question: "ongoingContact", is: ["yes"] },
          options: ongoingContactReasons,
          release: "coarsen",
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
          when: contactBecauseOfChildren,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "childContactAbuse",
          type: "one",
          text: "Does the perpetrator use child contact arrangements to continue abuse?",
          when: contactBecauseOfChildren,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
