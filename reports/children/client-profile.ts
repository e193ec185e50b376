import { defineTables, type Figure } from "@/lib/reports/define";
import { intake } from "@/questionnaires/child/intake";
import { reworded } from "@/questionnaires/child/options";
import { ethnicityRows, totalBme } from "../shared/ethnicity";

const profile = {
  section: "Client profile",
  subsection: "Socio-demographic description of children",
  layout: "simple",
  form: intake,
} as const;

/** Most of the profile is of each child once; what is about the abuse is of every intake. */
const individuals = {
  cohort: "individuals",
  notes: ["Each child once: a child taken on twice in the period is counted by the later intake."],
} as const;
const ofIntakes = ["Every intake: a child taken on twice in the period counts twice."];

/** Those who could say of how many adverse experiences they know: the answers Yes and No. */
const experiencesKnown: Figure = { form: intake, question: "aceExperienced", is: ["yes", "no"] };

export const clientProfile = defineTables([
  {
    ...profile,
    ...individuals,
    id: "age-of-client",
    question: "age",
    after: [
      {
        id: "average",
        label: reworded("Average age of client", "Average age of client (in years)"),
        kind: "derived",
        figures: [
          { form: intake, question: "age", cohort: "individuals", average: "mean", decimals: 0, unit: "years" },
        ],
      },
    ],
  },
  {
    ...profile,
    ...individuals,
    id: "gender-assigned-at-birth",
    question: "genderAssignedAtBirth",
    rows: ["male", "female", "intersex", "notDisclosed", "dontKnow", "missing"],
    missing: "if-any",
  },
  {
    ...profile,
    ...individuals,
    id: "gender-identity",
    question: "genderIdentity",
    rows: ["male", "female", "inAnotherWay", "notDisclosed", "dontKnow", "differs", "missing"],
    after: [
      {
        id: "differs",
        label: reworded("Not sex assigned at birth", "Not gender assigned at birth"),
        kind: "derived",
        figures: [{ form: intake, question: "genderDiffers", cohort: "individuals", is: ["yes"] }],
      },
    ],
    notes: [
      ...individuals.notes,
      "Those who think of themselves in another way than assigned at birth are counted in the other rows too.",
    ],
  },
  {
    ...profile,
    ...individuals,
    id: "ethnicity",
    question: "ethnicity",
    totals: [totalBme],
    rows: ethnicityRows,
    notes: [...individuals.notes, "Total BME counts every ethnic group other than White British and White Irish."],
  },
  { ...profile, ...individuals, id: "residency", question: "residency" },
  { ...profile, ...individuals, id: "disability", question: "disability" },
  { ...profile, ...individuals, id: "disability-type", question: "disabilityType" },
  { ...profile, id: "ace-experienced", question: "aceExperienced", notes: ofIntakes },
  {
    ...profile,
    id: "ace-types",
    question: "aceTypes",
    base: experiencesKnown,
    before: [
      {
        id: "none",
        label: "None",
        kind: "derived",
        figures: [{ form: intake, question: "aceExperienced", is: ["no"] }],
      },
    ],
    after: [
      {
        id: "average",
        label: "Average number experienced",
        kind: "derived",
        figures: [{ form: intake, question: "aceCount", average: "mean", decimals: 1, over: { from: 1 } }],
      },
      {
        id: "fourOrMore",
        label: "Number experiencing four or more",
        kind: "derived",
        figures: [{ form: intake, question: "aceCount", is: ["fourOrMore"] }],
      },
    ],
    missing: "if-any",
    notes: [
      ...ofIntakes,
      "Out of those who answered Yes or No to the question before; None is its No.",
      "The average is of those for whom at least one experience was recorded.",
    ],
  },
  { ...profile, ...individuals, id: "known-to-social-care", question: "knownToSocialCare" },
  { ...profile, ...individuals, id: "social-care-involvement", question: "socialCareInvolvement" },
  {
    ...profile,
    id: "other-services-involved",
    question: "otherServicesInvolved",
    notes: [...ofIntakes, "A child with no other service is counted as Missing: the form has no answer for it."],
  },
  {
    ...profile,
    id: "current-or-historic-abuse",
    question: "currentOrHistoricAbuse",
    missing: "if-any",
    notes: ofIntakes,
  },
  { ...profile, id: "historic-abuse-experienced", question: "historicAbuseExperienced", notes: ofIntakes },
]);
