/** Outreach and Idvas in the community: the Kent Integrated Domestic Abuse Service and DAVSS together. */
import { topicOf, type WithValues } from "./topic";

const annualAudit = "England, 2022: Women's Aid annual audit.";
const serviceAreas = ["north-kent", "west-kent", "east-kent", "south-kent", "kent"] as const;

/** A column of the table of survivors by area, which ends with Kent's total. */
const column = (period: string, group: string, figures: readonly number[]) =>
  figures.map((figure, index) => [serviceAreas[index] ?? "", period, figure, { group }] as const);

const table: WithValues[] = [
  {
    id: "community-survivors",
    title: "Survivors supported in the community",
    unit: "people",
    adds: true,
    totals: [
      { whole: "all", parts: ["outreach", "Idvas"] },
      { whole: "all", parts: ["KIDAS", "DAVSS"] },
      { whole: "aged 16 to 20", parts: ["KIDAS: aged 16 to 20", "DAVSS: aged 16 to 20"] },
    ],
    within: [
      { indicator: "community-survivors", group: "KIDAS", parts: ["KIDAS: orientation not known"] },
      { indicator: "community-survivors", group: "KIDAS", parts: ["KIDAS: aged 16 to 20"] },
      { indicator: "community-survivors", group: "DAVSS", parts: ["DAVSS: aged 16 to 20"] },
      { indicator: "community-survivors", group: "all", parts: ["aged 16 to 20", "aged over 65"] },
      { indicator: "community-survivors", group: "all", parts: ["male"] },
      {
        indicator: "community-survivors",
        group: "all",
        parts: ["lesbian, gay, bisexual or pansexual", "KIDAS: orientation not known"],
      },
    ],
    equals: [
      {
        area: "kent",
        group: "DAVSS",
        as: { area: "west-kent", group: "outreach" },
        why: "Inferred: DAVSS gives all the outreach of West Kent and nothing else. The report prints no number of DAVSS alone.",
      },
    ],
    notes: ["KIDAS and DAVSS together; support that others fund is not in these figures."],
    values: [
      ...column("2020/21", "outreach", [255, 1015, 197, 637, 2104]),
      ...column("2021/22", "outreach", [334, 1230, 350, 653, 2547]),
      ...column("2020/21", "Idvas", [347, 319, 414, 531, 1611]),
      ...column("2021/22", "Idvas", [490, 568, 326, 436, 1820]),
      ...column("2020/21", "all", [602, 1334, 611, 1168, 3715]),
      ...column("2021/22", "all", [824, 1798, 676, 1089, 4387]),
    ],
  },
  {
    id: "community-survivors-change",
    title: "Survivors supported in the community: change on the year",
    unit: "% change",
    worked: { as: "change", of: "community-survivors" },
    values: [
      ...column("2021/22", "outreach", [31, 21, 78, 3, 22]),
      ...column("2021/22", "Idvas", [41, 78, -21, -18, 13]),
      ...column("2021/22", "all", [37, 35, 11, -7, 18]),
      ["kent", "2021/22", 52.6, { group: "aged over 65", decimals: 1 }],
      ["kent", "2021/22", 18.9, { group: "male", decimals: 1 }],
      ["kent", "2021/22", 34.2, { group: "lesbian, gay, bisexual or pansexual", decimals: 1 }],
      ["kent", "2021/22", 31.9, { group: "disabled", decimals: 1 }],
      ["kent", "2021/22", 154, { group: "KIDAS: orientation not known" }],
      ["kent", "2021/22", 27, { group: "without children" }],
      ["kent", "2021/22", -29.8, { group: "KIDAS: aged 16 to 20", decimals: 1 }],
      ["kent", "2021/22", 43.3, { group: "DAVSS: aged 16 to 20", decimals: 1 }],
    ],
  },
  {
    id: "community-survivors-rate",
    title: "Survivors supported in the community per 1,000 people",
    unit: "rate",
    decimals: 2,
    per: 1000,
    base: "people aged 16 and over",
    worked: { as: "rate", of: "community-survivors", per: 1000, sex: "everyone", ages: "16+" },
    values: column("2021/22", "all", [1.91, 5.97, 3.18, 3.22, 3.42]),
  },
  {
    id: "community-survivors-difference",
    title: "Survivors supported in the community: more or fewer than the year before",
    unit: "number",
    within: [
      { indicator: "community-survivors-difference", group: "male", parts: ["KIDAS: male"] },
      { indicator: "community-survivors-difference", group: "disabled", parts: ["KIDAS: disabled"] },
    ],
    worked: { as: "difference", of: "community-survivors" },
    values: [
      ["kent", "2021/22", 672],
      ["west-kent", "2021/22", 464],
      ["kent", "2021/22", 50, { group: "aged over 65" }],
      ["kent", "2021/22", 38, { group: "male", notes: ["Mainly at KIDAS."] }],
      ["kent", "2021/22", 35, { group: "KIDAS: male" }],
      ["kent", "2021/22", 27, { group: "lesbian, gay, bisexual or pansexual" }],
      ["kent", "2021/22", 159, { group: "disabled", notes: ["Two thirds of them at KIDAS."] }],
      ["kent", "2021/22", 106, { group: "KIDAS: disabled" }],
      ["kent", "2021/22", 255, { group: "KIDAS: orientation not known" }],
      ["kent", "2021/22", 292, { group: "without children" }],
      ["kent", "2021/22", -31, { group: "KIDAS: aged 16 to 20" }],
      ["kent", "2021/22", 13, { group: "DAVSS: aged 16 to 20" }],
    ],
  },
];

const profile: WithValues[] = [
  {
    id: "community-survivors-share",
    title: "Survivors supported in the community: share of all",
    unit: "%",
    decimals: 1,
    worked: { as: "share", of: "community-survivors", whole: "community-survivors" },
    within: [
      { most: 100, parts: ["White British", "ethnic minority"] },
      { most: 100, parts: ["aged 16 to 20", "aged 26 to 45"] },
      { most: 100, parts: ["female"] },
    ],
    values: [
      ["kent", "2021/22", 59.2, { group: "aged 26 to 45" }],
      ["kent", "2021/22", 2.6, { group: "aged 16 to 20" }],
      ["kent", "2021/22", 93, { group: "female", decimals: 0 }],
      ["kent", "2021/22", 74.1, { group: "White British" }],
      ["kent", "2021/22", 14.6, { group: "ethnic minority" }],
      ["kent", "2021/22", 2.4, { group: "lesbian, gay, bisexual or pansexual" }],
      ["kent", "2021/22", 15, { group: "disabled", decimals: 0 }],
      [
        "nation",
        "2022",
        2.2,
        { group: "lesbian, gay, bisexual or pansexual", notes: [annualAudit, "Counted with asexual and queer."] },
      ],
      ["nation", "2022", 24.2, { group: "disabled", notes: [annualAudit, "Most often a mental health condition."] }],
    ],
  },
  {
    id: "kidas-survivors-share",
    title: "KIDAS survivors supported in the community: share of all",
    unit: "%",
    decimals: 1,
    worked: { as: "share", of: "community-survivors", whole: "community-survivors", group: "KIDAS" },
    values: [["kent", "2021/22", 13.3, { group: "KIDAS: orientation not known" }]],
  },
  {
    id: "kidas-disability",
    title: "Disabled KIDAS survivors in the community by kind of disability",
    unit: "%",
    base: "disabled survivors; one person may have several",
    worked: { as: "share", of: "community-survivors", whole: "community-survivors", group: "KIDAS: disabled" },
    values: [
      ["kent", "2021/22", 43, { group: "physical or sensory disability" }],
      ["kent", "2021/22", 18, { group: "learning disability" }],
    ],
  },
  {
    id: "male-support",
    title: "Men supported by Dads Unlimited",
    unit: "people",
    source: "Dads Unlimited, which the Police and Crime Commissioner funds",
    owner: "Dads Unlimited",
    values: [
      ["kent", "2021/22", 115, { group: "one-to-one support" }],
      ["kent", "2021/22", 30, { group: "Idvas" }],
    ],
  },
];

const referrals: WithValues[] = [
  {
    id: "community-referrals",
    title: "Referrals to support in the community",
    unit: "number",
    values: [],
  },
  {
    id: "community-referrals-share",
    title: "Referrals to support in the community by who made them",
    unit: "%",
    decimals: 1,
    worked: { as: "share", of: "community-referrals", whole: "community-referrals" },
    values: [
      ["kent", "2021/22", 26, { group: "themselves", decimals: 0 }],
      ["kent", "2021/22", 23.9, { group: "KIDAS: not known" }],
    ],
  },
  {
    id: "community-referrals-difference",
    title: "Referrals to support in the community: more or fewer than the year before",
    unit: "number",
    worked: { as: "difference", of: "community-referrals" },
    values: [
      ["kent", "2021/22", -966, { group: "police", notes: ["Mainly to KIDAS."] }],
      ["kent", "2021/22", -937, { group: "KIDAS: police" }],
      ["kent", "2021/22", 762, { group: "KIDAS: not known" }],
    ],
  },
  {
    id: "community-referrals-change",
    title: "Referrals to support in the community: change on the year",
    unit: "% change",
    decimals: 1,
    worked: { as: "change", of: "community-referrals" },
    notes: ["Repeat victims have risen, so some may have been referred before."],
    values: [
      ["kent", "2021/22", -55.7, { group: "police" }],
      ["kent", "2021/22", 198, { group: "KIDAS: not known", decimals: 0 }],
    ],
  },
];

export const communitySupport = topicOf(
  {
    topic: "community-support",
    source: "Returns of KIDAS and DAVSS, October 2022",
    owner: "KIDAS providers and DAVSS",
  },
  [...table, ...profile, ...referrals],
);
