import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { defineForm, type FormDefinition } from "./define";
import { isOnScreen } from "./on-screen";
import { placedPage } from "./pages";
import { path } from "./path";

const how = {
  id: "how",
  type: "one",
  text: "How is it answered?",
  options: [
    { id: "screen", label: "On the screen" },
    { id: "aloud", label: "Read out" },
  ],
} as const;

const farewell: FormDefinition = {
  id: "test.farewell",
  population: "test",
  title: "Farewell",
  version: 1,
  dateLabel: "Date of the farewell",
  occurs: "once",
  role: "closes",
  sections: [
    { id: "work", title: "The work", pages: [{ id: "work", questions: [{ ...how, id: "work" }] }] },
    {
      id: "own",
      title: "In their own words",
      answeredBy: "client",
      onScreen: { question: "how", is: ["screen"] },
      pages: [
        { id: "how", questions: [how] },
        { id: "words", questions: [{ id: "words", type: "text", text: "Your words", maxLength: 100 }] },
      ],
    },
  ],
};

const onScreen = (section: string, page: string, answers: Answers) => {
  const place = placedPage(farewell, section, page);
  if (!place) throw new Error("There is no such page");
  const circumstances = { earlier: {}, year: "2024-25" } as const;
  return isOnScreen(place, path(farewell, answers, circumstances), circumstances);
};

describe("a page that is answered on the screen by the person supported", () => {
  it("is one of their section, once the caseworker has said that they answer so", () => {
    expect(onScreen("own", "words", { how: "screen" })).toBe(true);
    expect(onScreen("own", "words", { how: "aloud" })).toBe(false);
    expect(onScreen("own", "words", {})).toBe(false);
  });

  it("is never the page on which that is said, nor one of another section", () => {
    expect(onScreen("own", "how", { how: "screen" })).toBe(false);
    expect(onScreen("work", "work", { how: "screen" })).toBe(false);
  });

  it("cannot hang on a question that the form does not ask", () => {
    const [work, own] = farewell.sections;
    if (!work || !own) throw new Error("The form lacks a section");
    const wrong = { ...own, onScreen: { question: "how", is: ["paper"] } };
    expect(() => defineForm({ ...farewell, sections: [work, wrong] })).toThrow(/how being "paper"/);
  });
});
