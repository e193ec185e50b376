/** Children in refuge, and of survivors supported in the community. */
import { topicOf } from "./topic";

export const refugeChildren = topicOf(
  { topic: "refuge-children", source: "Returns of KIDAS providers, October 2022", owner: "KIDAS providers" },
  [
    {
      id: "refuge-family",
      title: "Survivors in refuge by the children with them",
      unit: "%",
      decimals: 1,
      worked: { as: "share", of: "refuge-survivors", whole: "refuge-survivors" },
      values: [
        ["kent", "2021/22", 45, { group: "with children" }],
        ["kent", "2021/22", 5.3, { group: "pregnant" }],
        ["kent", "2021/22", 0, { group: "with four or more children" }],
        ["kent", "2021/22", 18.3, { group: "children with support needs", notes: ["As the parent said on arrival."] }],
        [
          "kent",
          "2021/22",
          32.1,
          { group: "children without support needs", notes: ["As the parent said on arrival."] },
        ],
        ["nation", "2022", 59.7, { group: "with children", notes: ["England: Women's Aid annual audit."] }],
        ["nation", "2022", 7.3, { group: "pregnant", notes: ["England: Women's Aid annual audit."] }],
      ],
      within: [
        {
          indicator: "refuge-family",
          group: "with children",
          parts: ["children with support needs", "children without support needs"],
        },
        { indicator: "refuge-family", group: "with children", parts: ["with four or more children"] },
        { most: 100, parts: ["with children", "pregnant"] },
      ],
    },
    {
      id: "refuge-family-monthly",
      title: "Survivors in refuge, a month",
      unit: "number",
      worked: { as: "monthly", of: "refuge-survivors" },
      values: [
        ["kent", "2021/22", 10, { group: "with children", qualifier: "around" }],
        ["kent", "2021/22", 1, { group: "aged 16 to 20", qualifier: "around" }],
      ],
    },
    {
      id: "refuge-vacancies-family",
      title: "Vacancies in refuges that could take a woman with two children",
      unit: "%",
      source: "Routes to Support, as the Women's Aid annual audit of 2022 has it",
      owner: "Published research",
      values: [["nation", "2022", 50, { qualifier: "less than", notes: ["Less than half. England."] }]],
    },
    {
      id: "refuge-children",
      title: "Children in refuge",
      unit: "children",
      adds: true,
      values: [
        ["kent", "2021/22", 182],
        ["south-kent", "2021/22", 61, { standing: "highest" }],
      ],
    },
    {
      id: "refuge-children-difference",
      title: "Children in refuge: more or fewer than the year before",
      unit: "number",
      worked: { as: "difference", of: "refuge-children" },
      values: [
        ["kent", "2021/22", -6],
        ["west-kent", "2021/22", -11],
      ],
    },
    {
      id: "refuge-children-change",
      title: "Children in refuge: change on the year",
      unit: "% change",
      worked: { as: "change", of: "refuge-children" },
      values: [
        ["kent", "2021/22", -3],
        ["west-kent", "2021/22", -27, { standing: "lowest" }],
      ],
    },
    {
      id: "refuge-children-age",
      title: "Children in refuge: share under 5",
      unit: "%",
      decimals: 1,
      notes: [
        "From East Kent's provider only; the others' systems do not hold it.",
        "Adults who come to refuge are mostly 16 to 35, so that their children are likely to be young.",
      ],
      values: [["east-kent", "2020-04 to 2022-03", 66.7, { group: "aged under 5" }]],
    },
    {
      id: "refuge-children-reach",
      title: "Children in refuge: share of those modelled to be in need",
      unit: "%",
      decimals: 1,
      values: [["kent", "2021/22", 0.9]],
    },
  ],
);

export const communityChildren = topicOf(
  {
    topic: "community-children",
    source: "Returns of KIDAS and DAVSS, October 2022",
    owner: "KIDAS providers and DAVSS",
  },
  [
    {
      id: "community-children-share",
      title: "Survivors supported in the community: share with children",
      unit: "%",
      decimals: 1,
      values: [
        ["kent", "2021/22", 61.3, { group: "KIDAS" }],
        ["kent", "2021/22", 83.7, { group: "DAVSS" }],
        ["nation", "2022", 60, { group: "all", decimals: 0, notes: ["England: Women's Aid annual audit."] }],
      ],
    },
    {
      id: "community-children-share-of-all",
      title: "Survivors supported in the community: share with children, both services",
      unit: "%",
      decimals: 1,
      worked: {
        as: "weighted",
        of: "community-children-share",
        weights: "community-survivors",
        parts: ["KIDAS", "DAVSS"],
      },
      values: [["kent", "2021/22", 64.7]],
    },
    {
      id: "community-children-monthly",
      title: "Survivors supported in the community who have children, a month",
      unit: "number",
      worked: { as: "monthly", of: "community-survivors", share: "community-children-share-of-all" },
      values: [["kent", "2021/22", 240, { qualifier: "around" }]],
    },
    {
      id: "community-young-monthly",
      title: "Survivors aged 16 to 20 supported in the community, a month",
      unit: "number",
      worked: { as: "monthly", of: "community-survivors" },
      values: [["kent", "2021/22", 10, { group: "aged 16 to 20", qualifier: "around" }]],
    },
  ],
);
