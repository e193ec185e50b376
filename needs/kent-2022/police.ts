/** What was reported to the police and recorded by them. */
import { topicOf } from "./topic";

const nation = "England and Wales, year to March 2021: another period than Kent's calendar year.";
const conversion = "Records were moved to another system in January 2019: nothing before it compares.";

export const police = topicOf(
  {
    topic: "police",
    source: "Kent Police (Athena and Storm), drawn on 1 August 2022",
    owner: "Kent Police",
    extracted: "2022-08-01",
  },
  [
    {
      id: "police-calls",
      title: "Calls to the police about domestic abuse, a year",
      unit: "number",
      notes: ["All calls on the incident system, from the public, other forces and hospitals."],
      values: [
        ["kent", "2017 to 2021", 34000, { qualifier: "nearly", notes: ["Yearly average of five years."] }],
        ["thanet", "2017 to 2021", 4548, { standing: "highest", notes: ["Yearly average of five years."] }],
        ["sevenoaks", "2017 to 2021", 1709, { standing: "lowest", notes: ["Yearly average of five years."] }],
      ],
    },
    {
      id: "police-calls-share",
      title: "Share of all calls to the police",
      unit: "%",
      values: [["kent", "2017 to 2021", 10, { qualifier: "around" }]],
    },
    {
      id: "police-calls-rate",
      title: "Calls to the police about domestic abuse per 1,000 people",
      unit: "rate",
      decimals: 1,
      per: 1000,
      base: "people aged 16 and over",
      values: [["kent", "2021", 26.5]],
    },
    {
      id: "police-crimes",
      title: "Crimes recorded as domestic abuse, a year",
      unit: "number",
      notes: [
        "Reports from Medway are left out.",
        "A crime is dated by the middle of when it was committed. Figures of a live system may still change.",
      ],
      values: [
        ["kent", "2018 to 2021", 29000, { qualifier: "around", notes: ["A year, in each of the four years."] }],
        ["north-kent", "2021", null, { standing: "highest" }],
        ["west-kent", "2021", null, { standing: "lowest" }],
      ],
    },
    {
      id: "police-crimes-change",
      title: "Crimes recorded as domestic abuse: change on the year",
      unit: "% change",
      decimals: 1,
      worked: { as: "change", of: "police-crimes" },
      values: [
        ["kent", "2020", 9.8],
        ["kent", "2021", -3.1],
        ["south-kent", "2021", -5.8, { standing: "lowest", notes: ["The largest fall."] }],
        ["north-kent", "2021", -1.3, { standing: "highest", notes: ["The smallest fall. All four areas fell."] }],
        ["nation", "2020/21", 6, { decimals: 0, notes: [nation] }],
      ],
    },
    {
      id: "police-non-crimes",
      title: "Incidents recorded that were not crimes, a year",
      unit: "number",
      values: [["kent", "2018 to 2021", 15000, { qualifier: "around" }]],
    },
    {
      id: "police-crimes-rate",
      title: "Crimes recorded as domestic abuse per 1,000 people",
      unit: "rate",
      decimals: 1,
      per: 1000,
      base: "people",
      values: [
        ["kent", "2021", 18.4],
        ["thanet", "2021", 27.6, { standing: "highest" }],
        ["nation", "2020/21", 14.2, { notes: [nation] }],
        ...[
          "dartford",
          "gravesham",
          "maidstone",
          "swale",
          "dover",
          "ashford",
          "canterbury",
          "folkestone-and-hythe",
        ].map((district) => [district, "2021", null, { standing: "above the nation" }] as const),
        ...["sevenoaks", "tonbridge-and-malling", "tunbridge-wells"].map(
          (district) => [district, "2021", null, { standing: "below the nation" }] as const,
        ),
      ],
    },
    {
      id: "police-crimes-share",
      title: "Share of recorded crime that is domestic abuse",
      unit: "%",
      values: [
        ["kent", "2021", 21],
        [
          "kent",
          "2021",
          50,
          { group: "non-crimes", qualifier: "half", notes: ["Around half of all incidents that are not crimes."] },
        ],
        ["nation", "2020/21", 18.3, { decimals: 1, notes: [nation] }],
      ],
    },
    {
      id: "police-risk",
      title: "Crimes by level of risk",
      unit: "%",
      decimals: 1,
      comparableSince: "2019",
      notes: [conversion, "The share graded high has fallen for three years."],
      values: [
        ["kent", "2021", 54, { group: "standard", decimals: 0 }],
        ["kent", "2021", 6.9, { group: "high", standing: "falling" }],
      ],
    },
    {
      id: "coercive-control",
      title: "Crimes of controlling or coercive behaviour, a year",
      unit: "number",
      comparableSince: "2020",
      notes: [
        "A crime since the Serious Crime Act 2015 came into force.",
        "In 2019 the counting rules changed, and in October the force began to ask about it in its risk assessment, hence the rise in 2020.",
      ],
      values: [
        ["kent", "2020", 4000, { qualifier: "nearly" }],
        ["kent", "2021", 4000, { qualifier: "nearly" }],
        ["thanet", "2021", 401, { standing: "highest", notes: ["The source does not say of which year."] }],
        ["sevenoaks", "2021", 182, { standing: "lowest", notes: ["The source does not say of which year."] }],
      ],
    },
    {
      id: "coercive-control-rate",
      title: "Crimes of controlling or coercive behaviour per 1,000 people",
      unit: "rate",
      decimals: 1,
      per: 1000,
      base: "people aged 16 and over",
      values: [["kent", "2021", 3.0]],
    },
    {
      id: "police-relationship",
      title: "Crimes where victim and suspect are or were partners",
      unit: "%",
      comparableSince: "2019",
      notes: [conversion],
      values: [["kent", "2019 to 2021", 70, { group: "intimate partners", qualifier: "around" }]],
    },
    {
      id: "police-repeat",
      title: "People in more than one crime report of the year",
      unit: "%",
      decimals: 1,
      notes: ["Of different victims or suspects, not of reports. Both shares have risen over five years."],
      values: [
        ["kent", "2021", 43.7, { group: "repeat victims", standing: "rising" }],
        ["kent", "2021", null, { group: "repeat suspects", standing: "rising" }],
      ],
    },
    {
      id: "police-victim-sex",
      title: "Victims by sex",
      unit: "%",
      decimals: 1,
      totals: [{ makes: 100, parts: ["female", "male"] }],
      values: [
        ["kent", "2017 to 2021", 30, { group: "male", qualifier: "around", decimals: 0, notes: ["Each year."] }],
        ["nation", "2020/21", 73.1, { group: "female", notes: ["26 police forces with adequate data."] }],
        ["nation", "2020/21", 26.9, { group: "male", notes: ["26 police forces with adequate data."] }],
      ],
    },
    {
      id: "police-victim-rate",
      title: "Victims per 1,000 people of their sex or age",
      unit: "rate",
      decimals: 1,
      per: 1000,
      base: "people of the group, aged 16 and over",
      values: [
        ["kent", "2021", 17.4, { group: "female" }],
        ["kent", "2021", 8.3, { group: "male" }],
        ["kent", "2021", 22.0, { group: "aged 25 to 44" }],
      ],
    },
    {
      id: "police-victim-age",
      title: "Victims by age",
      unit: "%",
      comparableSince: "2019",
      notes: [conversion, "The assessment of 2021 suggested that older victims report less."],
      values: [["kent", "2021", 50, { group: "aged 25 to 44", qualifier: "half" }]],
    },
    {
      id: "police-victim-ethnicity",
      title: "Victims by ethnicity",
      unit: "%",
      notes: ["Self-defined ethnicity is missing too often for any conclusion, as it was in 2021."],
      values: [["kent", "2021", null, { group: "known", notes: ["Not printed: too much is missing."] }]],
    },
    {
      id: "police-satisfaction",
      title: "Victims satisfied with being kept informed",
      unit: "%",
      notes: [
        "No surveys in April to July 2019 and April to May 2020, and none in the East Division in December 2019.",
      ],
      values: [
        [
          "kent",
          "2019 to 2021",
          null,
          { standing: "rising", notes: ["Significantly better over three years; printed as a chart only."] },
        ],
      ],
    },
    {
      id: "police-under-21",
      title: "Crimes by whether victim and suspect were under 21",
      unit: "%",
      decimals: 1,
      base: "crime reports, not people",
      totals: [
        {
          whole: "one of them under 21",
          parts: ["victim 21 or over, suspect under 21", "victim under 21, suspect 21 or over"],
        },
        {
          makes: 100,
          parts: [
            "both 21 or over",
            "victim 21 or over, suspect under 21",
            "victim under 21, suspect 21 or over",
            "both under 21",
            "age not known",
          ],
        },
      ],
      values: [
        ["kent", "2021", 78.5, { group: "both 21 or over" }],
        ["kent", "2021", 7.2, { group: "victim 21 or over, suspect under 21" }],
        ["kent", "2021", 5.7, { group: "victim under 21, suspect 21 or over" }],
        ["kent", "2021", 3.6, { group: "both under 21" }],
        ["kent", "2021", 4.7, { group: "age not known", notes: ["Of victim, suspect or both."] }],
        ["kent", "2021", 12.9, { group: "one of them under 21" }],
      ],
    },
    {
      id: "police-under-21-one-in",
      title: "Crimes with someone under 21: one in so many",
      unit: "one in",
      worked: { as: "one-in", of: "police-under-21" },
      values: [
        ["kent", "2021", 8, { group: "one of them under 21", qualifier: "almost" }],
        ["kent", "2021", 28, { group: "both under 21" }],
      ],
    },
    {
      id: "police-under-21-monthly",
      title: "Crimes with someone under 21, a month",
      unit: "number",
      values: [
        ["kent", "2021", 90, { group: "both under 21", qualifier: "around" }],
        ["kent", "2021", 170, { group: "victim 21 or over, suspect under 21", qualifier: "over" }],
      ],
    },
  ],
);
