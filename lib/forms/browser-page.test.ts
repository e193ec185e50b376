import { describe, expect, it } from "vitest";
import { browserPage, cellsOf, readPage } from "./browser-page";
import type { Question } from "./define";
import { questionsOf } from "./pages";
import { farewell, welcome } from "./testing";

const circumstances = { earlier: {}, year: "2024-25", today: "2025-01-31" } as const;
const needs = welcome.sections[0]?.pages[0]?.questions as readonly Question[];
const history = welcome.sections[1]?.pages[0]?.questions as readonly Question[];
const draft = {
  answers: {
    housing: "yes",
    areas: { health: "yes", money: "no" },
    length: 30,
    words: "A private matter",
    reports: [{ charged: "no", reason: "Withdrawn" }],
  },
  unreadable: {},
};

describe("what a browser is sent of a form", () => {
  it("is the page's own answers, and of the others those that its conditions read", () => {
    const page = browserPage(welcome, history, draft, circumstances);
    expect(page.circumstances.others).toEqual({ areas: { health: "yes", money: "no" } });
    expect(page.raw).toMatchObject({ words: "A private matter" });
    expect(JSON.stringify(browserPage(welcome, needs, draft, circumstances))).not.toMatch(/private|Withdrawn/);
  });

  it("is, of earlier forms, the answers that its conditions read", () => {
    const earlier = { "test.welcome": [{ housing: "yes", words: "A private matter" }], "test.other": [{ a: "b" }] };
    const page = browserPage(
      farewell,
      questionsOf(farewell),
      { answers: {}, unreadable: {} },
      {
        ...circumstances,
        earlier,
      },
    );
    expect(page.circumstances.earlier).toEqual({ "test.welcome": [{ housing: "yes" }] });
    expect(readPage(page, {}).entry.asked.map(({ question }) => question.id)).toContain("housingSupport");
  });

  it("knows which answers on later pages a change would remove, without knowing them", () => {
    const page = browserPage(welcome, needs, draft, circumstances);
    expect(page.dependantsHeld.answers).toEqual({ length: "" });
    expect(readPage(page, page.raw).going).toEqual([]);
    expect(readPage(page, { ...page.raw, areas: { health: "no" } }).going.map(({ text }) => text)).toEqual([
      "For how long?",
    ]);
  });

  it("says the same of the page's own questions, typed and not yet saved ones included", () => {
    const page = browserPage(welcome, needs, { answers: {}, unreadable: {} }, circumstances);
    const { going } = readPage(page, { housing: "no", housingTypes: ["rent"] });
    expect(going.map(({ path }) => path)).toEqual(["housingTypes"]);
  });
});

describe("sending a page", () => {
  it("changes what was shown and leaves the rest", () => {
    const page = browserPage(welcome, needs, draft, circumstances);
    const { entry } = readPage(page, { housing: "no", housingTypes: ["rent"], contacts: { value: "six" } });
    expect(cellsOf(entry, ["housing", "housingTypes", "contacts", "areas"])).toEqual({
      housing: { answer: "no" },
      housingTypes: { answer: ["rent"] },
      contacts: { unreadable: { value: "six" } },
      areas: {},
    });
  });
});
