import type { SaidProps } from "@/components/forms/Said";
import type { FormDefinition } from "@/lib/forms/define";
import type { SummaryPage } from "@/lib/forms/summary";

/** The pages of a summary under their sections. */
export function bySection(definition: FormDefinition, pages: readonly SummaryPage[]): SaidProps["sections"] {
  return definition.sections
    .map(({ id, title }) => ({ id, title, pages: pages.filter((page) => page.section === id) }))
    .filter((section) => section.pages.length > 0);
}
