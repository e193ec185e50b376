import { type Condition, defineSection } from "@/lib/forms/define";
import {
  agreement,
  answersOnScreen,
  answersThemselves,
  comment,
  howItIsAnswered,
} from "@/questionnaires/client-reported";

/** Nobody who is known to have no children is asked about them. */
const mayHaveChildren: Condition = {
  not: { form: "perpetrator.intake", question: "childrenInvolved", is: ["no"] },
};

/** Answered by the service user, on the screen or read out, and never by the caseworker for them. */
export const whatTheServiceUserSays = defineSection({
  id: "what-the-service-user-says",
  title: "What the service user says",
  answeredBy: "client",
  onScreen: answersOnScreen,
  pages: [
    howItIsAnswered("service user"),
    {
      id: "relationships-and-life",
      title: "Your relationships and your life",
      questions: [
        {
          id: "clientOutcomes",
          type: "matrix",
          text: "Since you came to us, how far do you agree?",
          when: answersThemselves,
          rows: [
            { id: "relationshipWithVictim", label: "Relationship with victim improved" },
            {
              id: "relationshipWithChildren",
              label: "Relationship with children improved",
              when: mayHaveChildren,
            },
            { id: "qualityOfLife", label: "Quality of life improved" },
          ],
          options: agreement,
          release: "safe",
        },
      ],
    },
    {
      id: "behaviour-and-support",
      title: "Your behaviour and the support",
      questions: [
        {
          id: "clientOutcomesContinued",
          type: "matrix",
          text: "And how far do you agree with these?",
          hint: "Your case manager is the person who has worked with you here.",
          when: answersThemselves,
          rows: [
            { id: "understandImpact", label: "Understand impact of behaviour" },
            { id: "behaviourReduced", label: "Feel negative behaviour reduced" },
            { id: "backgroundRespected", label: "Case Manager respected background" },
            { id: "needsTakenIntoAccount", label: "Case Manager took needs into account" },
          ],
          options: agreement,
          release: "safe",
        },
      ],
    },
    comment,
  ],
});
