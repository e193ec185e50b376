import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/perpetrator/intake";
import { ethnicityRows, totalBme } from "../shared/ethnicity";

const asked = {
  section: "Client profile",
  subsection: "Socio-demographic description of clients accessing the service",
  layout: "simple",
  form: intake,
} as const;

/** Each service user is counted once, however many cases they had. */
const ofClients = { ...asked, cohort: "individuals" } as const;

export const clientProfile = defineTables([
  {
    ...ofClients,
    id: "age",
    question: "age",
    after: [
      {
        id: "average",
        label: "Average age",
        kind: "derived",
        figures: [{ ...ofClients, question: "age", average: "mean", decimals: 0 }],
      },
    ],
  },
  {
    ...ofClients,
    id: "sex-assigned-at-birth",
    question: "sexAssignedAtBirth",
    missing: "if-any",
    total: true,
    rows: ["total", "male", "female", "intersex", "notDisclosed", "dontKnow", "missing"],
  },
  {
    ...ofClients,
    id: "gender-identity",
    question: "genderIdentity",
    total: true,
    after: [
      {
        id: "differs",
        label: "Not gender assigned at birth",
        kind: "derived",
        figures: [{ ...ofClients, question: "genderDiffers", is: ["yes"] }],
      },
    ],
    rows: ["total", "male", "female", "inAnotherWay", "notDisclosed", "dontKnow", "missing", "differs"],
    notes: ["Those who think of themselves in another way than assigned at birth are counted in the other rows too."],
  },
  {
    ...ofClients,
    id: "sexual-orientation",
    question: "sexualOrientation",
    total: true,
    rows: ["total", "heterosexual", "Total LBG", "notDisclosed", "dontKnow", "missing"],
  },
  {
    ...ofClients,
    id: "ethnicity",
    question: "ethnicity",
    total: true,
    labels: {
      whiteBritish: "English / Welsh / Scottish / Northern Irish / British",
      otherMixed: "Any other Mixed / Multiple ethnic background",
    },
    totals: [totalBme],
    rows: ["total", ...ethnicityRows],
    notes: ["Total BME counts every ethnic group other than White British and White Irish."],
  },
  { ...ofClients, id: "employment", question: "employment", notes: ["More than one can be so."] },
  {
    ...ofClients,
    id: "number-of-children",
    question: "childrenCount",
    missing: "always",
    after: [
      {
        id: "average",
        label: "Average number of children (of those who have children)",
        kind: "derived",
        figures: [{ ...ofClients, question: "childrenCount", average: "mean", decimals: 2, over: { from: 1 } }],
      },
    ],
    rows: ["0", "1", "2", "3", "4", "5Plus", "missing", "average"],
  },
  { ...ofClients, id: "disability", question: "disability" },
  { ...ofClients, id: "disability-type", question: "disabilityType" },
  { ...asked, id: "ace", title: "Has the client experienced an ACE?", question: "aceExperienced" },
  {
    ...asked,
    id: "ace-types",
    question: "aceTypes",
    missing: "if-any",
    after: [
      {
        id: "average",
        label: "Average number experienced (of those experiencing at least 1 ACE)",
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
    notes: ["The average is of those for whom at least one experience was recorded."],
  },
]);
