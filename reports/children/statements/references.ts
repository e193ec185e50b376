/** Figures that the children's report names and does not count. */
import type { Reference } from "@/lib/reports/references";

export const references: readonly Reference[] = [
  {
    id: "casesOfEarlierSystem",
    unit: "cases",
    figures: [
      {
        from: "2018-19",
        value: 4000,
        source: "SafeLives, Insights children and young people's dataset 2018-19: cases from 2011 to March 2019",
      },
      {
        from: "2024-25",
        value: 8000,
        source: "SafeLives, Insights children and young people's dataset 2024-25: cases from 2011 to March 2025",
      },
    ],
  },
];
