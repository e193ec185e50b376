/** The scale on which a caseworker judges what support has changed. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow } from "@/questionnaires/options";

export const improvement = defineOptions([
  { id: "improvedGreatly", label: "Improved greatly" },
  { id: "improvedSlightly", label: "Improved slightly" },
  { id: "noChange", label: "No change" },
  { id: "decreasedSlightly", label: "Decreased slightly" },
  { id: "decreasedGreatly", label: "Decreased greatly" },
  dontKnow,
]);
