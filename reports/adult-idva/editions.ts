/** How the adult datasets are printed, from 2019-20 on: beside the year before, by its percentages alone. */
import type { Edition, TableEdition } from "@/lib/reports/edition";
import { exit } from "@/questionnaires/adult/exit";
import { supportedWithNeed } from "./support";

/** Those who were not asked about support are counted as Missing, out of all cases that closed. */
const ofAllExits: TableEdition = {
  base: { forms: exit },
  missing: "rest",
  notes: ["Out of all cases that closed: those without the need, who were not asked, are counted as Missing."],
};

export const editions: readonly [Edition, ...Edition[]] = [
  {
    year: "2019-20",
    rounding: { kind: "whole" },
    comparison: { years: 1, measures: ["percent"] },
    comparisonOfGroups: { years: 1, measures: ["percent"] },
    tables: {
      ...Object.fromEntries(supportedWithNeed.map((id) => [id, ofAllExits])),
      "case-length": {
        labels: {
          "0To1Month": "0 - 1 month",
          "2To3Months": "2 months to 3 months",
          "4To5Months": "4 months to 5 months",
          "6To7Months": "6 months to 7 months",
        },
      },
      // The one table of impact in another order.
      "safety-impact": {
        rows: [
          "improvedGreatly",
          "improvedSlightly",
          "decreasedSlightly",
          "decreasedGreatly",
          "noChange",
          "dontKnow",
          "totalImproved",
          "missing",
        ],
      },
    },
  },
];
