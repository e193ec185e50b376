/** Tables about justice that several datasets print. */
import type { FormDefinition } from "@/lib/forms/define";
import type { FiguresTable } from "@/lib/reports/define";

/**
 * Of all cases that closed: those that have the form of that kind of justice, which is filled in where somebody was
 * supported with it.
 */
export function supportedWith(
  form: FormDefinition,
  exit: FormDefinition,
): Pick<FiguresTable, "layout" | "prints" | "formName" | "points" | "rows" | "notes"> {
  const closed = { forms: exit } as const;
  const supported = { casesWith: form, cohort: "closing" } as const;
  return {
    layout: "figures",
    prints: "simple",
    formName: form.id.slice(form.id.indexOf(".") + 1),
    points: [{ title: null, base: closed }],
    rows: [
      { id: "supported", label: "Yes", kind: "derived", figures: [supported] },
      { id: "notSupported", label: "No", kind: "derived", figures: [{ sum: [closed], less: [supported] }] },
    ],
    notes: ["Of all cases that closed in the period."],
  };
}
