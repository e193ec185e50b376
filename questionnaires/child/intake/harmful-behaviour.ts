import { type Condition, defineSection } from "@/lib/forms/define";
import { dontKnow, yesNoDontKnow } from "@/questionnaires/options";
import { lengthOfHarmfulBehaviour } from "../bands";
import { longestDuration } from "../limits";
import { familyMembers, harmfulBehaviourTypes } from "../options";

const harmful: Condition = { question: "harmfulBehaviour", is: ["yes"] };

export const harmfulBehaviour = defineSection({
  id: "harmful-behaviour",
  title: "Harmful behaviour",
  pages: [
    {
      id: "harmful-behaviour",
      questions: [
        {
          id: "harmfulBehaviour",
          type: "one",
          text: "Are you supporting a child with their harmful behaviour towards others?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "harmfulBehaviourTypes",
          type: "matrix",
          text: "Type of harmful behaviour towards others",
          when: harmful,
          rows: harmfulBehaviourTypes,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "harmfulBehaviourDuration",
          type: "duration",
          text: "For how long has the harmful behaviour been going on?",
          hint: "Your best estimate, in years and months. For less than a month, enter 1 month.",
          when: harmful,
          max: longestDuration,
          unknown: true,
          bands: lengthOfHarmfulBehaviour,
          release: "coarsen",
        },
      ],
    },
    {
      id: "people-harmed",
      title: "People harmed",
      questions: [
        {
          id: "harmfulBehaviourTowards",
          type: "many",
          text: "Who is/was the child demonstrating harmful behaviour towards?",
          hint: "Their relationship to the child. Select all that apply.",
          when: harmful,
          options: [
            ...familyMembers,
            { id: "friendAdult", label: "Friend/peer (adult)" },
            { id: "friendMinor", label: "Friend/peer (minor)" },
            { id: "associateAdult", label: "Associate (adult)" },
            { id: "associateMinor", label: "Associate (Minor)" },
            { id: "professional", label: "Teacher or other professional" },
            dontKnow,
          ],
          release: "coarsen",
        },
        {
          id: "harmfulBehaviourMultipleVictims",
          type: "one",
          text: "Are there multiple victims?",
          when: harmful,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "harmfulBehaviourLivesWithVictim",
          type: "one",
          text: "Does the child live with the victim(s) of abuse?",
          when: harmful,
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
