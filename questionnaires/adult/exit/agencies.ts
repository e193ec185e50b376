import { defineSection } from "@/lib/forms/define";
import { agenciesInvolved } from "../options";

/** What the caseworker says of other agencies; the client says it in a section of their own. */
export const agencies = defineSection({
  id: "agencies",
  title: "Other agencies",
  pages: [
    {
      id: "worked-well",
      title: "Agencies that worked well",
      questions: [
        {
          id: "agenciesWorkedWell",
          type: "many",
          text: "Which agencies have worked well to promote safety and wellbeing on this case?",
          hint: "Select all that apply. If there are none, leave this empty.",
          options: agenciesInvolved,
          emptyMeans: "None",
          release: "safe",
        },
      ],
    },
    {
      id: "challenges",
      title: "Agencies that presented challenges",
      questions: [
        {
          id: "agenciesPresentedChallenges",
          type: "many",
          text: "Which agencies have presented challenges to promoting safety and wellbeing on this case?",
          hint: "Select all that apply. If there are none, leave this empty.",
          options: agenciesInvolved,
          emptyMeans: "None",
          release: "safe",
        },
      ],
    },
  ],
});
