/** Multi-agency risk assessment conferences, where the victims at highest risk are discussed. */
import { topicOf } from "./topic";

const medway = "Medway's conference is left out.";
const years = ["2017/18", "2018/19", "2019/20", "2020/21", "2021/22"] as const;
const yearly = (group: string, shares: readonly number[]) =>
  shares.map((share, index) => ["kent", years[index] ?? "", share, { group }] as const);

export const marac = topicOf(
  { topic: "marac", source: "Kent Police, August 2022; national figures from SafeLives", owner: "Kent Police" },
  [
    {
      id: "marac-conferences",
      title: "Maracs in Kent and Medway",
      unit: "number",
      notes: ["One in each district; they have met every fortnight since 2020."],
      values: [["kent-police-area", "2021/22", 13]],
    },
    {
      id: "marac-cases",
      title: "Cases discussed at Marac",
      unit: "number",
      worked: { as: "quotient", of: "marac-children", by: "marac-children-per-case" },
      notes: [medway, "The report prints the numbers of each year as a chart only."],
      values: [
        ["kent", "2017/18 to 2021/22", null, { standing: "rising", notes: ["With slight ups and downs."] }],
        ["thanet", "2021/22", null, { standing: "highest" }],
        ["folkestone-and-hythe", "2021/22", null, { standing: "lowest" }],
      ],
    },
    {
      id: "marac-cases-per-meeting",
      title: "Cases discussed at each Marac meeting",
      unit: "number",
      notes: [medway],
      values: [["kent", "2017/18 to 2021/22", null, { standing: "falling", notes: ["Printed as a chart only."] }]],
    },
    {
      id: "marac-cases-change",
      title: "Cases discussed at Marac: change on the year",
      unit: "% change",
      worked: { as: "change", of: "marac-cases" },
      values: [
        ["kent", "2021/22", -3],
        ["nation", "2021/22", 6],
      ],
    },
    {
      id: "marac-cases-rate",
      title: "Marac cases per 10,000 people",
      unit: "rate",
      decimals: 1,
      per: 10000,
      base: "people; the report does not say of whom",
      recommended: [{ from: 40, by: "SafeLives", areaKind: "police-force" }],
      notes: [
        medway,
        "SafeLives recommends 40 for every 10,000 of the police force area, which holds Medway: the two do not compare.",
        "Some 2,000 cases, as 2,500 children at 1.25 a case make them, are 29.8 for every 10,000 women aged 16 and over, and not for everybody.",
      ],
      values: [
        ["kent", "2021/22", 29.8],
        ["nation", "2021/22", 47, { decimals: 0 }],
      ],
    },
    {
      id: "marac-repeats",
      title: "Marac cases that are repeats",
      unit: "%",
      recommended: [{ from: 28, to: 40, by: "SafeLives" }],
      outOf: "marac-cases",
      values: [
        [
          "kent",
          "2017/18 to 2021/22",
          null,
          { standing: "rising", notes: ["In line with the nation and with what SafeLives recommends."] },
        ],
        ["nation", "2021/22", 33],
        ["thanet", "2021/22", 50, { standing: "highest" }],
        ["tonbridge-and-malling", "2021/22", 20, { standing: "lowest" }],
      ],
    },
    {
      id: "marac-police-referrals",
      title: "Marac referrals that came from the police",
      unit: "%",
      recommended: [{ from: 60, to: 75, by: "SafeLives" }],
      values: [
        ["kent", "2017/18 to 2021/22", null, { standing: "falling" }],
        ["nation", "2021/22", 67],
        ["swale", "2021/22", 68, { standing: "highest" }],
        ["folkestone-and-hythe", "2021/22", 39, { standing: "lowest" }],
      ],
    },
    {
      id: "marac-other-referrals",
      title: "Marac referrals from others than the police",
      unit: "number",
      notes: ["Printed as a chart only."],
      values: ["Idvas", "social care", "mental health services", "substance misuse services"].map(
        (group) => ["kent", "2017/18 to 2021/22", null, { group, standing: "rising" }] as const,
      ),
    },
    {
      id: "marac-police-referrals-five-years",
      title: "Marac referrals from the police: change over five years",
      unit: "% change",
      values: [["kent", "2017/18 to 2021/22", -25, { standing: "falling" }]],
    },
    {
      id: "marac-characteristics",
      title: "Marac cases by protected characteristic",
      unit: "%",
      decimals: 1,
      base: "cases",
      outOf: "marac-cases",
      notes: ["LGBT and disabled victims have been below what SafeLives recommends in each of the five years."],
      recommended: [
        { group: "Black and minority ethnic", from: 11, by: "SafeLives, in line with the area" },
        { group: "LGBT", from: 2.5, to: 5.8, by: "SafeLives" },
        { group: "disabled", from: 19, by: "SafeLives" },
        { group: "male", from: 5, to: 10, by: "SafeLives" },
      ],
      values: [
        ...yearly("Black and minority ethnic", [9.9, 9.4, 8.4, 11.1, 9.4]),
        ...yearly("LGBT", [1.3, 0.7, 0.9, 1.3, 1.4]),
        ...yearly("disabled", [2.7, 3.7, 2.3, 6.1, 5.5]),
        ...yearly("male", [3.6, 3.5, 4.6, 5.4, 3.9]),
        ["nation", "2021/22", 15.3, { group: "Black and minority ethnic" }],
        ["nation", "2021/22", 1.4, { group: "LGBT" }],
        ["nation", "2021/22", 8.5, { group: "disabled" }],
        ["nation", "2021/22", 6.2, { group: "male" }],
      ],
    },
    {
      id: "population-characteristics",
      title: "People of Kent by protected characteristic",
      unit: "%",
      decimals: 1,
      source: "Kent County Council: facts and figures about Kent",
      owner: "Kent Analytics",
      notes: [
        "Of different years and sources; the share who are LGB is an early estimate from surveys of 2013 to 2015.",
      ],
      values: [
        ["kent", "2021", 10.9, { group: "Black and minority ethnic" }],
        ["kent", "2013 to 2015", 1.9, { group: "LGBT", notes: ["Lesbian, gay or bisexual."] }],
        ["kent", "2021", 17.6, { group: "disabled" }],
        ["kent", "2021", 49.1, { group: "male" }],
      ],
    },
  ],
);

export const maracChildren = topicOf(
  {
    topic: "marac-children",
    source: "Kent Police, August 2022; national figures from SafeLives",
    owner: "Kent Police",
  },
  [
    {
      id: "marac-children",
      title: "Children in households discussed at Marac, a year",
      unit: "children",
      notes: [medway],
      values: [["kent", "2017/18 to 2021/22", 2500, { each: true, qualifier: "around", notes: ["Stable."] }]],
    },
    {
      id: "marac-children-per-case",
      title: "Children per Marac case",
      unit: "rate",
      decimals: 2,
      per: 1,
      base: "case",
      values: [
        ["kent", "2017/18 to 2021/22", null, { standing: "falling" }],
        ["kent", "2017/18", 1.43],
        ["kent", "2021/22", 1.25],
        ["nation", "2021/22", 1.25],
        ["gravesham", "2021/22", 1.58, { standing: "highest" }],
        ["maidstone", "2021/22", 0.92, { standing: "lowest" }],
        ["folkestone-and-hythe", "2021/22", 0.92, { standing: "lowest" }],
      ],
    },
    {
      id: "marac-victims-16-17",
      title: "Marac cases where the victim was 16 or 17",
      unit: "%",
      decimals: 1,
      outOf: "marac-cases",
      notes: ["A fall over five years, and no significant difference."],
      values: [
        ["kent", "2021/22", 0.8, { standing: "falling" }],
        ["nation", "2021/22", 1.3],
      ],
    },
    {
      id: "marac-victims-16-17-number",
      title: "Marac cases a year where the victim was 16 or 17",
      unit: "number",
      values: [["kent", "2017/18 to 2021/22", 17, { notes: ["Yearly average of five years."] }]],
    },
    {
      id: "marac-victims-16-17-monthly",
      title: "Marac cases a month where the victim was 16 or 17",
      unit: "number",
      worked: { as: "monthly", of: "marac-cases", share: "marac-victims-16-17" },
      values: [["kent", "2021/22", 1, { qualifier: "around" }]],
    },
  ],
);
