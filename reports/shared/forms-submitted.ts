/** How many forms there are, said at the head of the sections of every report. */
import type { Figure } from "@/lib/reports/define";
import type { StatementDefinition } from "@/lib/reports/statements";

/**
 * This year's number in a sentence, and then that of each year beside it.
 *
 * @param now its wording, with {forms} and {period}
 * @param before the same of an earlier year
 */
export function formsSubmitted(
  subsection: string,
  now: string,
  count: Figure,
  before = "In {period}: {forms}.",
): readonly StatementDefinition[] {
  const of = { section: "Service inputs", subsection, figures: { forms: { count, unit: "forms" } } } as const;
  return [
    { ...of, text: now },
    { ...of, text: before, every: "comparison year" },
  ];
}

/** How many a section is out of, at its head: "Captured at exit: {n} forms." */
export function headed(section: string, text: string, count: Figure, unit: string): StatementDefinition {
  return { section, text, figures: { n: { count, unit } } };
}
