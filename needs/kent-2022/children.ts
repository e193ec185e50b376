/** Children and young people: how many live with domestic abuse, and whom their services see. */
import { topicOf } from "./topic";

export const childrenNeed = topicOf(
  {
    topic: "children-need",
    source: "Children's Commissioner: local vulnerability profiles (modelled)",
    owner: "Children's Commissioner for England",
  },
  [
    {
      id: "children-in-need",
      title: "Children living where a parent suffers domestic abuse, as modelled",
      unit: "children",
      values: [
        ["kent", "2021", 20615, { group: "aged 0 to 17" }],
        ["kent", "2021", 5961, { group: "aged 0 to 4" }],
      ],
      notes: [
        "A model, not a count. The source does not say of which year; it is taken as that of the assessment's figures.",
      ],
    },
    {
      id: "children-in-need-rate",
      title: "Children living where a parent suffers domestic abuse, per 1,000 of their age",
      unit: "rate",
      decimals: 1,
      per: 1000,
      base: "children of that age",
      values: [
        ["kent", "2021", 60.6, { group: "aged 0 to 17" }],
        ["nation", "2021", 65.6, { group: "aged 0 to 17" }],
        ["kent", "2021", 65.2, { group: "aged 0 to 4" }],
        ["nation", "2021", 71.3, { group: "aged 0 to 4" }],
      ],
    },
    {
      id: "children-population",
      title: "Children and young people under 16",
      unit: "children",
      source: "Office for National Statistics: mid-year estimates of 2020",
      owner: "Office for National Statistics",
      values: [["kent", "2020", 310128]],
    },
    {
      id: "children-population-share",
      title: "Children and young people under 16: share of everybody",
      unit: "%",
      source: "Office for National Statistics: mid-year estimates of 2020",
      owner: "Office for National Statistics",
      values: [["kent", "2020", 19]],
    },
    {
      id: "children-ever",
      title: "Children under 18 who ever lived with domestic abuse: one in so many",
      unit: "one in",
      source: "Radford 2011",
      owner: "Published research",
      values: [["nation", "2011", 7]],
    },
    {
      id: "children-in-a-class",
      title: "Children in a class of 30 who live, or lived, with domestic abuse",
      unit: "children",
      source: "Ofsted, social care inspection, 2020",
      owner: "Published research",
      values: [["nation", "2020", 6, { qualifier: "around", denominator: 30 }]],
    },
    {
      id: "children-assessed-a-day",
      title: "Children assessed as at risk of domestic abuse, a day",
      unit: "children",
      source: "Barnardo's: Not just collateral damage",
      owner: "Published research",
      values: [["nation", "2020", 692, { qualifier: "up to", notes: ["England. The source's year is not printed."] }]],
    },
    {
      id: "children-effects",
      title: "Children exposed to domestic abuse: what it did to them, in one study",
      unit: "%",
      source: "SafeLives: In plain sight",
      owner: "Published research",
      notes: ["Nearly two thirds, as the report words the last of them, would be more than 60 %."],
      values: [
        ["elsewhere", "2014", 52, { group: "behavioural problems" }],
        ["elsewhere", "2014", 39, { group: "difficulty adjusting at school" }],
        ["elsewhere", "2014", 60, { group: "feeling responsible or to blame" }],
      ],
    },
    {
      id: "child-support-access",
      title: "Survivors who wanted support for their children and got it",
      unit: "%",
      source: "Domestic Abuse Commissioner: mapping, 2022",
      owner: "Domestic Abuse Commissioner",
      values: [
        ["south-east", "2022", 28],
        ["north-east", "2022", 49],
      ],
    },
  ],
);

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
      values: [
        [
          "kent",
          "2021",
          1500,
          { qualifier: "around", again: [{ value: 1500, qualifier: "almost", where: "the summary of part 2" }] },
        ],
      ],
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
      base: "incidents with a child",
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
        "Since June 2021 the police look at the support level first, and add notifications to cases that are open already: part of the fall.",
      ],
      values: [["kent", "2022", 250, { qualifier: "just over", standing: "falling" }]],
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
          { qualifier: "around", decimals: 0, again: [{ value: 15, where: "the summary of part 2" }] },
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
        [
          "kent",
          "2021/22",
          43,
          { qualifier: "around", decimals: 0, again: [{ value: 42, where: "the summary of part 2" }] },
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
      values: [
        ["kent", "2021/22", 38.5, { standing: "rising", again: [{ value: 38.5, where: "the summary of part 2" }] }],
      ],
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
      within: { indicator: "serious-incidents", group: "all", parts: ["led to a rapid review"] },
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
        ["kent", "2021/22", 45, { group: "with children", again: [{ value: 45, where: "the summary of part 2" }] }],
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
      within: {
        indicator: "refuge-family",
        group: "with children",
        parts: ["children with support needs", "children without support needs"],
      },
    },
    {
      id: "refuge-family-monthly",
      title: "Survivors who came to refuge, a month",
      unit: "number",
      values: [
        ["kent", "2021/22", 10, { group: "with children", qualifier: "around" }],
        ["kent", "2021/22", 1, { group: "aged 16 to 20", qualifier: "around" }],
      ],
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
      notes: ["From East Kent's provider only; the others' systems do not hold it."],
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
      values: [["kent", "2021/22", 64.7, { again: [{ value: 64.7, where: "the summary of part 2" }] }]],
    },
    {
      id: "community-children-monthly",
      title: "Survivors supported in the community, a month",
      unit: "number",
      values: [
        ["kent", "2021/22", 240, { group: "with children", qualifier: "around" }],
        ["kent", "2021/22", 10, { group: "aged 16 to 20", qualifier: "around" }],
      ],
    },
  ],
);
