import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/child/intake";

const section = "Concerns identified at intake";
const area = { section, layout: "simple", form: intake, title: "Areas of concern" } as const;

export const concerns = defineTables([
  { section, layout: "answers", id: "concerns-identified", form: intake, question: "concerns", missing: "if-any" },
  { ...area, id: "concerns-child-safety", subsection: "Child's safety", question: "concernsChildSafety" },
  { ...area, id: "concerns-physical-health", subsection: "Physical health", question: "concernsPhysicalHealth" },
  { ...area, id: "concerns-mental-health", subsection: "Mental health", question: "concernsMentalHealth" },
  { ...area, id: "concerns-coping-strategies", subsection: "Coping strategies", question: "concernsCopingStrategies" },
  {
    ...area,
    id: "concerns-living-learning-environment",
    subsection: "Living and learning environment",
    question: "concernsLivingAndLearning",
  },
  {
    ...area,
    id: "concerns-family-relationships",
    subsection: "Relationships with family members",
    question: "concernsFamilyRelationships",
  },
  {
    ...area,
    id: "concerns-other-relationships",
    subsection: "Relationships with others",
    question: "concernsOtherRelationships",
  },
]);
