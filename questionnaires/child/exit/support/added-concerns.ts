import type { Page } from "@/lib/forms/define";
import { none } from "@/questionnaires/options";
import { supportAreas } from "./areas";

/** Not a published table: a need that came to light after intake opens its area of support. */
export const addedConcerns: readonly Page[] = [
  {
    id: "added-concerns",
    title: "Concerns added since intake",
    questions: [
      {
        id: "concernsAdded",
        type: "many",
        text: "Concerns added since intake",
        hint: "Areas in which you found a concern later, and did not record it at intake or at a review. Select all that apply.",
        options: [...supportAreas, none],
        release: "safe",
      },
    ],
  },
];
