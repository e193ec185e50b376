/** What a caseworker judges that support has changed, in every area. */
import { defineOptions, type Page } from "@/lib/forms/define";
import { dontKnow } from "@/questionnaires/options";
import { improvement } from "@/questionnaires/support/impact";

const potential = defineOptions([
  { id: "decreasedGreatly", label: "Decreased greatly" },
  { id: "decreasedSlightly", label: "Decreased slightly" },
  { id: "noChange", label: "No change" },
  { id: "increasedSlightly", label: "Increased slightly" },
  { id: "increasedGreatly", label: "Increased greatly" },
  dontKnow,
]);

/**
 * The page that follows the support in an area, where there was any.
 *
 * @param area begins the ids of the area's questions: "housing"
 * @param title the area's heading
 * @param name the area in a sentence, so that a list of questions says which area each is about
 */
export function impactOf(area: string, title: string, name: string): Page {
  const when = { question: `${area}Supported`, is: ["yes"] } as const;
  return {
    id: `${kebab(area)}-impact`,
    title: `${title}: impact`,
    questions: [
      {
        id: `${area}ImpactOnAbuse`,
        type: "one",
        text: `What impact did this have on the service user's potential to continue perpetrating abuse: ${name}?`,
        hint: "“Decreased”: further abuse has become less likely.",
        when,
        options: potential,
        release: "safe",
      },
      {
        id: `${area}ImpactOnWellbeing`,
        type: "one",
        text: `What impact did this have on the service user's wellbeing: ${name}?`,
        when,
        options: improvement,
        release: "safe",
      },
    ],
  };
}

/** "mentalHealth" as it stands in an address: "mental-health". */
export function kebab(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
