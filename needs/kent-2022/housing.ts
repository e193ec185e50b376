/** Homes lost to domestic abuse: households owed a duty, and those with children. */
import { topicOf } from "./topic";

const dartford = "Dartford is left out: some of its periods are not available.";

export const homelessness = topicOf(
  { topic: "homelessness", source: "HCLIC: statutory homelessness returns", owner: "District and borough councils" },
  [
    {
      id: "homeless-households",
      title: "Households owed a prevention or relief duty because of domestic abuse",
      unit: "number",
      notes: [dartford],
      values: [
        [
          "kent",
          "2021/22",
          843,
          { coverage: { have: 11, of: 12 }, standing: "rising", notes: ["Steadily since the pandemic."] },
        ],
      ],
    },
    {
      id: "homeless-households-change",
      title: "Households owed a duty: change on the year",
      unit: "% change",
      worked: { as: "change", of: "homeless-households" },
      notes: [dartford, "Most districts rose."],
      values: [
        ["kent", "2021/22", 10, { coverage: { have: 11, of: 12 } }],
        ["swale", "2021/22", 60, { standing: "highest" }],
      ],
    },
    {
      id: "homeless-districts-rising",
      title: "Districts where more households were owed a duty in the first half of 2022",
      unit: "number",
      values: [
        [
          "kent",
          "2022-01 to 2022-06",
          6,
          {
            coverage: { have: 10, of: 12 },
            listed: ["ashford", "folkestone-and-hythe", "maidstone", "sevenoaks", "thanet", "tonbridge-and-malling"],
          },
        ],
      ],
    },
  ],
);

export const childrenHousing = topicOf(
  { topic: "children-housing", source: "District and borough councils", owner: "District and borough councils" },
  [
    {
      id: "homeless-with-children",
      title: "Households presenting as homeless because of domestic abuse, with dependent children",
      unit: "number",
      values: [],
    },
    {
      id: "homeless-with-children-share",
      title: "Households presenting as homeless because of domestic abuse: share with dependent children",
      unit: "%",
      decimals: 1,
      values: [
        [
          "kent",
          "2021/22",
          61.5,
          {
            coverage: { have: 10, of: 12 },
            notes: ["Nothing from Tonbridge and Malling or Tunbridge Wells."],
          },
        ],
        ["folkestone-and-hythe", "2021/22", 23, { standing: "lowest", decimals: 0 }],
        ["canterbury", "2021/22", 76, { standing: "highest", decimals: 0 }],
      ],
    },
    {
      id: "homeless-with-children-difference",
      title: "Households presenting as homeless with dependent children: more or fewer than the year before",
      unit: "number",
      worked: { as: "difference", of: "homeless-with-children" },
      values: [["kent", "2021/22", 151, { coverage: { have: 10, of: 12 } }]],
    },
    {
      id: "homeless-with-children-change",
      title: "Households presenting as homeless with dependent children: change on the year",
      unit: "% change",
      decimals: 1,
      worked: { as: "change", of: "homeless-with-children" },
      values: [["kent", "2021/22", 7.4, { coverage: { have: 10, of: 12 } }]],
    },
    {
      id: "housing-applications-with-children",
      title: "Applications for social housing because of domestic abuse: share with dependent children",
      unit: "%",
      values: [
        [
          "kent",
          "2021/22",
          70,
          {
            qualifier: "around",
            coverage: { have: 4, of: 12, areas: ["ashford", "dartford", "dover", "sevenoaks"] },
            notes: [
              "Not available from Folkestone and Hythe, Gravesham, Maidstone, Swale and Thanet.",
              "Not provided by Canterbury, Tonbridge and Malling and Tunbridge Wells.",
            ],
          },
        ],
      ],
    },
  ],
);
