import type { ChoiceOption } from "@/components/ui/Choice";
import type { Option, Year } from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";

/**
 * The options to draw: those offered in the year of the form, and those that were chosen while they were. The last stay
 * in sight, so that nobody wonders where an answer went, and say that they are no longer to be chosen.
 */
export function optionsToDraw(options: readonly Option[], year: Year, chosen: readonly string[]): ChoiceOption[] {
  return options
    .filter((option) => isOffered(option, year) || chosen.includes(option.id))
    .map((option, index, drawn) => ({
      value: option.id,
      label: labelIn(option.label, year),
      hint: isOffered(option, year) ? option.hint : "No longer offered. Choose another answer.",
      exclusive: option.exclusive ?? false,
      ...(option.heading === undefined ? {} : { heading: option.heading }),
      // "Don't know" after lists under headings belongs to none of them.
      ...(option.heading === undefined && drawn[index - 1]?.heading !== undefined ? { divider: "or" } : {}),
    }));
}
