/** "Service Outputs": the needs at intake, the support given in each area, and what it achieved and changed. */
import { defineTables, type TableDefinition } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import type { AreaOfNeed } from "@/questionnaires/needs";
import { namesOfAreas } from "@/questionnaires/support/areas";
import { improvement } from "@/questionnaires/support/impact";

const section = "Service Outputs";
const improved = ["improvedGreatly", "improvedSlightly"] as const;

interface Area {
  /** With which the ids of its tables begin. */
  readonly id: string;
  /** With which the ids of its questions begin. */
  readonly question: AreaOfNeed | "safety" | "stepDownAndRecovery";
  readonly title: string;
  /** In "Have you supported the client with …?" */
  readonly with: string;
  readonly inMatrix?: string;
}

const safety: Area = { id: "safety", question: "safety", title: "Safety", with: "safety" };
const stepDown: Area = {
  id: "step-down-and-recovery",
  question: "stepDownAndRecovery",
  title: "Step down and recovery",
  with: "step down and recovery",
};

interface AreaWithNeed extends Area {
  readonly question: AreaOfNeed;
}

const withNeed = (id: string, question: AreaOfNeed, inMatrix?: string): AreaWithNeed => ({
  id,
  question,
  ...namesOfAreas[question],
  ...(inMatrix === undefined ? {} : { inMatrix }),
});

/** In printed order. */
const areas: readonly AreaWithNeed[] = [
  withNeed("housing", "housing"),
  withNeed("physical-health", "physicalHealth"),
  withNeed("mental-health", "mentalHealth"),
  withNeed("drug-misuse", "drugMisuse"),
  withNeed("alcohol-misuse", "alcoholMisuse"),
  withNeed("children-and-parenting", "childrenAndParenting", "Children/parenting"),
  withNeed("finance", "financeBenefitsDebt"),
  withNeed("employment-education-training", "employmentEducationTraining"),
  withNeed("social-and-community", "socialAndCommunity"),
  withNeed("immigration", "immigration"),
];

const impacts = ({ question }: Area) =>
  (["safety", "wellbeing"] as const).map((row) => ({ form: exit, question: `${question}Impact.${row}`, is: improved }));

const matrix: TableDefinition = {
  section,
  subsection: "Support and Interventions",
  layout: "needs-support",
  formName: "intake+exit",
  id: "needs-support-matrix",
  title: "Needs & Support matrix",
  base: { forms: exit },
  supportOf: "need",
  columns: {
    need: "Clients identified with needs",
    supported: "Support provided",
    impacts: ["Improved safety", "Improved wellbeing"],
  },
  rows: [
    {
      id: safety.question,
      label: safety.title,
      need: null,
      supported: { form: exit, question: "safetySupported", is: ["yes"] },
      impact: impacts(safety),
    },
    ...areas.map((area) => ({
      id: area.question,
      label: area.inMatrix ?? area.title,
      need: { form: intake, cohort: "closing", question: `needs.${area.question}`, is: ["yes"] } as const,
      supported: { form: exit, question: `${area.question}NeedSupported`, is: ["yes"] } as const,
      impactOf: { form: exit, question: `${area.question}Supported`, is: ["yes"] } as const,
      impact: impacts(area),
    })),
  ],
  notes: [
    "Support is out of those with the need at intake; for Safety, which follows no need, out of all cases that closed.",
    "Impact is out of all who were supported in that area, with or without a need at intake, as their caseworkers judge it.",
  ],
};

const tablesOf = (area: Area): readonly TableDefinition[] => {
  const atExit = { section, subsection: area.title, form: exit } as const;
  const followsNeed = area !== safety && area !== stepDown;
  const supported = [`Of the clients supported with ${area.with}.`];
  return [
    {
      ...atExit,
      layout: "simple",
      id: `${area.id}-supported`,
      question: `${area.question}Supported`,
      ...(followsNeed && { notes: ["Asked where there is a need."] }),
    },
    ...(area.question === "childrenAndParenting" ? [cyps] : []),
    {
      ...atExit,
      layout: "simple",
      id: `${area.id}-outcomes`,
      title: "What outcomes were achieved in this support area?",
      question: `${area.question}Outcomes`,
      notes: supported,
    },
    {
      ...atExit,
      layout: "statement-scale",
      across: "statements",
      id: `${area.id}-impact`,
      title: "What impact did this have on client safety and wellbeing?",
      question: `${area.question}Impact`,
      totals: [{ id: "totalImproved", label: "Total Improved", of: improved, kind: "total" }],
      rows: [...scale, "totalImproved", "missing"],
      notes: supported,
    },
  ];
};

const scale = improvement.map(({ id }) => id);

/** At exit, of those supported with parenting; at intake, of all cases with children. */
const cyps: TableDefinition = {
  section,
  subsection: "Children and parenting",
  layout: "beside",
  id: "cyps-involvement-intake-exit",
  title: "Indicate ongoing CYPS involvement with the family",
  points: [
    { title: "Intake", form: intake, cohort: "closing", question: "cypsInvolvement" },
    { title: "Exit", form: exit, question: "cypsInvolvementAtExit" },
  ],
  // The intake offers more, which are printed where somebody gave them.
  rows: [...find({ form: exit, question: "cypsInvolvementAtExit" }).options.map(({ id }) => id), "missing"],
  notes: [
    "At intake, of the cases with children or young people involved; at exit, of the clients supported with parenting. There can be several answers.",
  ],
};

/** The ids of the tables that say whether there was support: of areas that follow a need, and of the two that do not. */
export const supportedWithNeed = areas.map(({ id }) => `${id}-supported`);

export const support = defineTables([
  matrix,
  ...tablesOf(safety),
  ...areas.flatMap((area) => tablesOf(area)),
  ...tablesOf(stepDown),
]);
