/** How the children's report of a year is printed. What is counted is in the sections, and the same for all. */
import type { Comparison, Edition, TableEdition } from "@/lib/reports/edition";
import { exit } from "@/questionnaires/child/exit";

type Tables = Readonly<Record<string, TableEdition>>;

const areas = ["safety", "physical-health", "mental-health", "family-relationships", "other-relationships"];

function each(ids: readonly string[], printed: TableEdition): Tables {
  return Object.fromEntries(ids.map((id) => [id, printed]));
}

/** Both reports count those who were not asked about support as Missing, out of all who left. */
const ofAllExits = each(
  areas.map((area) => `${area}-supported`),
  { base: { forms: exit }, missing: "rest" },
);

/** Statements are printed by their three answers alone. */
const threeAnswers = each(
  areas.map((area) => `${area}-impact`),
  { missing: "never" },
);

const none: Comparison = { years: 0, measures: [] };

/** Tables whose answers are printed by how often they were given. */
const byCount = [
  "referral-route",
  "residency",
  "disability-type",
  "ace-types",
  "social-care-involvement",
  "other-services-involved",
  "exposure-experiences",
  "neglect-types",
  "emotional-abuse-types",
  "physical-abuse-types",
  "sexual-abuse-types",
  "concerns-child-safety",
  "concerns-physical-health",
  "concerns-mental-health",
  "concerns-coping-strategies",
  "concerns-living-learning-environment",
  "concerns-family-relationships",
  "concerns-other-relationships",
  "exit-social-care-involvement",
  ...areas.map((area) => `${area}-support-provided`),
];

const edition2018: Edition = {
  year: "2018-19",
  rounding: { kind: "significant", digits: 2 },
  comparison: none,
  comparisonOfGroups: none,
  last: ["other", "dontKnow"],
  // It was printed without what a hundred children would be like.
  sections: [
    "About this dataset",
    "At a glance",
    "Key findings",
    "Service inputs",
    "Client profile",
    "History of abuse at intake",
    "Concerns identified at intake",
    "Case review data",
    "Client outcomes",
    "Service Outputs",
  ],
  tables: {
    ...ofAllExits,
    ...threeAnswers,
    ...each(byCount, { order: "falling" }),
    "initial-referral-route": { order: "falling", missing: "never" },
  },
};

const lengthOfAbuse = {
  upTo11Months: "1 - 11 months",
  "1To2Years": "1 year - 2 years",
  "3To5Years": "3 years - 5 years",
  "6To10Years": "6 - 10 years",
};

const edition2024: Edition = {
  year: "2024-25",
  rounding: { kind: "whole" },
  comparison: { years: 2, measures: ["percent"] },
  comparisonOfGroups: { years: 1, measures: ["percent"] },
  tables: {
    ...ofAllExits,
    ...threeAnswers,
    "exposure-duration": { labels: lengthOfAbuse },
    "direct-abuse-duration": { title: "For how long has the abuse been occurring?", labels: lengthOfAbuse },
    "harmful-behaviour-duration": {
      labels: {
        "2To3Months": "2 - 3 months",
        "4To6Months": "4 - 6 months",
        "7To11Months": "7 - 11 months",
        "1To2Years": "1 – 2 years",
        "3To5Years": "3 - 5 years",
        "6YearsPlus": "6+ years",
      },
    },
    "case-length": {
      labels: {
        "0To1Month": "0 - 1 month",
        "2To3Months": "2 months to 3 months",
        "4To5Months": "4 months to 5 months",
        "6To7Months": "6 months to 7 months",
      },
    },
    ethnicity: {
      rows: [
        "White",
        "Mixed / Multiple ethnic groups",
        "Asian / Asian British",
        "Black / African / Caribbean / Black British",
        "Other ethnic group",
        "notDisclosed",
        "dontKnow",
        "missing",
      ],
    },
  },
};

export const editions = [edition2018, edition2024] as const;
