import { defineTables, type Figure } from "@/lib/reports/define";
import { intake } from "@/questionnaires/child/intake";
import { reworded } from "@/questionnaires/child/options";
import { ethnicGroups } from "@/questionnaires/options";

const profile = {
  section: "Client profile",
  subsection: "Socio-demographic description of children",
  layout: "simple",
  form: intake,
} as const;

/** The annual dataset counts each child once. What counts forms says so. */
const ofForms = {
  notes: ["A child taken on twice counts twice."],
} as const;

/** Every group but White British and White Irish. */
const blackAndMinorityEthnic = ethnicGroups
  .filter((group) => "heading" in group && group.id !== "whiteBritish" && group.id !== "whiteIrish")
  .map(({ id }) => id);

/** Those who could say of how many adverse experiences they know: the answers Yes and No. */
const experiencesKnown: Figure = { form: intake, question: "aceExperienced", is: ["yes", "no"] };

export const clientProfile = defineTables([
  {
    ...profile,
    ...ofForms,
    id: "age-of-client",
    question: "age",
    averages: [
      { label: reworded("Average age of client", "Average age of client (in years)"), kind: "mean", decimals: 0 },
    ],
  },
  {
    ...profile,
    ...ofForms,
    id: "gender-assigned-at-birth",
    question: "genderAssignedAtBirth",
    missing: "if-any",
  },
  {
    ...profile,
    id: "gender-identity",
    question: "genderIdentity",
    after: [
      {
        label: reworded("Not sex assigned at birth", "Not gender assigned at birth"),
        kind: "derived",
        figures: [{ form: intake, question: "genderDiffers", is: ["yes"] }],
      },
    ],
    notes: [
      ...ofForms.notes,
      "Those who think of themselves in another way than assigned at birth are counted in the other rows too.",
    ],
  },
  {
    ...profile,
    id: "ethnicity",
    question: "ethnicity",
    after: [
      {
        label: "Total BME",
        kind: "derived",
        figures: [{ form: intake, question: "ethnicity", is: blackAndMinorityEthnic }],
      },
    ],
    notes: [...ofForms.notes, "Total BME counts every ethnic group other than White British and White Irish."],
  },
  { ...profile, ...ofForms, id: "residency", question: "residency" },
  { ...profile, ...ofForms, id: "disability", question: "disability" },
  { ...profile, ...ofForms, id: "disability-type", question: "disabilityType" },
  { ...profile, ...ofForms, id: "ace-experienced", question: "aceExperienced" },
  {
    ...profile,
    id: "ace-types",
    question: "aceTypes",
    base: experiencesKnown,
    before: [{ label: "None", kind: "derived", figures: [{ form: intake, question: "aceExperienced", is: ["no"] }] }],
    averages: [{ label: "Average number experienced", kind: "mean", decimals: 1, question: "aceCount" }],
    after: [
      {
        label: "Number experiencing four or more",
        kind: "derived",
        figures: [{ form: intake, question: "aceCount", is: ["fourOrMore"] }],
      },
    ],
    missing: "if-any",
    notes: [
      ...ofForms.notes,
      "Out of those who answered Yes or No to the question before; None is its No.",
      "The average is of those for whom at least one experience was recorded.",
    ],
  },
  { ...profile, ...ofForms, id: "known-to-social-care", question: "knownToSocialCare" },
  { ...profile, ...ofForms, id: "social-care-involvement", question: "socialCareInvolvement" },
  {
    ...profile,
    id: "other-services-involved",
    question: "otherServicesInvolved",
    notes: ["A child with no other service is counted as Missing: the form has no answer for it."],
  },
  {
    ...profile,
    id: "current-or-historic-abuse",
    question: "currentOrHistoricAbuse",
    missing: "if-any",
  },
  { ...profile, id: "historic-abuse-experienced", question: "historicAbuseExperienced" },
]);
