import { describe, expect, it } from "vitest";
import { type Contradiction, comeTo, contradicts, shareOfBase } from "./contradictions";
import type { PublishedFigures } from "./figures";

const year = "2024-25";

/** Ten were asked; 6 and 3 answered, of which 67% and 33% are printed; 4 of one kind and 2 of another stand under the first. */
const figures: PublishedFigures = {
  report: "made-up",
  population: "child",
  year,
  comparisonYears: [],
  tables: [
    {
      id: "answers",
      columns: [
        { year, group: null, measure: "count", n: 10 },
        { year, group: null, measure: "percent", n: 10 },
      ],
      rows: [
        { label: "Yes", level: 0, cells: [6, 67] },
        { label: "Often", level: 1, cells: [4, 40] },
        { label: "Seldom", level: 1, cells: [2, 20] },
        { label: "No", level: 0, cells: [3, 33] },
        { label: "Average length", level: 0, cells: ["1 year 2 months", null] },
      ],
    },
  ],
};
const table = "answers";
const found = (one: Contradiction) => contradicts(one, figures);

describe("printed figures", () => {
  it("contradict each other where answers do not add up to the base", () => {
    expect(found(comeTo(table))).toBe(true);
    expect(found({ ...comeTo(table), those: 9 })).toBe(false);
  });

  it("do not where rounding alone explains it", () => {
    expect(found(comeTo(table, { measure: "percent" }))).toBe(false);
    expect(found({ ...comeTo(table, { measure: "percent" }), those: 98.9 })).toBe(true);
  });

  it("contradict each other where a percentage is of another base than is printed", () => {
    expect(found(shareOfBase({ table, rows: ["Yes"] }))).toBe(true);
    expect(found(shareOfBase({ table, rows: ["Often"] }))).toBe(false);
  });

  it("are read under a row, and as lengths in months", () => {
    expect(found({ these: { table, rows: ["Yes"] }, should: "be", those: { table, under: "Yes" } })).toBe(false);
    const length = { table, rows: ["Average length"] };
    expect(found({ these: length, should: "be at most", those: 13.4 })).toBe(true);
    expect(found({ these: length, should: "be at least", those: 14.4 })).toBe(false);
  });

  it("are named in full: one that is not printed is no proof", () => {
    expect(() => found({ these: { table, rows: ["Yes", "Never"] }, should: "be", those: 6 })).toThrow(/Never/);
    expect(() => found({ these: { base: "others" }, should: "be", those: 6 })).toThrow(/others/);
  });
});
