import { defineSection } from "@/lib/forms/define";
import { none } from "@/questionnaires/options";
import { areasOfConcern } from "../options";

/** Not a published table: it lets support at exit follow a need that was found after intake. */
export const concerns = defineSection({
  id: "concerns",
  title: "Concerns",
  pages: [
    {
      id: "concerns",
      questions: [
        {
          id: "concernsFound",
          type: "many",
          text: "Concerns found since intake",
          hint: "Areas in which a concern has been found that was not recorded before. Select all that apply.",
          options: [...areasOfConcern, none],
          release: "safe",
        },
      ],
    },
  ],
});
