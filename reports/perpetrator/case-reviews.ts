import { defineTables } from "@/lib/reports/define";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { review } from "@/questionnaires/perpetrator/review";

const section = "Case review data";
const atReview = { section, layout: "simple", form: review } as const;

const closed = { forms: exit } as const;
const withReview = { casesWith: review, cohort: "closing" } as const;

export const caseReviews = defineTables([
  {
    section,
    layout: "figures",
    prints: "simple",
    id: "review-point",
    title: "Review point",
    points: [{ title: null, base: closed }],
    rows: [
      { id: "yes", label: "Yes", kind: "derived", figures: [withReview] },
      { id: "no", label: "No", kind: "derived", figures: [{ sum: [closed], less: [withReview] }] },
      {
        id: "average",
        label: "Average length of time from case opened to review point (days)",
        kind: "derived",
        figures: [{ form: exit, question: "daysToLastReview", average: "median", decimals: 1 }],
      },
    ],
    notes: [
      "Of the cases that closed in the period: whether at least one review was completed before.",
      "The average is the median, to the last review of each.",
    ],
  },
  { ...atReview, id: "review-continued-abuse", question: "continuedAbuse" },
  {
    ...atReview,
    id: "review-times-risk-assessment-reviewed",
    question: "riskAssessmentReviews",
    after: [
      {
        id: "average",
        label: "Average number of risk assessment reviews",
        kind: "derived",
        figures: [{ form: review, question: "riskAssessmentReviews", average: "median", decimals: 0 }],
      },
    ],
    rows: ["0", "1", "2", "3", "4", "5Plus", "average", "missing"],
    notes: ["The average is the median."],
  },
  {
    section,
    layout: "beside",
    id: "review-risk-level",
    title: "Risk level of service user",
    points: [
      { title: "Intake", form: intake, cohort: "reviewed", question: "riskLevel" },
      { title: "Review point", form: review, question: "riskLevelAtReview" },
    ],
  },
]);
