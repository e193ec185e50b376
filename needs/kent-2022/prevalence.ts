/** How common domestic abuse is, as people told a survey. */
import { topicOf } from "./topic";

export const prevalence = topicOf(
  {
    topic: "prevalence",
    source: "Crime Survey for England and Wales, July 2022",
    owner: "Office for National Statistics",
  },
  [
    {
      id: "survey-prevalence",
      title: "Adults who experienced domestic abuse in the last year",
      unit: "%",
      decimals: 1,
      base: "adults aged 16 to 59",
      definition:
        "Share of adults aged 16 to 59 who told the survey of any domestic abuse in the twelve months before.",
      notes: [
        "The survey stopped in March 2020, and the telephone survey in its place did not ask about domestic abuse.",
        "Six months of interviews only: a small sample, not yet accredited, and a guide rather than a ground for decisions.",
        "What people disclose to a survey is less than what happens.",
        "No significant change since 2014; some evidence of a slight fall over ten years.",
      ],
      values: [
        [
          "nation",
          "2021-10 to 2022-03",
          5.7,
          { notes: ["England and Wales. Small sample: wide confidence interval."] },
        ],
        ["nation", "2014 to 2022", 6, { qualifier: "around", decimals: 0, notes: ["England and Wales."] }],
      ],
    },
  ],
);
