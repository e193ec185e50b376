import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/perpetrator/intake";

const atIntake = {
  section: "Client profile",
  subsection: "Primary victim information",
  layout: "simple",
  form: intake,
} as const;

export const primaryVictim = defineTables([
  {
    ...atIntake,
    id: "primary-victim-sex-assigned-at-birth",
    question: "primaryVictimSexAssignedAtBirth",
    rows: ["male", "female", "intersex", "notDisclosed", "dontKnow", "missing"],
  },
  {
    ...atIntake,
    id: "primary-victim-gender-identity",
    question: "primaryVictimGenderIdentity",
    after: [
      {
        id: "differs",
        label: "Not gender assigned at birth",
        kind: "derived",
        figures: [{ form: intake, question: "primaryVictimGenderDiffers", is: ["yes"] }],
      },
    ],
    rows: ["male", "female", "inAnotherWay", "notDisclosed", "dontKnow", "missing", "differs"],
    notes: ["Those who think of themselves in another way than assigned at birth are counted in the other rows too."],
  },
  { ...atIntake, id: "relationship-to-primary-victim", question: "primaryVictimRelationship" },
  { ...atIntake, id: "living-with-primary-victim", question: "livingWithPrimaryVictim" },
]);
