/** Children in what was reported to the police. */
import { topicOf } from "./topic";

export const policeChildren = topicOf(
  { topic: "police-children", source: "Kent Police, August 2022", owner: "Kent Police", extracted: "2022-08-01" },
  [
    {
      id: "incidents-with-child-share",
      title: "Incidents that involved a child",
      unit: "%",
      notes: [
        "An involved party is touched by the offence more than a witness: a child who saw an assault on a parent.",
      ],
      values: [
        ["kent", "2021", 40],
        ["tonbridge-and-malling", "2021", 45, { standing: "highest" }],
        ["canterbury", "2021", 36, { standing: "lowest" }],
      ],
    },
    {
      id: "incidents-with-child",
      title: "Incidents that involved a child, a year",
      unit: "number",
      values: [["kent", "2021", 17000, { qualifier: "over" }]],
    },
    {
      id: "incidents-with-child-monthly",
      title: "Incidents that involved a child, a month",
      unit: "number",
      worked: { as: "monthly", of: "incidents-with-child" },
      values: [["kent", "2021", 1500, { qualifier: "around" }]],
    },
    {
      id: "involved-children-age",
      title: "Children involved in incidents: share under 11",
      unit: "%",
      decimals: 1,
      values: [["kent", "2017 to 2021", 74.4, { group: "aged under 11", notes: ["Average of five years."] }]],
    },
    {
      id: "involved-children-per-incident",
      title: "Children involved in each incident",
      unit: "rate",
      per: 1,
      base: "incident with a child",
      values: [["kent", "2021", 2, { notes: ["It depends on the family."] }]],
    },
    {
      id: "incidents-with-child-risk",
      title: "Crimes that involved a child, by level of risk",
      unit: "%",
      decimals: 1,
      comparableSince: "2019",
      notes: ["The share graded high has fallen for three years. Nothing before January 2019 compares."],
      values: [
        ["kent", "2021", 46.6, { group: "standard" }],
        ["kent", "2021", null, { group: "high", standing: "falling" }],
      ],
    },
    {
      id: "encompass-notifications",
      title: "Notifications to schools (Operation Encompass), a quarter",
      unit: "number",
      notes: ["Searched for in free text, so only as good as what was typed."],
      values: [["kent", "2021", 4400, { qualifier: "around" }]],
    },
    {
      id: "encompass-schools",
      title: "Schools signed up to Operation Encompass",
      unit: "number",
      values: [
        ["kent-police-area", "2022", 621, { group: "primary" }],
        ["kent-police-area", "2022", 200, { group: "secondary" }],
      ],
    },
  ],
);
