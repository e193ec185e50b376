import { defineSection } from "@/lib/forms/define";
import {
  agreement,
  answersOnScreen,
  answersThemselves,
  comment,
  howItIsAnswered,
} from "@/questionnaires/client-reported";
import { agenciesInvolved } from "../options";

/** Answered by the client, and kept apart from what the caseworker reports. */
export const whatTheClientSays = defineSection({
  id: "what-the-client-says",
  title: "What the client says",
  answeredBy: "client",
  onScreen: answersOnScreen,
  pages: [
    howItIsAnswered("client"),
    {
      id: "statements",
      title: "How things are for you now",
      questions: [
        {
          id: "clientStatements",
          type: "matrix",
          text: "How far do you agree?",
          hint: "Compared with when the support began.",
          when: answersThemselves,
          rows: [
            { id: "safer", label: "Feel safer" },
            { id: "wellbeing", label: "Improved wellbeing" },
            { id: "qualityOfLife", label: "Quality of life improved" },
            { id: "optimistic", label: "Optimistic about the future" },
            { id: "confident", label: "Feel more confident" },
          ],
          options: agreement,
          release: "safe",
        },
      ],
    },
    {
      id: "agencies",
      title: "Who made the difference",
      questions: [
        {
          id: "agenciesMadeDifference",
          type: "many",
          text: "Which agencies do you feel have made the difference to your safety and wellbeing?",
          hint: "Select all that apply. If there are none, leave this empty.",
          when: answersThemselves,
          options: agenciesInvolved,
          emptyMeans: "None",
          release: "safe",
        },
      ],
    },
    comment,
  ],
});
