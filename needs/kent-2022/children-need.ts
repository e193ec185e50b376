/** How many children live with domestic abuse, as modelled and as studied. */
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
      within: [{ indicator: "children-in-need", group: "aged 0 to 17", parts: ["aged 0 to 4"] }],
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
      per: 100,
      base: "people of all ages",
      worked: { as: "rate", of: "children-population", per: 100, sex: "everyone", ages: "all ages" },
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
