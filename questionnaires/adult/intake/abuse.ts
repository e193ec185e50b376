import { defineSection } from "@/lib/forms/define";
import { abuseLevels, abuseLevelsHint, abuseTypes, abuseWithoutLevels, typologies } from "@/questionnaires/abuse";
import { lengthOfAbuse } from "@/questionnaires/bands";
import { longestAbuse } from "@/questionnaires/limits";
import { dontKnow, yesNoDontKnow } from "@/questionnaires/options";
import { abuseDetails } from "./abuse-details";

/** What the client has been through in the past 12 months, for how long, and before. */
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
          text: "Abuse experienced in the past 12 months: level of abuse",
          hint: abuseLevelsHint,
          rows: abuseTypes,
          options: abuseLevels,
          release: "safe",
        },
      ],
    },
    {
      id: "without-levels",
      title: "Further types of abuse in the past 12 months",
      questions: [
        {
          id: "abuseWithoutLevels",
          type: "matrix",
          text: "Abuse experienced in the past 12 months: further types",
          rows: abuseWithoutLevels,
          options: yesNoDontKnow,
          // Rare enough to point to one client.
          release: "coarsen",
        },
      ],
    },
    ...abuseDetails,
    {
      id: "length",
      title: "How long",
      questions: [
        {
          id: "abuseDuration",
          type: "duration",
          text: "For how long has the abuse been occurring?",
          hint: "Your best estimate, in years and months. For less than a month, enter 1 month.",
          max: longestAbuse,
          bands: lengthOfAbuse,
          release: "coarsen",
        },
        {
          id: "typology",
          type: "one",
          text: "Typology of abuse",
          hint: "Your own view of the pattern of the abuse.",
          options: typologies,
          release: "safe",
        },
      ],
    },
    {
      id: "earlier-abuse",
      title: "Earlier abuse",
      questions: [
        {
          id: "previousExposure",
          type: "many",
          text: "Has the client been exposed to domestic abuse previously?",
          hint: "DA: domestic abuse. CYP: child or young person. Select all that apply.",
          options: [
            { id: "samePartner", label: "Yes, DA by the same partner in an earlier relationship" },
            { id: "previousPartner", label: "Yes, DA by previous intimate partner" },
            { id: "familyMember", label: "Yes, DA perpetrated by a family member" },
            { id: "directAsChild", label: "Yes, direct abuse as a CYP" },
            { id: "exposureAsChild", label: "Yes, exposure as a CYP" },
            { id: "otherwise", label: "Yes, other" },
            { id: "no", label: "No", exclusive: true },
            dontKnow,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
