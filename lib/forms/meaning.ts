/** What of a questionnaire decides how its forms are counted: all but its wording. */
import type { FormDefinition } from "./define";

/** What is read and not counted. */
const wording = new Set([
  "label",
  "text",
  "hint",
  "title",
  "intro",
  "message",
  "required",
  "dateLabel",
  "item",
  "unit",
  "heading",
]);

/** A text that changes exactly where forms would be counted in another way; two wordings of one form give the same. */
export function meaningOf(forms: readonly FormDefinition[]): string {
  return JSON.stringify(forms, (key, value) => (wording.has(key) ? undefined : value));
}
