/** The areas of support at exit: the areas of need by the names that the support tables print, and when each is asked about. */
import type { Condition } from "@/lib/forms/define";
import type { AreaOfNeed } from "@/questionnaires/needs";

/** The words for an area: the heading of its pages, and its place in "Have you supported the client with …?". */
export const namesOfAreas: Readonly<Record<AreaOfNeed, { readonly title: string; readonly with: string }>> = {
  housing: { title: "Housing", with: "housing" },
  physicalHealth: { title: "Physical health", with: "physical health" },
  mentalHealth: { title: "Mental health", with: "mental health" },
  drugMisuse: { title: "Drug misuse", with: "drug misuse" },
  alcoholMisuse: { title: "Alcohol misuse", with: "alcohol misuse" },
  childrenAndParenting: { title: "Children and parenting", with: "parenting" },
  financeBenefitsDebt: { title: "Finance, benefits and debt", with: "finance, benefits and debt" },
  employmentEducationTraining: {
    title: "Employment, education and training",
    with: "employment, education and training",
  },
  socialAndCommunity: { title: "Social and community support", with: "social and community support" },
  immigration: { title: "Immigration", with: "immigration" },
};

/**
 * Support is asked about where there was a need: found at intake, found at a review, or added on the exit form. The
 * questions have the same ids in every client group: `needs`, `needsFound`, `needsAdded`.
 */
export function needFor(population: string, area: AreaOfNeed): Condition {
  return {
    any: [
      { form: `${population}.intake`, question: `needs.${area}`, is: ["yes"] },
      { form: `${population}.review`, question: "needsFound", is: [area] },
      { question: "needsAdded", is: [area] },
    ],
  };
}
