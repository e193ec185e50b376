import { type Condition, defineSection } from "@/lib/forms/define";
import { lengthOfAbuse } from "@/questionnaires/bands";
import { dontKnow, yesNoDontKnow } from "@/questionnaires/options";
import { longestDuration } from "../limits";
import { contactArrangements, directAbuseTypes, familyMembers } from "../options";
import { kindsOfAbuse } from "./direct-abuse-kinds";

const abused: Condition = { question: "directAbuse", is: ["yes"] };

export const directAbuse = defineSection({
  id: "direct-abuse",
  title: "Direct abuse",
  pages: [
    {
      id: "direct-abuse",
      questions: [
        {
          id: "directAbuse",
          type: "one",
          text: "Child a direct victim of abuse?",
          hint: "Abuse or neglect done to the child, apart from being exposed to the abuse of others.",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseTypes",
          type: "matrix",
          text: "Type of direct abuse",
          when: abused,
          rows: directAbuseTypes,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseDuration",
          type: "duration",
          // In 2024-25 printed without "direct", under a heading that says it.
          text: "For how long has the direct abuse been occurring?",
          hint: "Your best estimate, in years and months. For less than a month, enter 1 month.",
          when: abused,
          max: longestDuration,
          unknown: true,
          bands: lengthOfAbuse,
          release: "coarsen",
        },
      ],
    },
    ...kindsOfAbuse,
    {
      id: "perpetrators",
      title: "Perpetrators of the direct abuse",
      questions: [
        {
          id: "directAbusePerpetrator",
          type: "many",
          text: "Perpetrator of abuse",
          hint: "Their relationship to the child. Select everyone who carried out the abuse.",
          when: abused,
          options: [
            ...familyMembers,
            { id: "friendAdult", label: "Friend/peer (adult)" },
            { id: "friendMinor", label: "Friend/peer (minor)" },
            { id: "associateAdult", label: "Associate (adult)" },
            { id: "associateMinor", label: "Associate (minor)" },
            dontKnow,
          ],
          release: "coarsen",
        },
        {
          id: "directAbuseMultiplePerpetrators",
          type: "one",
          text: "Multiple perpetrators?",
          when: abused,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseLivesWithPerpetrator",
          type: "one",
          text: "Does the child live with the perpetrator?",
          when: abused,
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "directAbuseContactArrangements",
          type: "one",
          text: "Are there contact arrangements with the perpetrator?",
          hint: "Formal arrangements are those made by a court or by children's social care.",
          when: { question: "directAbuseLivesWithPerpetrator", is: ["no"] },
          options: contactArrangements,
          release: "safe",
        },
      ],
    },
  ],
});
