import { yearOf } from "@/lib/forms/years";
import { placesOf } from "@/lib/reports/completeness";
import { populations } from "@/questionnaires";

/** Every question that can be left empty, by "form/question", with its words and those of its form. @param day YYYY-MM-DD */
export function gapPlaces(day: string): ReadonlyMap<string, { readonly form: string; readonly text: string }> {
  const forms = populations.flatMap((population) => population.forms);
  return new Map(
    forms.flatMap((form) =>
      placesOf(form, yearOf(day)).map(({ path, text }) => [`${form.id}/${path}`, { form: form.title, text }] as const),
    ),
  );
}
