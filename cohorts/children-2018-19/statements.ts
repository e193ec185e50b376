/** The figures outside the tables of the children's report of 2018-19, and where the report says each. */
import type { PrintedStatement } from "@/lib/cohorts/statements";

export const statements: readonly PrintedStatement[] = [
  { section: "About this dataset", words: "It holds the forms of", printed: 10 },
  {
    section: "About this dataset",
    words: "Intake forms received",
    printed: 537,
    reason: "533 intake forms are counted everywhere else in the report.",
    against: [{ these: 537, should: "be", those: { base: "referral-status" } }],
  },
  {
    section: "About this dataset",
    words: "Exit forms received",
    printed: 363,
    reason: "362 exit forms are counted everywhere else in the report.",
    against: [{ these: 363, should: "be", those: { base: "case-status-at-exit" } }],
  },
  { section: "Key findings", words: "Children received a median", printed: 6 },
  {
    section: "Key findings",
    words: "Children received a median",
    printed: 3.5,
    place: 1,
    reason: "Printed in months; three and a half of them are 15 weeks, where the table has 14.",
    against: [
      {
        these: (3.5 * 52) / 12,
        should: "be",
        those: { table: "case-length", rows: ["Average case length (median)"] },
      },
    ],
  },
  { section: "Service inputs", subsection: "Intake forms", words: "caseworkers submitted", printed: 533, place: 2 },
  { section: "Service inputs", subsection: "Review forms", words: "caseworkers submitted", printed: 12, place: 2 },
  { section: "Service inputs", subsection: "Exit forms", words: "caseworkers submitted", printed: 362, place: 2 },
  { section: "Client profile", words: "individual children", printed: 526 },
  { section: "Concerns identified at intake", words: "Captured at intake", printed: 533 },
  { section: "Client outcomes", words: "Captured at exit", printed: 362 },
  { section: "Service Outputs", words: "Captured at exit", printed: 362 },
];
