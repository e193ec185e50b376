/** How many forms there are, said at the head of the sections of every report. */
import type { Figure } from "@/lib/reports/define";
import type { CitedAnywhere, StatementDefinition } from "@/lib/reports/statements";
import type { OneAndMany } from "./about";

/** What is counted, and the cell or the base of a table in which it is printed. */
export interface Counted {
  readonly count: Figure;
  readonly at: CitedAnywhere;
  /** "forms" where it is left out. */
  readonly unit?: string;
}

/**
 * This year's number in a sentence, and then that of each year beside it.
 *
 * @param now its wording, with {forms} and {period}
 * @param of what the forms are called: "intake form", "intake forms"
 */
export function formsSubmitted(
  subsection: string,
  now: string,
  { count, at, unit = "forms" }: Counted,
  of: OneAndMany,
): readonly StatementDefinition[] {
  const figures = { forms: { count, unit, at } } as const;
  const said = { section: "Service inputs", subsection, figures } as const;
  return [
    { ...said, text: now },
    {
      ...said,
      text: `From {period} there {forms?was|were} {forms|${of.join("|")}}.`,
      every: "comparison year",
    },
  ];
}

/** How many a section is out of, at its head: "Captured at exit: 2,928 forms." */
export function headed(section: string, text: string, { count, at, unit = "forms" }: Counted): StatementDefinition {
  return { section, text, figures: { n: { count, unit, at } } };
}
