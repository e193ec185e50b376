import { defineSection } from "@/lib/forms/define";
import { abuseLevels, abuseLevelsHint, abuseTypes, typologies } from "@/questionnaires/abuse";
import { longestAbuse } from "@/questionnaires/limits";
import { yesNoDontKnow } from "@/questionnaires/options";
import { lengthOfAbuse, timesAtMarac } from "../bands";
import { mostTimesInACase } from "../limits";

/** What the service user has done to the primary victim in the past 12 months, and for how long. */
export const abuse = defineSection({
  id: "abuse",
  title: "Abuse",
  pages: [
    {
      id: "levels",
      title: "Abuse in the past 12 months",
      questions: [
        {
          id: "abuseLevels",
          type: "matrix",
          text: "Abuse demonstrated in the past 12 months: level of abuse",
          hint: abuseLevelsHint,
          rows: abuseTypes,
          options: abuseLevels,
          release: "safe",
        },
      ],
    },
    {
      id: "pattern",
      title: "The pattern of the abuse",
      questions: [
        {
          id: "typology",
          type: "one",
          text: "Perceived typology of abuse",
          hint: "Your own view of the pattern of the abuse.",
          options: typologies,
          release: "safe",
        },
        {
          id: "abuseDuration",
          type: "duration",
          text: "How long has the abuse been occurring?",
          hint: "Your best estimate, in years and months. For less than a month, enter 0 months.",
          max: longestAbuse,
          bands: lengthOfAbuse,
          release: "coarsen",
        },
      ],
    },
    {
      id: "marac",
      title: "Marac",
      questions: [
        {
          id: "discussedAtMarac",
          type: "one",
          text: "Has the case been discussed at Marac?",
          hint: "Marac: multi-agency risk assessment conference.",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "timesAtMarac",
          type: "number",
          text: "Times discussed at Marac",
          when: { question: "discussedAtMarac", is: ["yes"] },
          unit: "times",
          min: 1,
          max: mostTimesInACase,
          bands: timesAtMarac,
          release: "coarsen",
        },
      ],
    },
  ],
});
