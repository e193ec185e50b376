/** "Service Outputs": the needs, the support given in each area, and what it changed. */
import { defineTables, type TableDefinition } from "@/lib/reports/define";
import type { AreaOfNeed } from "@/questionnaires/needs";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { stepsOfCyps } from "./cyps";

const section = "Service Outputs";

interface Area {
  /** With which the ids of its tables begin. */
  readonly id: string;
  /** With which the ids of its questions begin. */
  readonly question: AreaOfNeed | "safety";
  readonly title: string;
  readonly inMatrix?: string;
  /** The rows of its outcomes, where they are not in the order of the form. */
  readonly outcomes?: readonly string[];
}

const safety: Area = { id: "safety", question: "safety", title: "Safety" };

/** In printed order. */
const areas: readonly Area[] = [
  {
    id: "housing",
    question: "housing",
    title: "Housing",
    outcomes: [
      "supportService",
      "housingFunds",
      "settledHousing",
      "relocatedOutOfArea",
      "statutoryHousing",
      "temporaryHousing",
      "onlineSupport",
      "notHoused",
      "waitingList",
      "sustained",
      "tenancySupport",
      "other",
      "missing",
    ],
  },
  { id: "physical-health", question: "physicalHealth", title: "Physical health" },
  { id: "mental-health", question: "mentalHealth", title: "Mental health" },
  { id: "drug-misuse", question: "drugMisuse", title: "Drug misuse" },
  { id: "alcohol-misuse", question: "alcoholMisuse", title: "Alcohol misuse" },
  {
    id: "parenting",
    question: "childrenAndParenting",
    title: "Parenting",
    inMatrix: "Children/parenting",
    outcomes: [
      "childrensServices",
      "parentingCourse",
      "childrenSupported",
      "withOtherFamily",
      "removedFromClient",
      "withPerpetrator",
      "withServiceUserAndVictim",
      "removedFromVictim",
      "disengaged",
      "voluntaryParentingSupport",
      "peerSupport",
      "onlineSupport",
      "childcare",
      "mediation",
      "parentingSkills",
      "legalSupport",
      "contactArrangements",
      "statutoryCyps",
      "childSocialServices",
      "adultSocialServices",
      "other",
      "missing",
    ],
  },
  { id: "finance", question: "financeBenefitsDebt", title: "Finance, benefits and debt" },
  {
    id: "employment-education-training",
    question: "employmentEducationTraining",
    title: "Employment, education and training",
  },
  { id: "social-and-community", question: "socialAndCommunity", title: "Social and community support" },
  { id: "immigration", question: "immigration", title: "Immigration" },
];

const supported = ({ question }: Area) => ({ form: exit, question: `${question}Supported`, is: ["yes"] }) as const;

/**
 * Support is asked about exactly where there is a need, found at intake, at a review or at exit: so those who were asked
 * are those with the need. Safety is that of the victims and follows no need of the service user.
 */
const matrix: TableDefinition = {
  section,
  subsection: "Support and Interventions",
  layout: "needs-support",
  id: "needs-and-support-matrix",
  title: "Needs & support matrix",
  formName: "intake+exit",
  base: { forms: exit },
  supportOf: "need",
  columns: {
    need: "Service users identified with needs",
    supported: "Support provided",
    impacts: ["Reduced Risk of Abusive Behaviour", "Improved wellbeing"],
  },
  rows: [safety, ...areas].map((area) => ({
    id: area.question,
    label: area.inMatrix ?? area.title,
    need: area === safety ? null : { form: exit, question: `${area.question}Supported`, that: "asked" },
    supported: supported(area),
    impact: [
      { form: exit, question: `${area.question}ImpactOnAbuse`, is: ["decreasedGreatly", "decreasedSlightly"] },
      { form: exit, question: `${area.question}ImpactOnWellbeing`, is: ["improvedGreatly", "improvedSlightly"] },
    ],
  })),
  notes: [
    "Support is a share of those with the need, found at intake or later; for Safety, which follows no need, of all cases that closed.",
    "Impact is a share of those supported in that area, as their caseworkers judge it.",
  ],
};

const exitTable = ({ title: subsection }: Area) => ({ section, subsection, layout: "simple", form: exit }) as const;

const impactOf = (area: Area): readonly TableDefinition[] => [
  {
    ...exitTable(area),
    id: `${area.id}-impact-abuse`,
    title: "What impact did this have on service user's potential to continue perpetrating abuse?",
    question: `${area.question}ImpactOnAbuse`,
  },
  {
    ...exitTable(area),
    id: `${area.id}-impact-wellbeing`,
    title: "What impact did this have on service user's wellbeing?",
    question: `${area.question}ImpactOnWellbeing`,
  },
];

/** The tables of support that is asked about where there is a need. */
export const supportedWithNeed: readonly string[] = areas.map(({ id }) => `${id}-supported`);

const supportIn = (area: Area): readonly TableDefinition[] => [
  {
    ...exitTable(area),
    id: `${area.id}-supported`,
    question: `${area.question}Supported`,
    notes: ["Asked where there was a need."],
  },
  {
    ...exitTable(area),
    id: `${area.id}-outcomes`,
    title: "What outcomes were achieved in this support area?",
    question: `${area.question}Outcomes`,
    ...(area.outcomes && { rows: area.outcomes }),
  },
  ...(area.id === "parenting" ? [cyps] : []),
  ...impactOf(area),
];

/** Beside the intake of those with children. */
const cyps: TableDefinition = {
  section,
  subsection: "Parenting",
  layout: "beside",
  id: "parenting-cyps-involvement-intake-exit",
  title: "Indicate ongoing CYPs involvement with the family",
  points: [
    {
      title: "Intake",
      form: intake,
      cohort: "closing",
      question: "cypsInvolvement",
      base: { form: intake, cohort: "closing", question: "childrenInvolved", is: ["yes"] },
    },
    { title: "Exit", form: exit, question: "cypsInvolvementAtExit" },
  ],
  rows: stepsOfCyps,
  notes: [
    "At intake, asked where there is a need with children and parenting, and a share of the cases with children involved. At exit, a share of those supported with parenting.",
  ],
};

export const support = defineTables([
  matrix,
  { ...exitTable(safety), id: "safety-supported", question: "safetySupported" },
  { ...exitTable(safety), id: "safety-measures", question: "safetyMeasures" },
  ...impactOf(safety),
  ...areas.flatMap(supportIn),
]);
