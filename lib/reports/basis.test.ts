import { describe, expect, it } from "vitest";
import { farewell, welcome } from "@/lib/forms/testing";
import { basisOf } from "./basis";
import { countTable } from "./count";
import type { TableDefinition } from "./define";
import type { Tally } from "./tally";

const said: Readonly<Record<string, number>> = {
  "test.welcome/housing:asked": 40,
  "test.welcome/housingTypes:asked": 1,
  "test.welcome/areas:asked": 40,
  "test.farewell/housingSupport:asked": 12,
};
const tally: Tally = {
  forms: (form) => (form === "test.welcome" ? 40 : 1204),
  cases: () => 0,
  count: (key) => said[key] ?? 0,
  numbers: () => [],
};
const basis = (definition: object) => {
  const table = { id: "table", section: "", title: "", ...definition } as TableDefinition;
  return basisOf(table, countTable(table, tally, "2024-25"), tally);
};

describe("what a table's figures are out of", () => {
  it("is every form, or those in which the question was asked", () => {
    expect(basis({ layout: "simple", form: welcome, question: "housing" })).toBe("Out of 40 welcome forms.");
    expect(basis({ layout: "simple", form: welcome, question: "age" })).toBe("Out of 40 welcome forms.");
    expect(basis({ layout: "simple", form: welcome, question: "housingTypes" })).toBe(
      "Out of 1 welcome form in which this was asked.",
    );
    expect(basis({ layout: "answers", form: welcome, question: "areas" })).toBe("Out of 40 welcome forms.");
  });

  it("is said for each group of columns, with the cases that it is about", () => {
    const points = [
      { title: "Before", form: welcome, question: "housing", cohort: "closing" },
      { title: "After", form: farewell, question: "housingSupport" },
    ] as const;
    expect(basis({ layout: "beside", points })).toBe(
      "Before: out of 40 welcome forms of the cases that closed in the period. After: out of 12 farewell forms in which this was asked.",
    );
  });

  it("is a figure of its own where the table has one", () => {
    const rows = [{ id: "yes", label: "Yes", figures: [{ casesWith: farewell }] }] as const;
    expect(basis({ layout: "figures", points: [{ title: null, base: { forms: farewell } }], rows })).toBe(
      "Out of 1,204 farewell forms.",
    );
    const base = { form: welcome, question: "housing", that: "asked" } as const;
    expect(basis({ layout: "simple", form: welcome, question: "housingTypes", base })).toBe("Out of 40 welcome forms.");
  });
});
