import { defineTables, type TableDefinition } from "@/lib/reports/define";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";

const section = "Service Outputs";

/** The areas in which support is recorded: the ids of their tables, questions and concerns, and their printed names. */
const areas = [
  {
    id: "safety",
    question: "safety",
    concern: "childSafety",
    name: "Safety",
    inMatrix: "Safety / understanding of safety",
  },
  { id: "physical-health", question: "physicalHealth", concern: "physicalHealth", name: "Physical health" },
  { id: "mental-health", question: "mentalHealth", concern: "mentalHealth", name: "Mental health" },
  {
    id: "family-relationships",
    question: "familyRelationships",
    concern: "familyRelationships",
    name: "Relationships with family members",
  },
  {
    id: "other-relationships",
    question: "otherRelationships",
    concern: "otherRelationships",
    name: "Relationships with others",
  },
] as const;

/** The need is the concern at intake, of the cases that closed. Support may also follow a concern found later. */
const matrix: TableDefinition = {
  section,
  subsection: "Support and Interventions",
  layout: "needs-support",
  id: "needs-support-matrix",
  title: "Needs & support matrix",
  base: { forms: exit },
  supportOf: "all",
  columns: {
    need: "Clients identified with needs",
    supported: "Support provided",
    impacts: ["Improved safety", "Improved wellbeing"],
  },
  rows: areas.map(({ question, concern, name, ...area }) => ({
    id: question,
    label: "inMatrix" in area ? area.inMatrix : name,
    need: { form: intake, question: `concerns.${concern}`, cohort: "closing", is: ["yes"] },
    supported: { form: exit, question: `${question}Supported`, is: ["yes"] },
    impact: [
      { form: exit, question: `${question}Impact.safety`, is: ["improved"] },
      { form: exit, question: `${question}Impact.wellbeing`, is: ["improved"] },
    ],
  })),
  notes: [
    "Needs are the concerns identified at intake. Needs and support are shares of all cases that closed; impact is a share of those supported in that area.",
  ],
};

export const serviceOutputs = defineTables([
  matrix,
  ...areas.flatMap(({ id, question, name }): TableDefinition[] => [
    {
      section,
      subsection: name,
      layout: "simple",
      id: `${id}-supported`,
      form: exit,
      question: `${question}Supported`,
      notes: ["Asked where there was a need."],
    },
    {
      section,
      subsection: name,
      layout: "simple",
      id: `${id}-support-provided`,
      title: "Support provided",
      form: exit,
      question: `${question}SupportProvided`,
      notes: [
        "Of the children supported in this area. A child can have several kinds of support; a heading adds up the rows under it.",
      ],
    },
    {
      section,
      subsection: name,
      layout: "statement-scale",
      id: `${id}-impact`,
      title: "Impact on areas of concern",
      form: exit,
      question: `${question}Impact`,
      notes: ["Of the children supported in this area. Where no answer was given, those of a row are fewer than n."],
      missing: "if-any",
    },
  ]),
]);
