import { type Condition, defineOptions, defineSection } from "@/lib/forms/define";
import { abuseLevels, abuseTypes, abuseWithoutLevels } from "@/questionnaires/abuse";
import { relabelled, yesNoDontKnow } from "@/questionnaires/options";

const byWhom = defineOptions([
  { id: "samePerpetrator", label: "Yes, DA by the same perpetrator" },
  { id: "differentPerpetrator", label: "Yes, DA by a different perpetrator" },
  { id: "multiplePerpetrators", label: "Yes, DA by multiple perpetrators" },
  { id: "familyMember", label: "Yes, DA perpetrated by a family member" },
]);

const no = { id: "no", label: "No" } as const;

const someAbuse: Condition = {
  any: [
    { question: "furtherAbuseOccurred", is: byWhom.map(({ id }) => id) },
    { question: "furtherAbuseDisclosed", is: [...byWhom.map(({ id }) => id), "historic"] },
  ],
};

/** Further abuse since intake or the last review, and abuse not known of before. */
export const abuse = defineSection({
  id: "abuse",
  title: "Abuse since intake or the last review",
  pages: [
    {
      id: "abuse",
      questions: [
        {
          id: "furtherAbuseOccurred",
          type: "one",
          text: "Since intake, has further abuse occurred?",
          hint: "Or since the last review, where there was one. DA: domestic abuse.",
          options: [...byWhom, no],
          release: "safe",
        },
        {
          id: "furtherAbuseDisclosed",
          type: "one",
          text: "Since intake, has further abuse been disclosed?",
          hint: "You have learnt, since intake or the last review, of abuse that happened before.",
          options: [...byWhom, { id: "historic", label: "Yes, historic abuse" }, no],
          release: "safe",
        },
      ],
    },
    {
      id: "levels",
      title: "Level of the further abuse",
      questions: [
        {
          id: "abuseLevelsAtReview",
          type: "matrix",
          text: "Level of the abuse that has occurred or been disclosed",
          hint: "The level says how serious the abuse has been and how often it happened, high being the gravest.",
          when: someAbuse,
          rows: abuseTypes,
          options: relabelled(abuseLevels, { none: "None since intake or last review" }),
          release: "safe",
        },
        {
          id: "abuseWithoutLevelsAtReview",
          type: "matrix",
          text: "Further types of abuse that have occurred or been disclosed",
          when: someAbuse,
          rows: abuseWithoutLevels,
          options: yesNoDontKnow,
          release: "coarsen",
        },
      ],
    },
  ],
});
