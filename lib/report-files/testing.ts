/** A small made-up report for tests: each layout once, and what is awkward to write down. */
import type { ReportDocument } from "@/lib/reports/document";
import type { Edition } from "./edition";

export const smallDocument: ReportDocument = {
  report: "example-2024-25",
  title: "Example dataset",
  population: "child",
  year: "2024-25",
  comparisonYears: ["2023-24"],
  service: null,
  sections: ["At a glance", "Service of 100", "Referrals", "Abuse", "Support"],
  faults: [],
  statements: [
    {
      section: "At a glance",
      text: "40 intake forms were submitted",
      value: 40,
      unit: "forms",
      numerator: 40,
      base: null,
      subsection: null,
      tables: [],
      source: null,
      cites: [],
    },
    {
      section: "Service of 100",
      text: "65 have been exposed to physical abuse",
      value: 65,
      unit: "per 100",
      numerator: 26,
      base: 40,
      subsection: "What have they experienced?",
      tables: ["abuse-types"],
      source: null,
      cites: [],
    },
  ],
  tables: [
    {
      id: "referral-route",
      section: "Referrals",
      subsection: null,
      title: "Referral route",
      layout: "simple",
      form: "intake",
      errata: [],
      basis: "Out of 40 intake forms.",
      columns: [
        { year: "2024-25", group: null, measure: "count", n: 40 },
        { year: "2024-25", group: null, measure: "percent", n: 40 },
        { year: "2023-24", group: null, measure: "percent", n: 38 },
      ],
      rows: [
        { label: "Health", level: 0, kind: "total", cells: [1204, 75, 70] },
        { label: "Hospital", level: 1, kind: "option", cells: [10, 25, "[x]"] },
        { label: '=HYPERLINK("evil")', level: 0, kind: "option", cells: [0, 0, "-"] },
        { label: "School", level: 0, kind: "option", cells: [1, 0, 0], low: [1] },
        { label: "Average wait", level: 0, kind: "derived", cells: ["2 years 3 months", null, null] },
        { label: "Missing", level: 0, kind: "missing", cells: [0, 0, 2.5] },
      ],
      notes: ["A first note.", "A note of two tables."],
    },
    {
      id: "abuse-presence",
      section: "Abuse",
      subsection: "Direct abuse",
      title: "Presence of abuse",
      layout: "intake-exit",
      form: "intake+exit",
      errata: [],
      basis: "Intake: out of 20. Exit: out of 19.",
      columns: [
        { year: "2024-25", group: "Intake", measure: "count", n: 20 },
        { year: "2024-25", group: "Intake", measure: "percent", n: 20 },
        { year: "2024-25", group: "Exit", measure: "count", n: 19 },
        { year: "2024-25", group: "Exit", measure: "percent", n: 19 },
        { year: "2023-24", group: "Intake", measure: "percent", n: 18 },
        { year: "2023-24", group: "Exit", measure: "percent", n: 18 },
      ],
      rows: [{ label: "Physical", level: 0, kind: "option", cells: [15, 75, 3, 16, 80, 20] }],
      notes: ["A note of two tables."],
    },
    {
      id: "abuse-types",
      section: "Abuse",
      subsection: null,
      title: "Types of abuse",
      layout: "answers",
      form: "intake",
      errata: [],
      basis: "Out of 40 intake forms.",
      columns: ["Yes", "No", "Missing"].flatMap((group) => [
        { year: "2024-25" as const, group, measure: "count" as const, n: 40 },
        { year: "2024-25" as const, group, measure: "percent" as const, n: 40 },
      ]),
      rows: [
        { label: "Physical", level: 0, kind: "option", cells: [26, 65, 10, 25, 4, 10] },
        { label: "Sexual", level: 0, kind: "option", cells: [2, 5, 34, 85, 4, 10] },
      ],
      notes: [],
    },
    {
      id: "needs-support-matrix",
      section: "Support",
      subsection: null,
      title: "Needs & support matrix",
      layout: "needs-support",
      form: "exit",
      errata: [],
      basis: "Out of 19 exit forms.",
      columns: [
        { year: "2024-25", group: "Needs identified", measure: "count", n: 19 },
        { year: "2024-25", group: "Needs identified", measure: "percent", n: 19 },
        { year: "2024-25", group: "Support provided", measure: "count", n: null },
        { year: "2024-25", group: "Support provided", measure: "percent", n: null },
      ],
      rows: [{ label: "Safety", level: 0, kind: "option", cells: [10, 53, 9, 90] }],
      notes: [],
    },
  ],
};

/** Figures that are counted now. */
export const counted: Edition = {
  document: smallDocument,
  quotes: [],
  revisions: [],
  revised: [],
  revisedStatements: [],
  recounted: [],
};

/** The same, published, corrected once, with a comment of a client. */
export const corrected: Edition = {
  document: smallDocument,
  quotes: ["They listened, and I felt safe."],
  revisions: [
    { number: 1, publishedOn: "2025-09-01", reason: null },
    { number: 2, publishedOn: "2025-11-03", reason: "Two intake forms had been entered twice." },
  ],
  revised: [{ table: "referral-route", row: 1, column: 0 }],
  revisedStatements: [1],
  recounted: [
    {
      year: "2023-24",
      table: "referral-route",
      title: "Referral route",
      row: "Health",
      group: null,
      measure: "percent",
      published: 71,
      now: 70,
    },
  ],
};
