import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { path } from "./path";
import { farewell, welcome } from "./testing";

const first = { earlier: {}, year: "2024-25" } as const;
const asked = (answers: Answers, form = welcome, circumstances: Parameters<typeof path>[2] = first) =>
  path(form, answers, circumstances).pages.flatMap((page) => page.asked.map(({ question }) => question.id));

describe("the walk through a form", () => {
  it("asks a follow-up only of those it concerns", () => {
    expect(asked({ housing: "yes" })).toContain("housingTypes");
    expect(asked({ housing: "no" })).not.toContain("housingTypes");
    expect(asked({})).not.toContain("housingTypes");
  });

  it("follows one row of a matrix", () => {
    expect(asked({ areas: { health: "yes" } })).toContain("length");
    expect(asked({ areas: { health: "no", money: "yes" } })).not.toContain("length");
  });

  it("lets no answer that no longer applies bring others back, and leaves it out", () => {
    expect(path(welcome, { housing: "no", housingTypes: ["rent"] }, first).answers).toEqual({ housing: "no" });
  });

  it("reads the case's earlier forms", () => {
    const found = { earlier: { "test.welcome": [{ housing: "yes" }] }, year: "2024-25" } as const;
    expect(asked({}, farewell, found)).toContain("housingSupport");
    expect(asked({}, farewell, first)).not.toContain("housingSupport");
    expect(asked({ added: ["housing"] }, farewell, first)).toContain("housingSupport");
  });

  it("asks each item of a group by that item's own answers", () => {
    const [, history] = path(welcome, { reports: [{ charged: "yes" }, { charged: "no" }] }, first).pages;
    const reports = history?.asked.find(({ question }) => question.id === "reports");
    expect(reports?.items.map((item) => item.map(({ question }) => question.id))).toEqual([
      ["charged"],
      ["charged", "reason"],
    ]);
  });

  it("does not ask a question in a year before it began", () => {
    const dated = {
      ...welcome,
      sections: welcome.sections.map((section) => ({
        ...section,
        pages: section.pages.map((page) => ({
          ...page,
          questions: page.questions.map((question) => ({ ...question, since: "2024-25" as const })),
        })),
      })),
    };
    expect(path(dated, { housing: "yes" }, { earlier: {}, year: "2019-20" })).toEqual({ pages: [], answers: {} });
  });
});
