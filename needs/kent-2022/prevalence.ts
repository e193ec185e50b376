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
      notes: [
        "The survey stopped in March 2020, and the telephone survey in its place did not ask about domestic abuse.",
        "Six months of interviews only: a small sample, not yet accredited, and a guide rather than a ground for decisions.",
        "What people disclose to a survey is less than what happens.",
        "No significant change since 2014. The next figures, of the year to March 2023, are due in July 2023.",
      ],
      values: [
        [
          "nation",
          "2021-10 to 2022-03",
          5.7,
          { notes: ["England and Wales. Small sample: wide confidence interval."] },
        ],
        [
          "nation",
          "2012 to 2022",
          null,
          { standing: "falling", notes: ["England and Wales. Some evidence of a slight fall over ten years."] },
        ],
        ["nation", "2014 to 2022", 6, { each: true, qualifier: "around", decimals: 0, notes: ["England and Wales."] }],
      ],
    },
  ],
);
