/** Programmes that several providers or areas offer alike, written once; funding and take-up are of each offer. */

const oneToOne = ["one-to-one"] as const;
const group = ["group"] as const;
const both = ["one-to-one", "group"] as const;

export const iCan = {
  name: "iCan",
  kind: "support",
  ages: { from: 13, to: 19 },
  sexes: "male",
  shape: both,
  lasts: { most: 16, unit: "weeks" },
  role: "mentoring",
  about: "Mentoring for young people who identify as male and saw or lived with abuse in the past.",
} as const;

export const raiseYoungPeople = {
  name: "RAISE YP",
  kind: "support",
  ages: { from: 7, to: 25 },
  shape: oneToOne,
  lasts: { most: 8, unit: "sessions" },
  funder: "Several grants",
  fundingEnds: "2023",
  about: "A safe place to build trust, understand abuse and recover from it.",
} as const;

export const salusMentoring = {
  name: "Mentoring",
  kind: "support",
  ages: { from: 4, to: 18 },
  shape: oneToOne,
  lasts: { most: 10, unit: "weeks" },
  role: "mentoring",
  about: "Support made for each child, for wellbeing and resilience after abuse.",
} as const;

export const dandelionTime = {
  name: "Farm-based therapy",
  kind: "support",
  ages: { from: 6, to: 13 },
  shape: ["one-to-one", "group", "family"],
  lasts: { most: 12, unit: "weeks" },
  role: "counselling",
  joint: true,
  funder: "Police and Crime Commissioner, Local Children's Partnership Group, Virtual School Kent, charity",
  fundingEnds: "2023-03",
  about: "Therapy on a farm for children with serious emotional and behavioural difficulties, and their families.",
} as const;

export const libertyMentoring = {
  name: "Liberty Mentoring",
  kind: "support",
  ages: { from: 16, to: 24 },
  sexes: "female",
  shape: oneToOne,
  lasts: { open: true },
  role: "mentoring",
  funder: "National Lottery",
  fundingEnds: "2024-12",
  about: "Mentoring for young women who have lived, live, or may come to live with abuse from a partner.",
} as const;

export const libertyIdva = {
  name: "Liberty IDVA",
  kind: "support",
  ages: { from: 16, to: 24 },
  sexes: "female",
  shape: oneToOne,
  lasts: { open: true },
  role: "idva",
  funder: "National Lottery",
  fundingEnds: "2024-12",
  about: "Specialist support for young women at high risk from a partner or their family.",
} as const;

/** Three offers of one provider, in North Kent and in West Kent. Nobody said who pays, or for how long. */
export const childsVision = (areas: readonly string[]) =>
  [
    {
      name: "Children's Freedom Programme",
      kind: "support",
      areas: areas,
      ages: { from: 4, to: 11 },
      shape: group,
      lasts: { most: 8, unit: "weeks" },
      about: "Helps children understand abuse, trust again, and know when to ask for help.",
    },
    {
      name: "Teens Freedom Programme",
      kind: "support",
      areas: areas,
      ages: { from: 12, to: 18 },
      shape: group,
      lasts: { most: 12, unit: "weeks" },
      about: "What abusers do and believe, and what a healthy relationship needs.",
    },
    {
      name: "Support sessions in school",
      kind: "support",
      setting: "school",
      areas: areas,
      shape: oneToOne,
      lasts: { open: true },
      about: "A weekly safe place for a child's worries, self-esteem and feelings.",
    },
  ] as const;

export const guidingLights = {
  name: "Guiding Lights",
  kind: "prevention",
  ages: { from: 10, to: 16 },
  sexes: "female",
  shape: both,
  lasts: { most: 10, unit: "weeks" },
  about: "For girls at risk of exploitation or of a controlling relationship: safety, confidence, aspirations.",
} as const;
