/** Where the children's report of 2024-25 disagrees with itself or with the right base, and what the cohort follows. */
import { type Cells, type Contradiction, comeTo, ofReviewed, shareOfBase } from "@/lib/cohorts/contradictions";
import type { Choice } from "@/lib/cohorts/targets";
import type { Year } from "@/lib/forms/define";

const asReviewed =
  "The printed intake counts are those of all cases matched with an exit form, out of all intakes; a review stands beside the intakes of the cases reviewed.";

const ofNeglect =
  "The printed percentages add up to 94: Don't know and Missing are printed 0; their 1% and 5% stand in the table of emotional abuse.";

/** The children who were exposed are as many as are asked about it. */
const otherBase: Contradiction = {
  these: { base: "exposure-lives-with-perpetrator" },
  should: "be",
  those: { base: "exposure-duration" },
};

/** Were each length at the lower end of its band, all of them together should be no longer than the average makes them. */
const tooShort = (year: Year, measure: "count" | "percent"): Contradiction => {
  const of = (row: string): Cells => ({ table: "harmful-behaviour-duration", rows: [row], year, measure });
  const months = [
    ["2 - 3 months", 2],
    ["4 - 6 months", 4],
    ["7 - 11 months", 7],
    ["1 – 2 years", 12],
    ["3 - 5 years", 36],
    ["6+ years", 72],
  ] as const;
  const all = measure === "percent" ? 100 : { base: "harmful-behaviour-duration", year };
  return {
    these: { sum: months.map(([row, lowest]) => ({ times: [of(row), lowest] })) },
    should: "be at most",
    those: { times: [of("Average length of harmful behaviour"), { less: [all, of("Missing")] }] },
  };
};

export const choices: readonly Choice[] = [
  {
    table: "initial-referral-route",
    row: "Missing",
    year: "2024-25",
    take: 661,
    reason: "The printed rows add up to 1,841 of 1,853 forms; the 12 others named no route and are Missing.",
    against: [comeTo("initial-referral-route")],
  },
  {
    table: "ace-experienced",
    year: "2024-25",
    measure: "percent",
    reason: "The printed rows add up to the 1,853 intake forms, but percentages are of the 1,822 individual clients.",
    against: [comeTo("ace-experienced")],
  },
  {
    table: "known-to-social-care",
    year: "2024-25",
    measure: "percent",
    reason: "The printed rows add up to the 1,822 individual clients, but percentages are of the 1,853 intake forms.",
    against: [comeTo("known-to-social-care")],
  },
  {
    table: "exposure-lives-with-perpetrator",
    row: "",
    year: "2024-25",
    take: 1770,
    reason: "n is printed 1,843, but 1,770 children were exposed, as every other table of exposure says.",
  },
  {
    table: "exposure-lives-with-perpetrator",
    row: "No",
    year: "2024-25",
    take: 1500,
    reason:
      "The printed rows add up to 1,843 of 1,770; the table after it was asked of 1,500 who do not live with the perpetrator.",
    against: [
      otherBase,
      {
        these: { table: "exposure-lives-with-perpetrator", rows: ["No"] },
        should: "be",
        those: { base: "exposure-contact-arrangements" },
      },
    ],
  },
  {
    table: "exposure-lives-with-perpetrator",
    row: "Missing",
    year: "2024-25",
    take: 20,
    reason: "The printed rows add up to 1,843 of 1,770; with 1,500 No, 20 of those asked are left without an answer.",
    against: [otherBase],
  },
  {
    table: "exposure-lives-with-perpetrator",
    row: ["Yes", "Don't know"],
    year: "2024-25",
    measure: "percent",
    reason: "Printed as a share of 1,843; 1,770 were asked.",
    against: [otherBase],
  },
  {
    table: "harmful-behaviour-duration",
    row: "Average length of harmful behaviour",
    reason: "Printed in whole years; the shortest that the printed bands allow is longer than two years to the month.",
    against: [tooShort("2024-25", "count"), tooShort("2023-24", "percent")],
  },
  {
    table: "review-point",
    measure: "percent",
    reason:
      "The printed rows add up to all exit forms (1,853; 1,741; 1,673), but percentages are of 1,801, 1,689 and 1,652.",
    against: [comeTo("review-point"), comeTo("review-point", { year: "2023-24", measure: "percent" })],
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
  {
    table: "review-harmful-behaviour-occurred",
    group: "Intake",
    take: null,
    reason: asReviewed,
    against: [ofReviewed("review-harmful-behaviour-occurred")],
  },
  { table: "review-exposure-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  { table: "review-direct-abuse-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  { table: "review-harmful-behaviour-occurred", row: "", group: "Intake", take: null, reason: asReviewed },
  {
    table: "exit-exposure-child-contact",
    row: "No",
    year: "2023-24",
    measure: "percent",
    take: 48,
    reason: "The printed percentages add up to 110; with the others as printed, 48 of the 103 are left for No.",
    against: [comeTo("exit-exposure-child-contact", { year: "2023-24", measure: "percent" })],
  },
  {
    table: "exit-direct-neglect",
    row: "Don't know",
    group: "Intake",
    year: "2024-25",
    take: 7,
    reason:
      "Printed 0, so that the rows are 115 short of 1,643: of these the 108 missing stand in the table of emotional abuse, and 7 are left.",
    against: [comeTo("exit-direct-neglect", { group: "Intake" })],
  },
  {
    table: "exit-direct-neglect",
    row: "Missing",
    group: "Intake",
    year: "2024-25",
    take: 108,
    reason:
      "Printed 0, so that the rows are 115 short of 1,643; the 108 stand in the table of emotional abuse by mistake.",
    against: [comeTo("exit-direct-neglect", { group: "Intake" }), comeTo("exit-direct-emotional", { group: "Intake" })],
  },
  {
    table: "exit-direct-emotional",
    row: "Missing",
    group: "Intake",
    year: "2024-25",
    take: 2,
    reason:
      "Printed 108, so that the rows add up to 1,749 of 1,643; those are the missing of the table of neglect, and 2 are left here.",
    against: [comeTo("exit-direct-emotional", { group: "Intake" })],
  },
  {
    table: "exit-direct-neglect",
    row: "Don't know",
    group: "Intake",
    year: "2023-24",
    measure: "percent",
    take: 16,
    reason: ofNeglect,
    against: [comeTo("exit-direct-neglect", { group: "Intake", year: "2023-24", measure: "percent" })],
  },
  {
    table: "exit-direct-neglect",
    row: "Missing",
    group: "Intake",
    year: "2023-24",
    measure: "percent",
    take: 80,
    reason: ofNeglect,
    against: [comeTo("exit-direct-neglect", { group: "Intake", year: "2023-24", measure: "percent" })],
  },
  {
    table: "exit-direct-emotional",
    row: "Missing",
    group: "Intake",
    year: "2023-24",
    measure: "percent",
    take: 4,
    reason: "The printed percentages add up to 105: the 5% Missing are those of the table of neglect.",
    against: [comeTo("exit-direct-emotional", { group: "Intake", year: "2023-24", measure: "percent" })],
  },
  {
    table: "exit-direct-sexual",
    row: "Missing",
    group: "Exit",
    year: "2024-25",
    take: 33,
    reason: "Printed 16 with 2%, so that the rows are 17 short of 1,643; 33 is 2% and makes them whole.",
    against: [comeTo("exit-direct-sexual", { group: "Exit" })],
  },
  {
    table: "safety-support-provided",
    row: "Interventions",
    year: "2024-25",
    take: null,
    reason: "Printed 2,661; the rows under it add up to 2,669.",
    against: [
      {
        these: { table: "safety-support-provided", rows: ["Interventions"] },
        should: "be",
        those: { table: "safety-support-provided", under: "Interventions" },
      },
    ],
  },
  {
    table: "other-relationships-support-provided",
    row: "Missing",
    year: "2024-25",
    measure: "percent",
    reason: "3 of 435 is 0.7%; printed 0.",
    against: [shareOfBase({ table: "other-relationships-support-provided", rows: ["Missing"] })],
  },
];
