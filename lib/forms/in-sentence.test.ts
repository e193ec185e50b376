import { expect, it } from "vitest";
import { inSentence } from "./in-sentence";

it.each([
  ["Exit", "exit"],
  ["Date the case closed", "date the case closed"],
  ["Dash risk checklist: young people", "Dash risk checklist: young people"],
  ["Dashboard", "dashboard"],
])("within a sentence, %s is %s", (title, expected) => {
  expect(inSentence(title)).toBe(expected);
});
