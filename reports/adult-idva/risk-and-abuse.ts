/** The first half of "History of abuse at intake": risk, the abuse of the past 12 months, and for how long. */
import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { abuseTypes, abuseWithoutLevels, levelsOfSomeAbuse } from "@/questionnaires/abuse";
import { intake } from "@/questionnaires/adult/intake";
import { typesOfAbuseRows } from "../shared/abuse";

const section = "History of abuse at intake";
const atIntake = { section, layout: "simple", form: intake } as const;
const all = { forms: intake } as const;

const experienced = (id: string, label: string, question: string, is: readonly string[]): ExtraRow => ({
  id,
  label,
  kind: "derived",
  figures: [{ form: intake, question, is }],
});

/** In the printed table of those who experience a type, FGM stands without its abbreviation. */
const typesWithoutLevels = abuseWithoutLevels.map(({ id, label }) => ({ id, label: label.replace(" (FGM)", "") }));

const yesAnswers = ["samePartner", "previousPartner", "familyMember", "directAsChild", "exposureAsChild", "otherwise"];

export const riskAndAbuse = defineTables([
  {
    ...atIntake,
    id: "dash-ticks",
    question: "dashTicks",
    missing: "rest",
    after: [
      {
        id: "averageTicks",
        label: "Average number of ticks",
        kind: "derived",
        figures: [{ form: intake, question: "dashTicks", average: "mean", decimals: 0 }],
      },
    ],
    notes: ["A Dash without any tick stands in no band."],
  },
  { ...atIntake, id: "high-risk", question: "highRiskAtIntake", missing: "rest" },
  {
    ...atIntake,
    id: "high-risk-basis",
    question: "highRiskBasisAtIntake",
    base: { form: intake, question: "highRiskAtIntake", is: ["yes"] },
    missing: "rest",
    notes: ["Of the clients at high risk."],
  },
  { ...atIntake, id: "discussed-at-marac", question: "discussedAtMarac" },
  {
    section,
    layout: "figures",
    prints: "simple",
    id: "abuse-experienced",
    title: "Abuse experienced in the past 12 months: clients experiencing each abuse type",
    points: [{ title: null, base: all }],
    rows: [
      ...abuseTypes.map(({ id, label }) => experienced(id, label, `abuseLevels.${id}`, levelsOfSomeAbuse)),
      ...typesWithoutLevels.map(({ id, label }) => experienced(id, label, `abuseWithoutLevels.${id}`, ["yes"])),
    ],
    notes: ["A client can experience several types."],
  },
  {
    section,
    layout: "answers",
    id: "level-of-abuse",
    title: "Level of abuse",
    form: intake,
    question: "abuseLevels",
  },
  {
    section,
    layout: "answers",
    id: "level-of-abuse-continued",
    title: "Level of abuse (continued)",
    form: intake,
    question: "abuseWithoutLevels",
    notes: ["These types of domestic abuse have no level, and are not split into behaviours."],
  },
  {
    section,
    layout: "figures",
    prints: "simple",
    id: "multiple-types-of-abuse",
    title: "Multiple types of abuse",
    points: [{ title: null, base: all }],
    rows: typesOfAbuseRows("Clients experiencing", [{ form: intake }]),
    notes: [
      "Forced marriage, 'honour'-based violence/abuse and FGM count among the types, and have no level of severity.",
    ],
  },
  {
    ...atIntake,
    id: "physical-abuse-details",
    subsection: "Physical abuse",
    question: "physicalAbuseDetails",
    notes: ["Of the clients experiencing physical abuse."],
  },
  {
    ...atIntake,
    id: "sexual-abuse-details",
    subsection: "Sexual abuse",
    question: "sexualAbuseDetails",
    notes: ["Of the clients experiencing sexual abuse."],
  },
  {
    ...atIntake,
    id: "harassment-and-stalking-details",
    subsection: "Harassment and stalking",
    question: "harassmentAndStalkingDetails",
    notes: ["Of the clients experiencing harassment and stalking."],
  },
  {
    ...atIntake,
    id: "jealous-and-controlling-details",
    subsection: "Jealous and controlling behaviour",
    question: "jealousAndControllingDetails",
    notes: ["Of the clients experiencing jealous and controlling behaviour."],
  },
  {
    ...atIntake,
    id: "length-of-abuse",
    question: "abuseDuration",
    after: [
      {
        id: "averageLength",
        label: "Average length of abuse",
        kind: "derived",
        figures: [{ form: intake, question: "abuseDuration", average: "median", decimals: 0, unit: "months" }],
      },
    ],
    notes: ["The average is the median."],
  },
  {
    ...atIntake,
    id: "previous-exposure",
    question: "previousExposure",
    headings: [
      {
        id: "anyBefore",
        label: "Yes",
        kind: "derived",
        of: yesAnswers,
        figure: { form: intake, question: "previouslyExposed", is: ["yes"] },
      },
    ],
    notes: ["A client can have been exposed in several ways, and is counted once in “Yes”."],
  },
]);
