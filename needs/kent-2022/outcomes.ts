/** What children, young people and parents said after a programme. */
import { topicOf } from "./topic";

export const outcomes = topicOf(
  { topic: "outcomes", source: "The providers' own feedback", owner: "Providers of children's support" },
  [
    {
      id: "feedback-positive-relationships",
      title: "Satisfied with the Positive Relationship Service",
      unit: "%",
      values: [["kent", "2021/22", 87, { notes: ["Feedback of 250 children and young people."], denominator: 250 }]],
    },
    {
      id: "feedback-day",
      title: "After the DAY Programme",
      unit: "%",
      values: [
        ["west-kent", "2021/22", 92, { group: "would know what to do" }],
        ["west-kent", "2021/22", 67, { group: "very confident at saying no" }],
      ],
    },
    {
      id: "feedback-freedom",
      title: "The Children's Freedom Programme, before and after",
      unit: "%",
      values: [
        ["west-kent", "2021/22", 100, { group: "parents who saw a need for confidence" }],
        ["west-kent", "2021/22", 92, { group: "parents who saw more confidence after" }],
        ["west-kent", "2021/22", 56, { group: "children confused about what is abusive, before" }],
        ["west-kent", "2021/22", 100, { group: "children who knew the difference, after" }],
        ["west-kent", "2021/22", 76, { group: "children who felt at fault, before" }],
        ["west-kent", "2021/22", 96, { group: "children who no longer felt at fault, after" }],
      ],
    },
    {
      id: "voice-participants",
      title: "Interviewed by Rising Sun",
      unit: "people",
      totals: [{ whole: "children and young people", parts: ["girls", "boys"] }],
      source: "Rising Sun, late 2021",
      owner: "Rising Sun",
      values: [
        ["kent", "2021", 8, { group: "children and young people" }],
        ["kent", "2021", 4, { group: "girls" }],
        ["kent", "2021", 4, { group: "boys" }],
        ["kent", "2021", 2, { group: "adults who lived with abuse as children" }],
      ],
    },
  ],
);

export const childrensReach = topicOf(
  {
    topic: "children-support",
    source: "Providers of children's support, October 2022",
    owner: "Providers of children's support",
  },
  [
    {
      id: "children-supported",
      title: "Children and young people supported, refuge and community",
      unit: "children",
      notes: [
        "One child may have been supported by more than one service.",
        "Childs Vision and Family Matters gave no number.",
        "By funder and by area it is printed as a chart only.",
      ],
      values: [
        [
          "kent",
          "2021/22",
          1200,
          {
            qualifier: "just over",
            notes: [
              "From Barnardo's, Dandelion Time, DAVSS, Clarion, Look Ahead, Oasis, Rising Sun, Salus and SATEDA.",
            ],
          },
        ],
        ["south-kent", "2021/22", null, { standing: "highest" }],
        ["west-kent", "2021/22", null, { standing: "lowest" }],
      ],
    },
  ],
);
