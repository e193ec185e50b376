import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { abuseTypes, levelsOfSomeAbuse } from "@/questionnaires/abuse";
import { intake } from "@/questionnaires/perpetrator/intake";
import { typesOfAbuseRows } from "../shared/abuse";

const place = { section: "Client profile", subsection: "History of abuse at intake" } as const;
const atIntake = { ...place, layout: "simple", form: intake } as const;
const ofAllIntakes = { ...place, layout: "figures", points: [{ title: null, base: { forms: intake } }] } as const;

export const historyOfAbuse = defineTables([
  {
    ...place,
    layout: "answers",
    id: "abuse-demonstrated",
    form: intake,
    question: "abuseLevels",
    missing: "never",
  },
  {
    ...ofAllIntakes,
    id: "abuse-types",
    title: "Clients experiencing each abuse type",
    rows: abuseTypes.map(
      ({ id, label }): ExtraRow => ({
        id,
        label,
        kind: "derived",
        figures: [{ form: intake, question: `abuseLevels.${id}`, is: levelsOfSomeAbuse }],
      }),
    ),
    notes: ["At any level: high, moderate or standard."],
  },
  {
    ...ofAllIntakes,
    id: "multiple-types-of-abuse",
    title: "Multiple types of abuse",
    rows: typesOfAbuseRows("Service user perpetrated", [{ form: intake }]),
  },
  { ...atIntake, id: "typology-of-abuse", question: "typology" },
  {
    ...atIntake,
    id: "length-of-abuse",
    question: "abuseDuration",
    after: [
      {
        id: "average",
        label: "Average length of abuse (years)",
        kind: "derived",
        figures: [
          { form: intake, question: "abuseDuration", average: "mean", decimals: 0, divide: 12, column: "percent" },
        ],
      },
    ],
    rows: ["upTo11Months", "1To2Years", "3To5Years", "6To10Years", "11YearsPlus", "missing", "average"],
  },
  { ...atIntake, id: "discussed-at-marac", question: "discussedAtMarac" },
  {
    ...atIntake,
    id: "times-discussed-at-marac",
    question: "timesAtMarac",
    after: [
      {
        id: "average",
        label: "Average number of times discussed at Marac (of those discussed at Marac)",
        kind: "derived",
        figures: [{ form: intake, question: "timesAtMarac", average: "mean", decimals: 0, column: "percent" }],
      },
    ],
    rows: ["1", "2", "3", "4", "5Plus", "missing", "average"],
  },
  { ...atIntake, id: "primary-victim-support", question: "primaryVictimSupport" },
  {
    ...atIntake,
    id: "additional-victims",
    question: "additionalVictimCount",
    missing: "always",
    after: [
      {
        id: "average",
        label: "Average number of additional victims (of those cases with additional victims)",
        kind: "derived",
        figures: [{ form: intake, question: "additionalVictimCount", average: "mean", decimals: 0, over: { from: 1 } }],
      },
    ],
    rows: ["0", "1", "2", "3", "4", "5Plus", "missing", "average"],
  },
  {
    ...atIntake,
    id: "relationship-to-additional-victims",
    title: "Service user's relationship to additional victims",
    question: "additionalVictims.relationship",
    per: "form",
    base: { form: intake, question: "additionalVictimCount", within: { from: 1 } },
    notes: ["Out of the cases with additional victims. A case with several can stand in several rows."],
  },
]);
