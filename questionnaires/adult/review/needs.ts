import { defineSection } from "@/lib/forms/define";
import { areasOfNeed } from "@/questionnaires/needs";
import { none } from "@/questionnaires/options";

/** Not a published table: it lets support at exit follow a need that was found after intake. */
export const needs = defineSection({
  id: "needs",
  title: "Needs found since intake",
  pages: [
    {
      id: "needs",
      questions: [
        {
          id: "needsFound",
          type: "many",
          text: "Needs found since intake",
          hint: "Areas in which you have found a need since intake, or since the last review. Select all that apply.",
          options: [...areasOfNeed, none],
          release: "safe",
        },
      ],
    },
  ],
});
