/** Who the clients are. Each is counted once, but for the last three tables, which count intakes. */
import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { intake } from "@/questionnaires/adult/intake";
import { agesOfChildren } from "@/questionnaires/bands";
import { ethnicityRows, totalBme } from "../shared/ethnicity";

const profile = {
  section: "Client profile",
  subsection: "Socio-demographic description of clients accessing the service",
  layout: "simple",
  form: intake,
} as const;

const individuals = { ...profile, cohort: "individuals" } as const;

const duplicatesRemoved = "Duplicates are removed: n is the number of individual clients.";
const everyIntake = "n is every intake, so that a client taken on twice counts twice.";

const once = { notes: [duplicatesRemoved] } as const;

/** A row of one figure that the intake works out. */
const workedOut = (id: string, label: string, figure: ExtraRow["figures"][number]): ExtraRow => ({
  id,
  label,
  kind: "derived",
  figures: [figure],
});

export const clientProfile = defineTables([
  {
    ...individuals,
    ...once,
    id: "age-of-client",
    question: "age",
    after: [workedOut("averageAge", "Average age", { ...individuals, question: "age", average: "mean", decimals: 0 })],
  },
  { ...individuals, ...once, id: "sex-assigned-at-birth", question: "sexAssignedAtBirth", missing: "if-any" },
  {
    ...individuals,
    id: "gender-identity",
    question: "genderIdentity",
    after: [
      workedOut("differs", "Not sex assigned at birth", { ...individuals, question: "genderDiffers", is: ["yes"] }),
    ],
    notes: [
      duplicatesRemoved,
      "Those who think of themselves in another way than assigned at birth are counted in the other rows too.",
    ],
  },
  { ...individuals, ...once, id: "sexual-orientation", question: "sexualOrientation" },
  {
    ...individuals,
    id: "ethnicity",
    question: "ethnicity",
    totals: [totalBme],
    rows: ethnicityRows,
    notes: [
      "Total BME counts every ethnic group other than White British and White Irish.",
      "The ethnic groups of the clients reflect those of the areas in which the services are.",
      duplicatesRemoved,
    ],
  },
  { ...individuals, ...once, id: "pregnant", question: "pregnant" },
  {
    ...individuals,
    id: "number-of-children",
    title: "How many children or young people are involved with this case?",
    question: "childrenCount",
    after: [
      workedOut("averageChildren", "Average number of children", {
        ...individuals,
        question: "childrenCount",
        average: "mean",
        decimals: 1,
        over: { from: 1 },
      }),
    ],
    notes: ["The average is of the cases in which at least one child is involved.", duplicatesRemoved],
  },
  {
    ...individuals,
    id: "ages-of-children",
    title: "Ages of children",
    question: "children.age",
    of: "answered",
    labels: { unknown: "Don't know" },
    rows: [...agesOfChildren.map(({ id }) => id), "unknown"],
    notes: ["n is the children and young people involved with the cases, of whom an age was given or is not known."],
  },
  {
    ...individuals,
    id: "cyps-involvement",
    question: "cypsInvolvement",
    notes: ["Of the cases with children or young people involved. A case can have several answers.", duplicatesRemoved],
  },
  { ...individuals, ...once, id: "disability", question: "disability" },
  {
    ...individuals,
    id: "disability-type",
    question: "disabilityType",
    notes: ["Of the clients with a disability, who can have several.", duplicatesRemoved],
  },
  {
    ...individuals,
    id: "employment",
    question: "employment",
    notes: ["A client can have several answers.", duplicatesRemoved],
  },
  { ...profile, id: "financial-situation", question: "financialSituation", notes: [everyIntake] },
  { ...profile, id: "ace-experienced", question: "aceExperienced", notes: [everyIntake] },
  {
    ...profile,
    id: "ace-types",
    question: "aceTypes",
    after: [
      workedOut("averageExperiences", "Average number experienced", {
        form: intake,
        question: "aceCount",
        average: "mean",
        decimals: 1,
        over: { from: 1 },
      }),
      workedOut("fourOrMore", "Number experiencing four or more", {
        form: intake,
        question: "aceCount",
        is: ["fourOrMore"],
      }),
    ],
    missing: "if-any",
    notes: [
      "Of the clients who have experienced an adverse childhood experience.",
      "The average is of those for whom at least one experience was recorded.",
    ],
  },
]);
