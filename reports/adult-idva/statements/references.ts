/** Figures that the adult report names and does not count. */
import type { Reference } from "@/lib/reports/references";
import { earlierCases } from "@/reports/shared/references";

export const references: readonly Reference[] = [
  ...earlierCases,
  {
    id: "nationalBme",
    unit: "percent",
    figures: [
      {
        from: "2019-20",
        value: 18.5,
        area: "the whole country",
        time: "as known in 2020",
        source: "SafeLives, Insights Idva dataset 2019-20: the national percentage beside Total BME",
      },
    ],
  },
];
