/** How the perpetrator datasets are printed, from 2023-24 on. */
import type { Edition, TableEdition } from "@/lib/reports/edition";
import { exit } from "@/questionnaires/perpetrator/exit";
import { supportedWithNeed } from "./support";

/** Those who were not asked about support are counted as Missing, out of all cases that closed. */
const ofAllExits: TableEdition = {
  base: { forms: exit },
  missing: "rest",
  notes: ["Out of all cases that closed: those without the need, who were not asked, are counted as Missing."],
};

/** The year before, without its counts. */
const percentagesAlone = { comparison: { years: 1, measures: ["percent"] } } as const;

export const editions: readonly [Edition, ...Edition[]] = [
  {
    year: "2023-24",
    rounding: { kind: "whole" },
    comparison: { years: 2, measures: ["percent"] },
    comparisonOfGroups: { years: 1, measures: ["count", "percent"] },
    tables: {
      ...Object.fromEntries(supportedWithNeed.map((id) => [id, ofAllExits])),
      "needs-summary": percentagesAlone,
      "physical-abuse-level-intake-exit": percentagesAlone,
      "sexual-abuse-level-intake-exit": percentagesAlone,
      "harassment-and-stalking-level-intake-exit": percentagesAlone,
      "jealous-and-controlling-level-intake-exit": percentagesAlone,
      "needs-and-support-matrix": percentagesAlone,
      "parenting-cyps-involvement-intake-exit": percentagesAlone,
    },
  },
];
