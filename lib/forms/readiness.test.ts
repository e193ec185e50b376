import { describe, expect, it } from "vitest";
import { readiness } from "./readiness";
import { farewell, welcome } from "./testing";

const circumstances = { earlier: {}, year: "2024-25", today: "2025-01-31" } as const;

describe("a draft", () => {
  it("can be submitted with gaps, and leaves out what no longer applies", () => {
    const draft = { answers: { housing: "no", housingTypes: ["rent"] }, unreadable: {} };
    const { answers, obstacles, gaps } = readiness(welcome, draft, circumstances);
    expect(obstacles).toEqual([]);
    expect(answers).toEqual({ housing: "no" });
    expect(gaps.map(({ path }) => path)).toContain("contacts");
  });

  it("cannot while something typed cannot be understood, unless it is no longer asked", () => {
    const unreadable = { contacts: { value: "six" }, length: { years: "many" } };
    const { obstacles, gaps } = readiness(welcome, { answers: {}, unreadable }, circumstances);
    expect(obstacles).toEqual([
      { question: "contacts", path: ["contacts"], message: expect.stringMatching(/in figures/) },
    ]);
    expect(gaps.map(({ path }) => path)).not.toContain("contacts");
  });

  it("leads to the field of an item", () => {
    const unreadable = { reports: [{ charged: "no" }, { charged: "no", reason: "x".repeat(51) }] };
    expect(readiness(welcome, { answers: {}, unreadable }, circumstances).obstacles[0]?.path).toEqual([
      "reports",
      1,
      "reason",
    ]);
  });

  it("cannot while a question that must be answered is empty", () => {
    const { obstacles } = readiness(farewell, { answers: { added: ["housing"] }, unreadable: {} }, circumstances);
    expect(obstacles.map(({ message }) => message)).toEqual(["Say whether there was support with housing."]);
  });

  it("cannot with an option that is not offered in the year of the form", () => {
    const draft = { answers: { housing: "yes", housingTypes: ["pet"] }, unreadable: {} };
    const { obstacles } = readiness(welcome, draft, { ...circumstances, year: "2019-20" });
    expect(obstacles[0]).toMatchObject({ question: "housingTypes", message: expect.stringMatching(/^Which\?: /) });
  });
});
