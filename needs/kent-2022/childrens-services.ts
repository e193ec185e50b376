/** Children's services, safeguarding and health: whom they hear of. */
import { topicOf } from "./topic";

export const childrensServices = topicOf(
  {
    topic: "childrens-services",
    source: "Kent County Council: Management Information Unit, August 2022",
    owner: "Children's Services Management Information Unit",
  },
  [
    {
      id: "front-door-notifications-monthly",
      title: "Domestic Abuse Notifications to the Front Door, a month",
      unit: "number",
      notes: [
        "Where a child is in a home that police went to, their referral unit always reviews high-risk incidents and crimes with a child under 5; what meets level 3 or 4 of the support levels is always sent, and earlier support and the risk that adds up count too.",
        "Since June 2021 the police look at the support level first, and add notifications to cases that are open already: part of the fall.",
      ],
      values: [["kent", "2022", 250, { qualifier: "just over", standing: "falling" }]],
    },
    {
      id: "front-door-notifications-risk",
      title: "Domestic Abuse Notifications by level of risk",
      unit: "number",
      source: "Kent Police: Central Referral Unit scorecard, August 2022",
      owner: "Kent Police",
      values: [["kent", "2020-07 to 2022-06", null, { notes: ["Printed as a chart only."] }]],
    },
    {
      id: "early-help-share",
      title: "Early Help with domestic abuse as a key reason",
      unit: "%",
      decimals: 1,
      notes: ["Highest in 2019/20. Integrated Children's Services began in April 2019."],
      values: [
        [
          "kent",
          "2021/22",
          15,
          {
            qualifier: "around",
            decimals: 0,
            standing: "falling",
            notes: ["Of assessments and reviews together."],
          },
        ],
        ["gravesham", "2021/22", 20.8, { group: "assessments", standing: "highest" }],
        ["gravesham", "2021/22", 18.2, { group: "reviews", standing: "highest" }],
        ["ashford", "2021/22", 9.7, { group: "assessments", standing: "lowest" }],
        ["ashford", "2021/22", 8.9, { group: "reviews", standing: "lowest" }],
      ],
    },
    {
      id: "early-help-monthly",
      title: "Early Help with domestic abuse as a key reason, a month",
      unit: "number",
      values: [
        ["kent", "2021/22", 160, { group: "assessments", qualifier: "around" }],
        ["kent", "2021/22", 360, { group: "reviews", qualifier: "around" }],
      ],
    },
    {
      id: "social-work-share",
      title: "Child and Family assessments with domestic abuse as a factor",
      unit: "%",
      decimals: 1,
      notes: ["A factor for the child, a parent or another person, taken together."],
      values: [
        ["kent", "2021/22", 43, { qualifier: "around", decimals: 0, notes: ["Much the same for five years."] }],
        [
          "nation",
          "2021",
          null,
          {
            group: "abuse of the parent",
            standing: "highest",
            notes: [
              "The most common further factor that social workers found. The note that should give its source leads to another.",
            ],
          },
        ],
        ["thanet", "2021/22", 45.2, { standing: "highest" }],
        ["dover", "2021/22", 35.1, { standing: "lowest" }],
      ],
    },
    {
      id: "social-work-monthly",
      title: "Child and Family assessments with domestic abuse as a factor, a month",
      unit: "number",
      values: [["kent", "2021/22", 630, { qualifier: "around" }]],
    },
    {
      id: "supporting-families-share",
      title: "Supporting Families with domestic abuse as an indicator",
      unit: "%",
      decimals: 1,
      values: [["kent", "2021/22", 38.5, { standing: "rising" }]],
    },
    {
      id: "supporting-families-monthly",
      title: "Supporting Families with domestic abuse as an indicator, a month",
      unit: "number",
      values: [["kent", "2021/22", 100, { qualifier: "just over" }]],
    },
    {
      id: "open-access",
      title: "People at Open Access sessions about domestic abuse",
      unit: "people",
      notes: [
        "One person may be counted more than once.",
        "New kinds of session since July 2021; in 2020 and 2021 mostly by e-mail, with the parent rather than the child.",
      ],
      values: [
        ["kent", "2019-10 to 2022-06", 148, { group: "children" }],
        ["kent", "2019-10 to 2022-06", 374, { group: "parents and carers" }],
      ],
    },
  ],
);

export const safeguarding = topicOf(
  {
    topic: "safeguarding",
    source: "Kent Safeguarding Children Multi-Agency Partnership; The Education People",
    owner: "Kent Safeguarding Children Multi-Agency Partnership",
  },
  [
    {
      id: "serious-incidents",
      title: "Serious incident notifications",
      unit: "number",
      values: [
        ["kent", "2020-10 to 2021-09", 24],
        ["kent", "2020-10 to 2021-09", 10, { group: "led to a rapid review" }],
        ["nation", "2020", 482],
      ],
      within: [{ indicator: "serious-incidents", group: "all", parts: ["led to a rapid review"] }],
    },
    {
      id: "serious-incidents-share",
      title: "Serious incidents with domestic abuse in the family",
      unit: "%",
      decimals: 1,
      values: [
        ["nation", "2020", 41.7],
        [
          "kent",
          "2019 to 2022",
          50,
          {
            qualifier: "up to",
            decimals: 0,
            notes: ["Up to about half of active and published reviews, from memory rather than a count."],
          },
        ],
      ],
    },
    {
      id: "safeguarding-consultations",
      title: "Safeguarding consultations of schools about domestic abuse",
      unit: "%",
      source: "The Education People",
      owner: "The Education People",
      values: [
        [
          "kent",
          "2021/22",
          null,
          {
            notes: [
              "A small share; most are about a child's welfare, of which it may be a part. Printed as a chart only.",
            ],
          },
        ],
      ],
    },
  ],
);

export const health = topicOf(
  { topic: "health", source: "Kent Police: Central Referral Unit scorecard, August 2022", owner: "Kent Police" },
  [
    {
      id: "health-notifications",
      title: "Domestic Abuse Notifications to children's health services",
      unit: "number",
      notes: [
        "Since August 2021 only recorded crimes are shared with health visitors, no longer all incidents: a break in the series.",
      ],
      values: [
        ["kent", "2021-07 to 2022-06", 833, { group: "health visitors, under 5s" }],
        ["kent", "2021-07 to 2022-06", 218, { group: "midwives" }],
      ],
    },
  ],
);
