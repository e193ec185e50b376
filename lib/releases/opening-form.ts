import type { FormDefinition, Population } from "@/lib/forms/define";

/** The form that opens a case: a record is one of these. @throws Error where there is none */
export function openingForm({ forms, id }: Population): FormDefinition {
  const opens = forms.find(({ role }) => role === "opens");
  if (!opens) throw new Error(`No form opens a case of ${id}.`);
  return opens;
}
