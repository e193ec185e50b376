/** The second half of "History of abuse at intake": who the perpetrators are, and the past 12 months. */
import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { intake } from "@/questionnaires/adult/intake";

const section = "History of abuse at intake";
const atIntake = { section, layout: "simple", form: intake } as const;
const primary = { ...atIntake, subsection: "Primary perpetrator information" } as const;

/** Whether something happened in the past 12 months, and how often on average where it did. */
function inThePastYear(row: string, howOften: string, average: string): readonly ExtraRow[] {
  const happened = { form: intake, question: `past12Months.${row}` } as const;
  const { text, since, comparableFrom } = find(happened);
  const dated = { ...(since && { since }), ...(comparableFrom && { comparableFrom }) };
  return [
    { ...dated, id: row, label: text, figures: [{ ...happened, is: ["yes"] }] },
    {
      ...dated,
      id: `${howOften}OnAverage`,
      label: average,
      level: 1,
      kind: "derived",
      figures: [{ form: intake, question: howOften, average: "mean", decimals: 1 }],
    },
  ];
}

export const perpetrators = defineTables([
  { ...atIntake, id: "relationship-to-primary-perpetrator", question: "primaryPerpetratorRelationship" },
  { ...atIntake, id: "living-with-perpetrator", question: "livingWithPerpetrator" },
  {
    ...atIntake,
    id: "reason-not-living-together",
    question: "notLivingTogetherReason",
    notes: ["Of the clients not living with the perpetrator, who can give several reasons."],
  },
  { ...atIntake, id: "typology-of-abuse", question: "typology" },
  { ...atIntake, id: "multiple-perpetrators", question: "multiplePerpetrators" },
  {
    ...atIntake,
    id: "relationship-to-additional-perpetrators",
    title: "Relationship to additional perpetrators",
    question: "additionalPerpetrators.relationship",
    per: "form",
    notes: ["Of the clients with multiple perpetrators. A client counts once in each kind of relationship."],
  },
  {
    section,
    layout: "figures",
    prints: "simple",
    id: "past-12-months",
    title: "Within the past 12 months...",
    points: [{ title: null, base: { form: intake, question: "past12Months", that: "asked" } }],
    rows: [
      ...inThePastYear("hospital", "hospitalVisits", "Average number of visits"),
      ...inThePastYear("police", "timesToPolice", "Average number of times"),
      ...inThePastYear("otherService", "timesWithOtherService", "Average number of times"),
      ...inThePastYear("attemptsToLeave", "attemptsToLeave", "Average number of attempts"),
    ],
    notes: ["Averages are means, of those to whom it happened."],
  },
  {
    ...primary,
    id: "perpetrator-sex-assigned-at-birth",
    question: "perpetratorSexAssignedAtBirth",
    rows: ["male", "female", "intersex", "dontKnow", "notDisclosed", "missing"],
  },
  {
    ...primary,
    id: "perpetrator-gender-identity",
    question: "perpetratorGenderIdentity",
    rows: ["male", "female", "inAnotherWay", "notDisclosed", "differs", "missing"],
    after: [
      {
        id: "differs",
        label: "Not sex assigned at birth",
        kind: "derived",
        figures: [{ form: intake, question: "perpetratorGenderDiffers", is: ["yes"] }],
      },
    ],
    notes: ["Those who think of themselves in another way than assigned at birth are counted in the other rows too."],
  },
  { ...primary, id: "perpetrator-multiple-victims", question: "perpetratorMultipleVictims" },
  {
    section,
    layout: "statement-scale",
    across: "statements",
    id: "perpetrator-needs",
    form: intake,
    question: "perpetratorNeeds",
  },
]);
