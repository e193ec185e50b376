/** Where the children's report of 2018-19 disagrees with itself or with the right base, and what the cohort follows. */
import type { Choice } from "@/lib/cohorts/targets";

const ofReviewed =
  "The printed intake counts are those of all cases matched with an exit form, out of all intakes; a review stands beside the intakes of the cases reviewed.";

const ofSafety =
  "Printed as a share of the 314 children supported with their safety; 28 were supported with their physical health.";

export const choices: readonly Choice[] = [
  {
    table: "ace-experienced",
    measure: "percent",
    reason: "The printed rows add up to the 533 intake forms, but percentages are of the 526 individual clients.",
  },
  {
    table: "known-to-social-care",
    measure: "percent",
    reason: "The printed rows add up to the 526 individual clients, but percentages are of the 533 intake forms.",
  },
  {
    table: "exposure-duration",
    row: "Average length of abuse",
    reason:
      "The shortest mean that the printed bands allow, each length at the lower end of its band, is 4 years 6 months.",
  },
  {
    table: "exposure-experiences",
    row: "Missing",
    take: 28,
    reason:
      "With 46 of 500 missing, no more than 454 can have given one answer; 472 did, so that at most 28 are missing.",
  },
  {
    table: "review-point",
    measure: "percent",
    reason: "The printed rows add up to the 362 exit forms, but percentages are of the 533 intake forms.",
  },
  { table: "review-exposure-occurred", group: "Intake", take: null, reason: ofReviewed },
  { table: "review-direct-abuse-occurred", group: "Intake", take: null, reason: ofReviewed },
  { table: "review-exposure-occurred", row: "", group: "Intake", take: null, reason: ofReviewed },
  { table: "review-direct-abuse-occurred", row: "", group: "Intake", take: null, reason: ofReviewed },
  { table: "review-harmful-behaviour-occurred", group: "Intake", take: null, reason: ofReviewed },
  { table: "review-harmful-behaviour-occurred", row: "", group: "Intake", take: null, reason: ofReviewed },
  {
    table: "review-harmful-behaviour-occurred",
    row: "Jealous, controlling and coercive behaviour?",
    group: "Review point",
    take: 1,
    reason: "Printed 2 of the 1 review to which this applies.",
  },
  {
    table: "review-harmful-behaviour-disclosed",
    row: "Missing",
    take: 1,
    reason: "The printed answers add up to 3 for 4 reviews and none is printed as missing, so one gave no answer.",
  },
  {
    table: "review-exposure-disclosed",
    measure: "percent",
    reason: "Printed 0% of no reviews; a share of nothing is printed as a dash.",
  },
  { table: "physical-health-impact", measure: "percent", reason: ofSafety },
];
