import { describe, expect, it } from "vitest";
import { welcome } from "@/lib/forms/testing";
import { completenessOf, gapsFirst } from "./completeness";
import type { Tally } from "./tally";

const said: Readonly<Record<string, number>> = {
  "test.welcome/housing:asked": 10,
  "test.welcome/housing:missing": 1,
  "test.welcome/housingTypes:asked": 4,
  "test.welcome/housingTypes:missing": 2,
  "test.welcome/areas:asked": 10,
  "test.welcome/areas:missing": 3,
  "test.welcome/areas.health:asked": 10,
  "test.welcome/areas.health:missing": 3,
  "test.welcome/areas.money:asked": 10,
  "test.welcome/areas.money:missing": 0,
  "test.welcome/reports.reason:asked": 5,
  "test.welcome/reports.reason:missing": 5,
};
const tally: Tally = { forms: () => 10, cases: () => 10, count: (key) => said[key] ?? 0, numbers: () => [] };

describe("completeness", () => {
  const [form] = completenessOf([welcome], tally, "2024-25");

  it("counts the questions that were asked, each row of a matrix by itself", () => {
    expect(form?.questions.map(({ path }) => path)).toEqual([
      "housing",
      "housingTypes",
      "areas.health",
      "areas.money",
      "reports.reason",
    ]);
    expect([form?.asked, form?.missing]).toEqual([39, 11]);
    expect(form?.questions[2]?.text).toBe("Areas of need: Health");
  });

  it("puts what is left empty most often first, and leaves out what never is", () => {
    expect(gapsFirst(form?.questions ?? []).map(({ path }) => path)).toEqual([
      "reports.reason",
      "housingTypes",
      "areas.health",
      "housing",
    ]);
  });

  it("sees no gap in a question that was not asked, nor where leaving it empty is an answer", () => {
    expect(form?.questions.some(({ path }) => path === "length")).toBe(false);
    const page = { id: "others", questions: [{ ...words, emptyMeans: "No other services" }] };
    const silent = { ...welcome, sections: [{ id: "others", title: "Others", pages: [page] }] };
    expect(completenessOf([silent], { ...tally, count: () => 10 }, "2024-25")[0]?.questions).toEqual([]);
  });
});

const words = { id: "others", type: "text", text: "Other services", maxLength: 20 } as const;
