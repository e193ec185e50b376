/** Support for children and young people who live, or lived, with domestic abuse, as at September 2022. */
import type { Service } from "@/needs/model/define";
import { offeredBy } from "./offer";
import {
  childsVision,
  dandelionTime,
  iCan,
  libertyIdva,
  libertyMentoring,
  raiseYoungPeople,
  salusMentoring,
} from "./programmes";

const west = ["sevenoaks", "tonbridge-and-malling", "tunbridge-wells"];
const east = ["dover", "thanet"];
const south = ["ashford", "canterbury", "folkestone-and-hythe"];
const lotteryUntilJuly = { funder: "National Lottery", fundingEnds: "2022-07" } as const;
const council = "Kent County Council, under the KIDAS contract";

const inRefuge: readonly Service[] = [
  ...offeredBy("Clarion", [
    {
      name: "Thrive counselling (Fresh Visions)",
      kind: "support",
      setting: "refuge",
      areas: ["north-kent", "south-kent"],
      ages: { from: 0, to: 16 },
      shape: ["one-to-one"],
      lasts: { most: 40, unit: "sessions" },
      role: "counselling",
      takeUp: { people: 10, period: "2021/22" },
      funder: council,
      notes: ["Forty sessions for each child on average; eight more children to start in September 2022."],
    },
  ]),
  ...offeredBy("Look Ahead", [
    {
      name: "Counselling and play therapy (Fegans)",
      kind: "support",
      setting: "refuge",
      areas: ["west-kent"],
      ages: { from: 5, to: 16 },
      shape: ["one-to-one"],
      lasts: { most: 12, unit: "weeks" },
      role: "counselling",
      takeUp: { people: 0, period: "2021/22" },
      funder: council,
      notes: ["For ages 5 and over; no oldest age is given."],
    },
    {
      name: "Children's worker",
      kind: "support",
      setting: "refuge",
      areas: west,
      ages: { from: 0, to: 16 },
      shape: ["one-to-one", "family"],
      lasts: { open: true },
      joint: true,
      funder: "Kent County Council, then crowd funding",
      fundingEnds: "2022-09",
      about: "Plans support, runs play and activities, and works with the whole family after trauma.",
      notes: ["Also printed as for ages 0 to 14."],
    },
  ]),
  ...offeredBy("Oasis", [
    {
      name: "RAISE YP in refuge",
      kind: "support",
      setting: "refuge",
      areas: ["east-kent"],
      ages: { from: 0, to: 16 },
      shape: ["not known"],
      lasts: { most: 8, unit: "sessions" },
      takeUp: { people: 17, period: "2021/22" },
      funder: council,
      notes: ["From birth; no oldest age is given."],
    },
  ]),
];

const countywide: readonly Service[] = [
  ...offeredBy("Barnardo's (Salus from October 2022)", [
    {
      name: "Positive Relationship Service",
      kind: "support",
      areas: ["kent"],
      ages: { from: 10, to: 18 },
      shape: ["one-to-one", "group"],
      lasts: { most: 8, unit: "sessions" },
      funder: "Kent County Council",
      fundingEnds: "2024-10",
      about:
        "Relationships and resilience after exploitation, coercion or abuse at home. Trans and gender variant too.",
    },
  ]),
  ...offeredBy("Family Matters", [
    {
      name: "Counselling and ISVAs",
      kind: "support",
      areas: ["kent"],
      shape: ["not known"],
      role: "counselling",
      about: "Specialists in childhood sexual abuse and rape, with wide experience of other harm.",
      notes: ["Ages, funder and length of funding are not known."],
    },
  ]),
  ...offeredBy("Salus", [
    {
      ...salusMentoring,
      areas: ["kent"],
      funder: "Schools, which ask for it one by one",
    },
    {
      name: "Restorative justice for adolescent-to-parent violence",
      kind: "support",
      areas: ["kent"],
      ages: { from: 10, to: 19 },
      shape: ["family"],
      lasts: { open: true },
      funder: "Police and Crime Commissioner",
      fundingEnds: "2023-03",
      about: "Helps a family talk, agree and manage conflict where a young person uses violence to a parent.",
      specific: false,
      notes: [
        "For the young person who uses violence, with the family: no joint support of those who lived with abuse.",
      ],
    },
  ]),
];

const northKent: readonly Service[] = [
  ...offeredBy("Dandelion Time", [{ ...dandelionTime, areas: ["gravesham", "maidstone"] }]),
  ...offeredBy("Salus", [
    {
      ...salusMentoring,
      areas: ["gravesham", "maidstone", "swale"],
      funder: "Police and Crime Commissioner",
      fundingEnds: "2023-03",
    },
  ]),
  ...offeredBy("Oasis", [
    { ...iCan, areas: ["dartford", "gravesham", "maidstone"], ...lotteryUntilJuly },
    { ...raiseYoungPeople, areas: ["dartford", "gravesham", "maidstone"] },
  ]),
  ...offeredBy("Rising Sun", [
    { ...libertyMentoring, areas: ["swale"] },
    { ...libertyIdva, areas: ["swale"] },
  ]),
  ...offeredBy("SATEDA", [
    {
      name: "Healing Together",
      kind: "support",
      areas: ["swale"],
      ages: { from: 7, to: 16 },
      shape: ["one-to-one", "group"],
      lasts: { most: 6, unit: "sessions" },
      funder: "Children in Need",
      fundingEnds: "2023-08",
      about: "How body and brain work, so that young people can manage feelings and feel safer.",
      notes: ["Funded until the summer of 2023."],
    },
    {
      name: "You Matter",
      kind: "support",
      areas: ["swale"],
      ages: { from: 7, to: 16 },
      shape: ["one-to-one"],
      lasts: { most: 6, unit: "sessions" },
      funder: "Children in Need",
      fundingEnds: "2023-08",
      about: "Strengths, dreams, feelings, healthy relationships and a circle of support.",
      notes: ["Funded until the summer of 2023."],
    },
  ]),
  ...offeredBy("Childs Vision", childsVision(["maidstone", "swale"])),
];

const westKent: readonly Service[] = [
  ...offeredBy("DAVSS", [
    {
      name: "Children's Freedom Programme",
      kind: "support",
      areas: west,
      ages: { from: 5, to: 10 },
      shape: ["group"],
      lasts: { most: 8, unit: "sessions" },
      funder: "Children in Need, Local Children's Partnership Groups, Police and Crime Commissioner",
      about: "Helps children understand abuse, trust again, and know when to ask for help.",
      notes: ["How long it is funded is not known."],
    },
    {
      name: "ACE adult and child recovery toolkit",
      kind: "support",
      areas: west,
      ages: { from: 8, to: 18 },
      shape: ["group", "family"],
      lasts: { most: 10, unit: "sessions" },
      joint: true,
      funder: "Children in Need, Local Children's Partnership Groups, Police and Crime Commissioner",
      about: "Survivors and their children come to understand their trauma and rebuild confidence.",
      notes: ["How long it is funded is not known."],
    },
  ]),
  ...offeredBy("Oasis", [{ ...iCan, areas: ["tonbridge-and-malling"], ...lotteryUntilJuly }]),
  ...offeredBy("Salus", [
    {
      ...salusMentoring,
      areas: ["tonbridge-and-malling"],
      funder: "Kent County Council, Local Children's Partnership Group",
      fundingEnds: "2023-03",
    },
  ]),
  ...offeredBy("Look Ahead", [
    {
      name: "Equine therapy",
      kind: "support",
      areas: west,
      ages: { from: 2, to: 16 },
      shape: ["one-to-one", "group"],
      lasts: { open: true },
      role: "counselling",
      funder: "Kent County Council, Reconnect",
      fundingEnds: "2022-08",
      about: "Time with horses and in the garden, as often as it is needed.",
    },
    {
      name: "Serenity Café",
      kind: "support",
      areas: ["tunbridge-wells"],
      ages: { from: 0, to: 16 },
      shape: ["one-to-one", "group"],
      about: "Free activities run by Early Help for children who come to the café.",
    },
  ]),
  ...offeredBy("Childs Vision", childsVision(["tonbridge-and-malling"])),
];

const eastKent: readonly Service[] = offeredBy("Oasis", [
  { ...iCan, areas: east, ...lotteryUntilJuly },
  { ...raiseYoungPeople, areas: east },
]);

const southKent: readonly Service[] = [
  ...offeredBy("Dandelion Time", [{ ...dandelionTime, areas: ["ashford"] }]),
  ...offeredBy("Rising Sun", [
    { ...iCan, areas: south, ages: { from: 11, to: 24 }, funder: "National Lottery", fundingEnds: "2025-10" },
    {
      name: "A Place for Me",
      kind: "support",
      areas: south,
      ages: { from: 5, to: 11 },
      shape: ["group"],
      lasts: { most: 12, unit: "weeks" },
      funder: "Children in Need",
      fundingEnds: "2023-08",
      about: "A group after school for children who lived with abuse.",
    },
    {
      name: "All About Me",
      kind: "support",
      areas: south,
      ages: { from: 5, to: 11 },
      shape: ["one-to-one"],
      lasts: { most: 12, unit: "weeks" },
      role: "mentoring",
      funder: "Kent County Council, Local Children's Partnership Groups",
      fundingEnds: "2023-03",
      about: "Mentoring made for children who lived with abuse.",
    },
    { ...libertyMentoring, areas: ["ashford", "canterbury"] },
    { ...libertyIdva, areas: ["ashford", "canterbury"] },
    {
      name: "Liberty Group",
      kind: "support",
      areas: ["ashford", "canterbury"],
      ages: { from: 16, to: 24 },
      sexes: "female",
      shape: ["group"],
      lasts: { most: 10, unit: "weeks" },
      funder: "National Lottery",
      fundingEnds: "2024-12",
      about: "For young women who have lived, or live, with abuse from a partner.",
    },
    {
      name: "Liberty Accommodation",
      kind: "support",
      setting: "home",
      areas: ["canterbury"],
      ages: { from: 16, to: 24 },
      sexes: "female",
      shape: ["not known"],
      lasts: { open: true },
      role: "accommodation",
      funder: "Several sources",
      about: "Young women, and their babies, build a safe and independent future.",
    },
  ]),
];

export const childrensSupport: readonly Service[] = [
  ...inRefuge,
  ...countywide,
  ...northKent,
  ...westKent,
  ...eastKent,
  ...southKent,
];
