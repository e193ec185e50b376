import { defineTables, type TableDefinition } from "@/lib/reports/define";
import { exit } from "@/questionnaires/child/exit";

const section = "Service Outputs";

/** The areas in which support is recorded: the ids of their tables and questions, and their printed names. */
const areas = [
  { id: "safety", question: "safety", name: "Safety", inMatrix: "Safety / understanding of safety" },
  { id: "physical-health", question: "physicalHealth", name: "Physical health" },
  { id: "mental-health", question: "mentalHealth", name: "Mental health" },
  { id: "family-relationships", question: "familyRelationships", name: "Relationships with family members" },
  { id: "other-relationships", question: "otherRelationships", name: "Relationships with others" },
] as const;

/**
 * Support is asked about exactly where there was a need, found at intake, at a review or at exit: so those who were asked
 * are those with the need.
 */
const matrix: TableDefinition = {
  section,
  subsection: "Support and Interventions",
  layout: "needs-support",
  id: "needs-support-matrix",
  title: "Needs & support matrix",
  base: { forms: exit },
  supportOf: "all",
  impacts: ["Improved safety", "Improved wellbeing"],
  rows: areas.map(({ question, name, ...area }) => ({
    label: "inMatrix" in area ? area.inMatrix : name,
    need: { form: exit, question: `${question}Supported`, that: "asked" },
    supported: { form: exit, question: `${question}Supported`, is: ["yes"] },
    impact: [
      { form: exit, question: `${question}Impact.safety`, is: ["improved"] },
      { form: exit, question: `${question}Impact.wellbeing`, is: ["improved"] },
    ],
  })),
  notes: ["Needs and support are shares of all cases that closed; impact is a share of those supported in that area."],
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
    },
    {
      section,
      subsection: name,
      layout: "statement-scale",
      id: `${id}-impact`,
      title: "Impact on areas of concern",
      form: exit,
      question: `${question}Impact`,
      missing: "if-any",
    },
  ]),
]);
