/** The cases that an earlier Insights system held, as the datasets printed them: nothing of them is counted here. */
import { earlierCasesOf, type Reference } from "@/lib/reports/references";

const children2018 = "SafeLives, Insights children and young people's dataset 2018-19";
const adults2019 = "SafeLives, Insights Idva dataset 2019-20";
const perpetrators2023 = "SafeLives, Perpetrator's Insights dataset 2023-24";
const children2024 = "SafeLives, Insights children and young people's dataset 2024-25";

export const earlierCases: readonly Reference[] = [
  {
    id: earlierCasesOf("adult"),
    unit: "cases",
    figures: [
      { from: "2018-19", upTo: "2018-19", value: 75_000, source: `${children2018}: cases from 2009 to March 2019` },
      { from: "2019-20", upTo: "2019-20", value: 75_000, source: `${adults2019}: cases from 2009 to March 2020` },
      {
        from: "2023-24",
        upTo: "2023-24",
        value: 868_000,
        source: `${perpetrators2023}: cases from 2009 to March 2024`,
      },
      { from: "2024-25", upTo: "2024-25", value: 868_000, source: `${children2024}: cases from 2009 to March 2025` },
    ],
  },
  {
    id: earlierCasesOf("child"),
    unit: "cases",
    figures: [
      { from: "2018-19", upTo: "2018-19", value: 4000, source: `${children2018}: cases from 2011 to March 2019` },
      { from: "2019-20", upTo: "2019-20", value: 4000, source: `${adults2019}: cases from 2011 to March 2020` },
      { from: "2023-24", upTo: "2023-24", value: 8000, source: `${perpetrators2023}: cases to March 2024` },
      { from: "2024-25", upTo: "2024-25", value: 8000, source: `${children2024}: cases from 2011 to March 2025` },
    ],
  },
  {
    id: earlierCasesOf("perpetrator"),
    unit: "cases",
    figures: [
      { from: "2023-24", upTo: "2023-24", value: 2000, source: `${perpetrators2023}: cases from 2011 to March 2024` },
    ],
  },
];
