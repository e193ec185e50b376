import { defineTables } from "@/lib/reports/define";
import { exit } from "@/questionnaires/adult/exit";
import { review } from "@/questionnaires/adult/review";
import { typesOfAbuseRows } from "../shared/abuse";

const section = "Case review data";
const atReview = { section, layout: "simple", form: review } as const;

const closed = { forms: exit } as const;
const reviewed = { casesWith: review, cohort: "closing" } as const;

export const caseReviews = defineTables([
  {
    section,
    layout: "figures",
    prints: "simple",
    formName: "review+exit",
    id: "review-point",
    title: "Review point",
    points: [{ title: null, base: closed }],
    rows: [
      { id: "reviewed", label: "Yes", kind: "derived", figures: [reviewed] },
      { id: "notReviewed", label: "No", kind: "derived", figures: [{ sum: [closed], less: [reviewed] }] },
      {
        id: "daysToReview",
        label: "Average length of time from case opened to last review point (median)",
        kind: "derived",
        figures: [{ form: exit, question: "daysToLastReview", average: "median", decimals: 0, unit: "days" }],
      },
    ],
    notes: [
      "Of the cases that closed in the period: whether at least one review was completed before. A review records further abuse, or abuse that has only now become known.",
    ],
  },
  { ...atReview, id: "further-abuse-occurred", question: "furtherAbuseOccurred", notes: ["Of the review forms."] },
  {
    section,
    layout: "figures",
    prints: "simple",
    id: "review-multiple-types-of-abuse",
    title: "Multiple types of abuse",
    // Those of whom a review says of what type the abuse was.
    points: [{ title: null, base: { form: review, question: "typesOfAbuse", is: ["one", "multiple"] } }],
    rows: typesOfAbuseRows("Clients experiencing", [{ form: review }]),
    notes: ["Of the review forms on which at least one type of abuse is recorded."],
  },
  { ...atReview, id: "further-abuse-disclosed", question: "furtherAbuseDisclosed", notes: ["Of the review forms."] },
]);
