/** Where the children's report of 2018-19 disagrees with itself or with the right base, and what the cohort follows. */
import { comeTo, ofReviewed, shareOfBase } from "@/lib/cohorts/contradictions";
import type { Choice } from "@/lib/cohorts/targets";

const asReviewed =
  "The printed intake counts are those of all cases matched with an exit form, out of all intakes; a review stands beside the intakes of the cases reviewed.";

const ofSafety =
  "Printed as a share of the 314 children supported with their safety; 28 were supported with their physical health.";

const lengths = (rows: readonly (readonly [row: string, months: number])[]) =>
  rows.map(([row, months]) => ({ times: [{ table: "exposure-duration", rows: [row] }, months] }) as const);

export const choices: readonly Choice[] = [
  {
    table: "ace-experienced",
    measure: "percent",
    reason: "The printed rows add up to the 533 intake forms, but percentages are of the 526 individual clients.",
    against: [comeTo("ace-experienced")],
  },
  {
    table: "known-to-social-care",
    measure: "percent",
    reason: "The printed rows add up to the 526 individual clients, but percentages are of the 533 intake forms.",
    against: [comeTo("known-to-social-care")],
  },
  {
    table: "exposure-duration",
    row: "Average length of abuse",
    reason:
      "The shortest mean that the printed bands allow, each length at the lower end of its band, is 4 years 6 months.",
    against: [
      {
        these: {
          sum: lengths([
            ["1-11 months", 1],
            ["1-2 years", 12],
            ["3-5 years", 36],
            ["6-10 years", 72],
            ["11 years +", 132],
          ]),
        },
        should: "be at most",
        those: {
          times: [
            { table: "exposure-duration", rows: ["Average length of abuse"] },
            { less: [{ base: "exposure-duration" }, { table: "exposure-duration", rows: ["Missing"] }] },
          ],
        },
      },
    ],
  },
  {
    table: "exposure-experiences",
    row: "Missing",
    take: 28,
    reason:
      "With 46 of 500 missing, no more than 454 can have given one answer; 472 did, so that at most 28 are missing.",
    against: [
      {
        these: { table: "exposure-experiences", rows: ["Child at home when abuse takes/took place"] },
        should: "be at most",
        those: { less: [{ base: "exposure-experiences" }, { table: "exposure-experiences", rows: ["Missing"] }] },
      },
    ],
  },
  {
    table: "review-point",
    measure: "percent",
    reason: "The printed rows add up to the 362 exit forms, but percentages are of the 533 intake forms.",
    against: [comeTo("review-point")],
  },
  {
    table: "review-exposure-occurred",
    group: "Intake",
    take: null,
    reason: asReviewed,
    against: [ofReviewed("review-exposure-occurred")],
  },
  {
    table: "review-direct-abuse-occurred",
    group: "Intake",
    take: null,
    reason: asReviewed,
    against: [ofReviewed("review-direct-abuse-occurred")],
  },
  { table: "review-exposure-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  { table: "review-direct-abuse-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  {
    table: "review-harmful-behaviour-occurred",
    group: "Intake",
    take: null,
    reason: asReviewed,
    against: [ofReviewed("review-harmful-behaviour-occurred")],
  },
  { table: "review-harmful-behaviour-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  {
    table: "review-harmful-behaviour-occurred",
    row: "Jealous, controlling and coercive behaviour?",
    group: "Review point",
    take: 1,
    reason: "Printed 2 of the 1 review to which this applies.",
    against: [
      {
        these: {
          table: "review-harmful-behaviour-occurred",
          rows: ["Jealous, controlling and coercive behaviour?"],
          group: "Review point",
        },
        should: "be at most",
        those: { base: "review-harmful-behaviour-occurred", group: "Review point" },
      },
    ],
  },
  {
    table: "review-harmful-behaviour-disclosed",
    row: "Missing",
    take: 1,
    reason: "The printed answers add up to 3 for 4 reviews and none is printed as missing, so one gave no answer.",
    against: [
      {
        these: { table: "review-harmful-behaviour-disclosed" },
        should: "be at least",
        those: { base: "review-harmful-behaviour-disclosed" },
      },
    ],
  },
  {
    table: "review-exposure-disclosed",
    measure: "percent",
    reason: "Printed 0% of no reviews; a share of nothing is printed as a dash.",
    against: [{ these: { base: "review-exposure-disclosed" }, should: "be at least", those: 1 }],
  },
  {
    table: "physical-health-impact",
    measure: "percent",
    reason: ofSafety,
    against: [
      shareOfBase({ table: "physical-health-impact", group: "Improved", rows: ["Child's safety"] }),
      shareOfBase({ table: "physical-health-impact", group: "No change", rows: ["Child's wellbeing"] }),
      shareOfBase({ table: "physical-health-impact", group: "Improved", rows: ["Child's wellbeing"] }),
      shareOfBase({
        table: "physical-health-impact",
        group: "No change",
        rows: ["Ability to maintain good physical health"],
      }),
      shareOfBase({
        table: "physical-health-impact",
        group: "Improved",
        rows: ["Ability to maintain good physical health"],
      }),
      shareOfBase({
        table: "physical-health-impact",
        group: "No change",
        rows: ["Ability to manage disabilities or physical health conditions"],
      }),
      shareOfBase({
        table: "physical-health-impact",
        group: "Improved",
        rows: ["Ability to manage disabilities or physical health conditions"],
      }),
    ],
  },
];
