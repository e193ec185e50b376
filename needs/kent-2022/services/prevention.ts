/** Prevention and early intervention, mostly for ages 10 to 16, and support that is not about domestic abuse. */
import type { Service } from "@/needs/model/define";
import { offeredBy } from "./offer";
import { guidingLights } from "./programmes";

const mostly = "Ages are those that the report gives for all prevention: mostly 10 to 16.";
const notes = [mostly];
const inSchool = { kind: "prevention" as const, setting: "school" as const, ages: { from: 10, to: 16 }, notes };

export const prevention: readonly Service[] = [
  ...offeredBy("DAVSS", [
    {
      ...inSchool,
      name: "DAY Programme",
      areas: ["sevenoaks", "tonbridge-and-malling", "tunbridge-wells"],
      shape: ["group"],
      lasts: { most: 10, unit: "sessions" },
      funder: "Children in Need",
      about: "Tells healthy relationships from abusive ones, with many media.",
    },
  ]),
  ...offeredBy("Look Ahead", [
    {
      ...inSchool,
      name: "Healthy Relationships",
      areas: ["sevenoaks", "tonbridge-and-malling", "tunbridge-wells"],
      shape: ["group"],
      lasts: { most: 1, unit: "sessions" },
      funder: "Local Children's Partnership Group",
      fundingEnds: "2022-11",
    },
  ]),
  ...offeredBy("Oasis", [
    {
      ...inSchool,
      name: "Just So You Know",
      areas: ["kent"],
      shape: ["group"],
      lasts: { most: 3, unit: "sessions" },
      funder: "Small grants, formerly",
      fundingEnds: "ended",
      about: "Workshops on consent, grooming and assertiveness, in schools and elsewhere.",
    },
    {
      ...guidingLights,
      areas: ["dartford", "dover", "gravesham", "maidstone", "thanet"],
      notes: [mostly],
      funder: "Police and Crime Commissioner, formerly",
      fundingEnds: "ended",
    },
  ]),
  ...offeredBy("Rising Sun", [{ ...guidingLights, areas: ["ashford"], fundingEnds: "2024-11", notes: [mostly] }]),
  ...offeredBy("Salus", [
    {
      ...inSchool,
      name: "StandUp!",
      areas: ["folkestone-and-hythe"],
      ages: { from: 12, to: 14 },
      notes: ["For school years 8 and 9: the ages are those of pupils in them, and are not printed."],
      shape: ["group"],
      lasts: { most: 12, unit: "weeks" },
      funder: "National Lottery",
      fundingEnds: "2023-03",
      about: "Pupils of years 8 and 9 become ambassadors for healthy relationships in their school.",
    },
  ]),
  ...offeredBy("SATEDA", [
    {
      name: "#wisewords",
      kind: "prevention",
      setting: "online",
      areas: ["swale"],
      ages: { from: 10, to: 16 },
      notes: [mostly],
      shape: ["not known"],
      about: "Young people's thoughts on relationships, shared on social media.",
    },
  ]),
];

const outside = { kind: "outside the sector", specific: false } as const;

export const outsideTheSector: readonly Service[] = [
  ...offeredBy("Canterbury and District Early Years Project", [
    {
      ...outside,
      name: "Family support",
      areas: ["canterbury"],
      ages: { from: 0, to: 5 },
      shape: ["group", "family"],
      funder: "Donations",
      about: "Parenting, play, short courses and groups, before problems grow.",
    },
  ]),
  ...offeredBy("Kooth", [
    {
      ...outside,
      name: "Online counselling",
      setting: "online",
      areas: ["kent"],
      ages: { from: 10, to: 24 },
      shape: ["one-to-one"],
      role: "counselling",
      funder: "Kent and Medway Clinical Commissioning Group",
      fundingEnds: "2023-04",
    },
  ]),
  ...offeredBy("Rubicon", [
    {
      ...outside,
      name: "Counselling after crime",
      areas: ["kent"],
      shape: ["not known"],
      lasts: { most: 8, unit: "sessions" },
      role: "counselling",
      funder: "Donations",
    },
  ]),
  ...offeredBy("Salus", [
    {
      ...outside,
      name: "Mentoring for emotional wellbeing",
      areas: ["kent"],
      ages: { from: 8, to: 18 },
      shape: ["not known"],
      lasts: { most: 10, unit: "sessions" },
      role: "mentoring",
      funder: "National Lottery, Reconnect",
      fundingEnds: "2023-03",
    },
  ]),
  ...offeredBy("The Young Lives Foundation", [
    {
      ...outside,
      name: "Mentoring for emotional wellbeing",
      areas: ["kent"],
      ages: { from: 8, to: 18 },
      shape: ["not known"],
      lasts: { most: 26, unit: "weeks" },
      role: "mentoring",
      funder: "National Lottery, Reconnect",
      notes: ["Six months of support, entered as 26 weeks. How long it is funded is not known."],
    },
  ]),
];
