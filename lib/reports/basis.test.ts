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
  "test.welcome/housing=yes": 7,
  "test.welcome/reports:asked": 3,
  "test.welcome/reports.charged:asked": 5,
  "test.welcome/reports.charged:missing": 1,
  "test.farewell/housingSupport:asked": 12,
};
const tally: Tally = {
  forms: (form) => (form === "test.welcome" ? 40 : 1204),
  cases: () => 0,
  count: (key) => said[key] ?? 0,
  numbers: (key) =>
    key === "test.welcome/reports"
      ? [
          [1, 1],
          [2, 2],
        ]
      : [],
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

  it("is those who answered, or those whom a table is about, where it counts no others", () => {
    const housing = { form: welcome, question: "housing" } as const;
    const answered = { layout: "simple", form: welcome, question: "housingTypes", of: "answered" };
    expect(basis(answered)).toBe("Out of 1 welcome form in which this was answered.");
    expect(basis({ ...answered, base: { ...housing, is: ["yes"] } })).toBe(
      "Out of 7 welcome forms that this is about.",
    );
  });

  it("is another for support, and for what it changed, than for needs", () => {
    const housing = { form: welcome, question: "housing", is: ["yes"] } as const;
    const matrix = {
      layout: "needs-support",
      base: { forms: welcome },
      columns: { need: "Need", supported: "Support", impacts: ["Safer", "Better off"] },
      rows: [{ id: "housing", label: "Housing", need: housing, supported: housing, impact: [housing, housing] }],
    };
    expect(basis({ ...matrix, supportOf: "all" })).toBe(
      "Need: out of 40 welcome forms. Support: out of the same. Safer and Better off: out of those supported.",
    );
    expect(basis({ ...matrix, supportOf: "need" })).toBe(
      "Need: out of 40 welcome forms. Support: out of those with the need. Safer and Better off: out of those supported.",
    );
    const safety = { ...matrix.rows[0], id: "safety", need: null };
    expect(basis({ ...matrix, supportOf: "need", rows: [...matrix.rows, safety] })).toContain(
      "Support: out of those with the need, or out of all of these where no need is counted.",
    );
  });

  it("is the items of a group, where those are counted and not forms", () => {
    const age = { layout: "simple", form: welcome, question: "reports.charged" };
    expect(basis(age)).toBe("Out of 5 reports on welcome forms.");
    expect(basis({ ...age, of: "answered" })).toBe("Out of 4 reports on welcome forms in which this was answered.");
    expect(basis({ ...age, per: "form" })).toBe("Out of 3 welcome forms in which this was asked.");
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
