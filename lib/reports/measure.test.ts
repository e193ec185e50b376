import { describe, expect, it } from "vitest";
import type { Column, Row } from "./document";
import { measureOf } from "./measure";

const columns: readonly Column[] = [
  { year: "2024-25", group: null, measure: "count", n: 40 },
  { year: "2024-25", group: null, measure: "percent", n: 40 },
  { year: "2023-24", group: null, measure: "percent", n: 38 },
];
const derived = (...cells: Row["cells"]): Row => ({ label: "Average age", level: 0, kind: "derived", cells });
const measures = (row: Row) => columns.map((_, column) => measureOf({ columns }, row, column));

describe("a printed figure", () => {
  it("is no percentage where it is an average, in any year, whichever column of its own year it stands in", () => {
    expect(measures(derived(34, null, 33))).toEqual(["value", "value", "value"]);
    expect(measures(derived(null, 5, 5))).toEqual(["value", "value", "value"]);
    expect(measures(derived("2 years", null, "3 years"))).toEqual(["value", "value", "value"]);
  });

  it("is what its column says of an answer, a band, and a total without a percentage", () => {
    const said = ["count", "percent", "percent"];
    expect(measures(derived(12, 30, 28))).toEqual(said);
    expect(measures({ ...derived(273, null, 10), kind: "option" })).toEqual(said);
    expect(measures(derived(0, "-", "-"))).toEqual(said);
  });

  it("is of its own group where a year has several", () => {
    const grouped = ["Intake", "Exit"].flatMap((group) => columns.slice(0, 2).map((one) => ({ ...one, group })));
    const row = derived(null, null, 978, 59);
    expect(grouped.map((_, column) => measureOf({ columns: grouped }, row, column))).toEqual([
      "count",
      "percent",
      "count",
      "percent",
    ]);
  });
});
