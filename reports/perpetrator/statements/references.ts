/** Figures that the perpetrators' report names and does not count. */
import type { Reference } from "@/lib/reports/references";

const dataset2023 = "SafeLives, Perpetrator's Insights dataset 2023-24";

export const references: readonly Reference[] = [
  {
    id: "casesOfEarlierSystem",
    unit: "cases",
    figures: [{ from: "2023-24", value: 2000, source: `${dataset2023}: perpetrators' cases from 2011 to March 2024` }],
  },
  {
    id: "adultsOfEarlierSystem",
    unit: "cases",
    figures: [{ from: "2023-24", value: 868_000, source: `${dataset2023}: adults' cases from 2009 to March 2024` }],
  },
  {
    id: "childrenOfEarlierSystem",
    unit: "cases",
    figures: [{ from: "2023-24", value: 8000, source: `${dataset2023}: children's cases to March 2024` }],
  },
];
