import type { Option } from "@/lib/forms/define";
import { defineTables, type ExtraRow, type FiguresTable } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";
import { review } from "@/questionnaires/child/review";

const section = "Case review data";
const atReview = { section, layout: "simple", form: review } as const;
const sinceIntake = {
  ...atReview,
  headings: [{ id: "yes", label: "Total Yes Responses", of: ["occurred", "disclosed", "both"] }],
} as const;

const reviewed = { forms: exit } as const;
const withReview = { casesWith: review, cohort: "closing" } as const;

/** The types found at intake (the rows of a matrix) beside those that a review found to have occurred since. */
function occurredSince(matrix: string, occurred: string): Pick<FiguresTable, "points" | "rows"> {
  const atIntake = { form: intake, cohort: "reviewed" } as const;
  const row = ({ id, label }: Option): ExtraRow => ({
    id,
    label,
    figures: [
      { ...atIntake, question: `${matrix}.${id}`, is: ["yes"] },
      { form: review, question: occurred, is: [id] },
    ],
  });
  return {
    points: [
      { title: "Intake", base: { ...atIntake, question: matrix, that: "asked" } },
      { title: "Review point", base: { form: review, question: occurred, that: "asked" } },
    ],
    rows: [
      ...find({ form: review, question: occurred }).options.map(row),
      {
        id: "missing",
        label: "Missing",
        kind: "missing",
        figures: [
          { ...atIntake, question: matrix, that: "missing" },
          { form: review, question: occurred, that: "missing" },
        ],
      },
    ],
  };
}

const besideIntake = {
  section,
  layout: "figures",
  notes: [
    "The intakes are those of the cases that were reviewed; at the review point, only the reviews that found abuse to have occurred.",
  ],
} as const;
const disclosed = {
  ...atReview,
  notes: ["Of the reviews in which earlier abuse was disclosed, by itself or beside abuse that occurred."],
} as const;

export const caseReviews = defineTables([
  {
    section,
    layout: "figures",
    id: "review-point",
    title: "Review point",
    points: [{ title: null, base: reviewed }],
    rows: [
      { id: "yes", label: "Yes", kind: "derived", figures: [withReview] },
      { id: "no", label: "No", kind: "derived", figures: [{ sum: [reviewed], less: [withReview] }] },
    ],
    notes: ["Of the cases that closed in the period: whether at least one review was completed before."],
  },
  { ...sinceIntake, id: "review-exposure", question: "exposureSinceIntake" },
  {
    ...besideIntake,
    id: "review-exposure-occurred",
    title: textOf("exposureOccurred"),
    ...occurredSince("exposureTypes", "exposureOccurred"),
  },
  { ...disclosed, id: "review-exposure-disclosed", question: "exposureDisclosed" },
  { ...sinceIntake, id: "review-direct-abuse", question: "directAbuseSinceIntake" },
  {
    ...besideIntake,
    id: "review-direct-abuse-occurred",
    title: textOf("directAbuseOccurred"),
    ...occurredSince("directAbuseTypes", "directAbuseOccurred"),
  },
  { ...disclosed, id: "review-direct-abuse-disclosed", question: "directAbuseDisclosed" },
  { ...sinceIntake, id: "review-harmful-behaviour", question: "harmfulBehaviourSinceIntake" },
  {
    ...besideIntake,
    id: "review-harmful-behaviour-occurred",
    title: textOf("harmfulBehaviourOccurred"),
    ...occurredSince("harmfulBehaviourTypes", "harmfulBehaviourOccurred"),
  },
  { ...disclosed, id: "review-harmful-behaviour-disclosed", question: "harmfulBehaviourDisclosed" },
]);

function textOf(question: string) {
  return find({ form: review, question }).text;
}
