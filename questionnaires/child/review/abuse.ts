import { type Condition, defineOptions, defineSection } from "@/lib/forms/define";
import { directAbuseTypes, exposureTypes, harmfulBehaviourTypes } from "../options";

const occurredOrDisclosed = defineOptions([
  { id: "occurred", label: "Yes, occurred" },
  { id: "disclosed", label: "Yes, disclosed" },
  { id: "both", label: "Yes, occurred and disclosed" },
  { id: "no", label: "No" },
]);

// The review tables print one of these types with "&" and without the question mark of the other forms.
const exposureTypesAtReview = exposureTypes.map((type) =>
  type.id === "jealousAndControlling" ? { ...type, label: "Jealous, controlling & coercive behaviour" } : type,
);

const sinceHint =
  "Occurred: it happened since then. Disclosed: you learnt since then of something that happened before.";

const occurred = (question: string): Condition => ({ question, is: ["occurred", "both"] });
const disclosed = (question: string): Condition => ({ question, is: ["disclosed", "both"] });

/** Further abuse since intake or the last review, and abuse not known of before. */
export const abuse = defineSection({
  id: "abuse",
  title: "Abuse since intake or the last review",
  pages: [
    {
      id: "exposure",
      title: "Exposure to domestic abuse",
      questions: [
        {
          id: "exposureSinceIntake",
          type: "one",
          text: "Exposure to domestic abuse occurred / been disclosed?",
          hint: sinceHint,
          options: occurredOrDisclosed,
          release: "safe",
        },
        {
          id: "exposureOccurred",
          type: "many",
          text: "Exposure to domestic abuse – occurred",
          hint: "Select all that apply.",
          when: occurred("exposureSinceIntake"),
          options: exposureTypesAtReview,
          release: "safe",
        },
        {
          id: "exposureDisclosed",
          type: "many",
          text: "Exposure to domestic abuse – disclosed",
          hint: "Select all that apply.",
          when: disclosed("exposureSinceIntake"),
          options: exposureTypesAtReview,
          release: "safe",
        },
      ],
    },
    {
      id: "direct-abuse",
      title: "Direct abuse",
      questions: [
        {
          id: "directAbuseSinceIntake",
          type: "one",
          text: "Direct domestic abuse occurred / been disclosed?",
          hint: sinceHint,
          options: occurredOrDisclosed,
          release: "safe",
        },
        {
          id: "directAbuseOccurred",
          type: "many",
          text: "Direct domestic abuse – occurred",
          hint: "Select all that apply.",
          when: occurred("directAbuseSinceIntake"),
          options: directAbuseTypes,
          release: "safe",
        },
        {
          id: "directAbuseDisclosed",
          type: "many",
          text: "Direct domestic abuse – disclosed",
          hint: "Select all that apply.",
          when: disclosed("directAbuseSinceIntake"),
          options: directAbuseTypes,
          release: "safe",
        },
      ],
    },
    {
      id: "harmful-behaviour",
      title: "Harmful behaviour",
      questions: [
        {
          id: "harmfulBehaviourSinceIntake",
          type: "one",
          text: "Harmful behaviour occurred / been disclosed?",
          hint: sinceHint,
          options: occurredOrDisclosed,
          release: "safe",
        },
        {
          id: "harmfulBehaviourOccurred",
          type: "many",
          text: "Harmful behaviour – occurred",
          hint: "Select all that apply.",
          when: occurred("harmfulBehaviourSinceIntake"),
          options: harmfulBehaviourTypes,
          release: "safe",
        },
        {
          id: "harmfulBehaviourDisclosed",
          type: "many",
          text: "Harmful behaviour – disclosed",
          hint: "Select all that apply.",
          when: disclosed("harmfulBehaviourSinceIntake"),
          options: harmfulBehaviourTypes,
          release: "safe",
        },
      ],
    },
  ],
});
