import { describe, expect, it } from "vitest";
import { countRows } from "@/lib/reports/count";
import { reports } from "@/reports";
import { children } from "@/reports/children";
import { behind } from "./behind";

const table = (id: string) => {
  const found = children.tables.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const nothing = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };
const rowOf = (id: string, label: string) =>
  countRows(table(id), nothing, "2025-26").rows.findIndex((row) => row.label === label);

describe("what stands behind a number", () => {
  it("is the answer that its row counts", () => {
    expect(behind(table("disability"), "2025-26", { row: rowOf("disability", "Yes"), group: 0 })).toEqual([
      { cohort: "individuals", form: "child.intake", key: "child.intake/disability=yes" },
    ]);
  });

  it("is the same answer of another form in another column", () => {
    const beside = children.tables.find(({ layout }) => layout === "beside");
    if (!beside) throw new Error("There is no such table.");
    const [first, second] = [0, 1].map((group) => behind(beside, "2025-26", { row: 0, group }));
    expect(first?.length).toBeGreaterThan(0);
    expect(second?.length).toBeGreaterThan(0);
    expect(first).not.toEqual(second);
  });

  it("is nothing where the row is not there", () => {
    expect(behind(table("disability"), "2025-26", { row: 900, group: 0 })).toEqual([]);
  });

  it("is found for nearly every row of every report", () => {
    const rows = reports.flatMap(({ tables }) =>
      tables
        .filter(({ layout }) => layout !== "values")
        .flatMap((one) =>
          countRows(one, nothing, "2025-26").rows.flatMap(({ cells }, row) =>
            cells.flatMap((cell, group) => (cell && "count" in cell ? [{ one, row, group }] : [])),
          ),
        ),
    );
    // Every eleventh will do: the whole takes long.
    const some = rows.filter((_, index) => index % 11 === 0);
    const found = some.filter(({ one, row, group }) => behind(one, "2025-26", { row, group }).length > 0);
    expect(found.length / some.length).toBeGreaterThan(0.95);
  });
});
