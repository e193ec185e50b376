/** Figures that the adult report names and does not count. */
import type { Reference } from "@/lib/reports/references";

const dataset2019 = "SafeLives, Insights Idva dataset 2019-20";

export const references: readonly Reference[] = [
  {
    id: "casesOfEarlierSystem",
    unit: "cases",
    figures: [{ from: "2019-20", value: 75_000, source: `${dataset2019}: adults' cases from 2009 to March 2020` }],
  },
  {
    id: "childrenOfEarlierSystem",
    unit: "cases",
    figures: [{ from: "2019-20", value: 4000, source: `${dataset2019}: children's cases from 2011 to March 2020` }],
  },
  {
    id: "nationalBme",
    unit: "percent",
    figures: [{ from: "2019-20", value: 18.5, source: `${dataset2019}: the share of the population` }],
  },
];
