import { expect, it } from "vitest";
import { inSentence, withArticle } from "./in-sentence";

it.each([
  ["Exit", "exit"],
  ["Date the case closed", "date the case closed"],
  ["Dash risk checklist: young people", "Dash risk checklist: young people"],
  ["Dashboard", "dashboard"],
])("within a sentence, %s is %s", (title, expected) => {
  expect(inSentence(title)).toBe(expected);
});

it.each([
  ["police report", "a police report"],
  ["incident", "an incident"],
  ["additional perpetrator", "an additional perpetrator"],
])("%s is called %s", (name, expected) => {
  expect(withArticle(name)).toBe(expected);
});
