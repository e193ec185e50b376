import type { ChoiceOption } from "@/components/ui/Choice";
import type { SelectGroup, SelectOption } from "@/components/ui/Select";
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

/** The same for a list that opens: under their headings, each hint after its label, as it has no place of its own there. */
export function optionsToOpen(options: readonly ChoiceOption[]): readonly (SelectOption | SelectGroup)[] {
  const drawn: (SelectOption | { label: string; options: SelectOption[] })[] = [];
  for (const { value, label, hint, heading } of options) {
    const option = { value, text: hint === undefined ? String(label) : `${label}: ${hint}` };
    const last = drawn.at(-1);
    if (heading === undefined) drawn.push(option);
    else if (last && "options" in last && last.label === heading) last.options.push(option);
    else drawn.push({ label: heading, options: [option] });
  }
  return drawn;
}
