import { defineSection } from "@/lib/forms/define";
import { areasOfNeed } from "@/questionnaires/needs";
import { none } from "@/questionnaires/options";
import { supportFollowingNeeds } from "./needs";
import { safety } from "./safety";
import { stepDown } from "./step-down";

export const support = defineSection({
  id: "support",
  title: "Support and outcomes",
  pages: [
    {
      id: "added-needs",
      title: "Needs added since intake",
      questions: [
        // Not a published table: a need that came to light after intake opens its area of support.
        {
          id: "needsAdded",
          type: "many",
          text: "Needs added since intake",
          hint: "Areas in which you found a need later, and did not record it at intake or at a review. Select all that apply.",
          options: [...areasOfNeed, none],
          release: "safe",
        },
      ],
    },
    ...safety,
    ...supportFollowingNeeds,
    ...stepDown,
  ],
});
