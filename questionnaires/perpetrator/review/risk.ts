import { defineSection } from "@/lib/forms/define";
import { noneToFive } from "@/questionnaires/bands";
import { mostTimesInACase } from "../limits";
import { riskLevelsOrUnknown } from "../options";

export const risk = defineSection({
  id: "risk",
  title: "Risk",
  pages: [
    {
      id: "risk",
      questions: [
        {
          id: "riskAssessmentReviews",
          type: "number",
          text: "Times risk assessment reviewed",
          hint: "Since intake, up to the date of this review. Enter 0 if it was not reviewed.",
          unit: "times",
          min: 0,
          max: mostTimesInACase,
          bands: noneToFive,
          release: "coarsen",
        },
        {
          id: "riskLevelAtReview",
          type: "one",
          text: "Risk level of service user",
          hint: "How high the risk to a victim is now.",
          options: riskLevelsOrUnknown,
          release: "safe",
        },
      ],
    },
  ],
});
