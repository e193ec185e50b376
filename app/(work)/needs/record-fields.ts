import type { FormField } from "@/components/forms/Field";
import { type EntryField, entryForms } from "@/needs/entry/fields";
import type { Assessment, RecordKind } from "@/needs/model/define";
import { capital } from "@/needs/report/words";
import { topics } from "@/needs/topics";

type Shown = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What a form of a record sends besides its fields: which record it is, and where to go back to. Records have fields of
 * their own called year and kind.
 */
export const sentAlong = {
  year: "inAssessment",
  kind: "recordKind",
  key: "recordKey",
  back: "goBackTo",
} as const;

/** The hidden fields of a record's form. @param known what stands in them; a key is left out where a record is new */
export function hiddenFields(known: Readonly<Partial<Record<keyof typeof sentAlong, string>>>): FormField[] {
  return (Object.keys(sentAlong) as (keyof typeof sentAlong)[]).flatMap((name) =>
    known[name] === undefined ? [] : [{ kind: "hidden" as const, name: sentAlong[name], value: known[name] }],
  );
}

/** The fields of a kind of record as the page draws them, filled in with what is known. */
export function recordFields(assessment: Assessment, kind: RecordKind, shown: Shown, changing: boolean): FormField[] {
  return entryForms[kind].fields
    .filter(({ fixed, unasked }) => !unasked && !(changing && fixed))
    .map((field) => drawn(field, optionsOf(assessment, field), shown[field.path]));
}

/** What is part of a record's key, in words: it stays as it was entered. */
export function fixedFacts(assessment: Assessment, kind: RecordKind, shown: Shown): { key: string; value: string }[] {
  return entryForms[kind].fields
    .filter(({ fixed, unasked }) => fixed && !unasked)
    .map((field) => {
      const value = [shown[field.path]].flat().join(", ");
      const option = optionsOf(assessment, field).find((one) => one.value === value);
      return { key: field.label, value: option?.label ?? (value || "All") };
    });
}

function drawn(
  field: EntryField,
  options: readonly { value: string; label: string }[],
  value: Shown[string],
): FormField {
  const { path: name, hint } = field;
  const label = field.optional && field.path !== "id" && !field.neededFor ? `${field.label} (if known)` : field.label;
  const text = typeof value === "string" ? value : "";
  const common = { name, label, ...(hint !== undefined && { hint }) };
  switch (field.as) {
    case "number":
      return { ...common, kind: "text", value: text, width: 10, autoComplete: "off" };
    case "line":
      return { ...common, kind: "text", value: text, autoComplete: "off" };
    case "yes":
      return {
        name,
        label: field.label,
        kind: "checkboxes",
        options: [{ value: "yes", label: "Yes" }],
        values: text ? ["yes"] : [],
      };
    case "many":
      return { ...common, kind: "checkboxes", options, values: typeof value === "string" ? [value] : (value ?? []) };
    case "choice":
      // What may be left out must also be left out again, which radios do not let anybody do.
      return options.length <= 6 && !field.optional
        ? { ...common, kind: "radios", options, value: text }
        : {
            ...common,
            kind: "select",
            placeholder: field.optional ? "Not said" : "Choose",
            options: options.map((option) => ({ value: option.value, text: option.label })),
            value: text,
          };
    default:
      return { ...common, kind: "textarea", value: text, rows: field.as === "text" ? 3 : 5 };
  }
}

function optionsOf({ areas, indicators }: Assessment, { options }: EntryField): { value: string; label: string }[] {
  if (options === "areas") return areas.map(({ id, name }) => ({ value: id, label: name }));
  if (options === "indicators") return indicators.map(({ id, title }) => ({ value: id, label: title }));
  if (options === "topics") return topics.map(({ id, title }) => ({ value: id, label: title }));
  const named = Array.isArray(options)
    ? options.map((value) => [value, value] as const)
    : Object.entries(options ?? {});
  return named.map(([value, label]) => ({ value, label: capital(label) }));
}
