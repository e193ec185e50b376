/** What the exit form works out, and never asks. */
import type { Condition, Derived } from "@/lib/forms/define";
import { caseLengthInMonths } from "@/questionnaires/bands";

const areas = ["safety", "physicalHealth", "mentalHealth", "familyRelationships", "otherRelationships"];

/** So in at least one area of support, however many there are. */
function inAnyArea(id: string, text: string, so: (area: string) => Condition): Derived {
  return {
    id,
    text,
    from: { kind: "choice", of: [{ option: "yes", when: { any: areas.map(so) } }] },
    unit: "",
    options: [{ id: "yes", label: text }],
    release: "safe",
  };
}

export const workedOut: readonly Derived[] = [
  {
    id: "caseLengthMonths",
    text: "Case length",
    from: { kind: "case-length", unit: "months" },
    unit: "months",
    bands: caseLengthInMonths,
    release: "coarsen",
  },
  // The average is published in weeks, from weeks: a median of whole months would be too coarse.
  {
    id: "caseLengthWeeks",
    text: "Case length in weeks",
    from: { kind: "case-length", unit: "weeks" },
    unit: "weeks",
    release: "coarsen",
  },
  inAnyArea("improvedSafetyInAnyArea", "Safer in at least one area of support", (area) => ({
    question: `${area}Impact.safety`,
    is: ["improved"],
  })),
  inAnyArea("improvedWellbeingInAnyArea", "Better wellbeing in at least one area of support", (area) => ({
    question: `${area}Impact.wellbeing`,
    is: ["improved"],
  })),
];
