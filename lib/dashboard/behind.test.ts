import { describe, expect, it } from "vitest";
import { countRows } from "@/lib/reports/count";
import { reports } from "@/reports";
import { adultIdva } from "@/reports/adult-idva";
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

const yes = { key: "child.intake/disability=yes", times: 1 };
const one = { cohort: "individuals", form: "child.intake" };

describe("what stands behind a number", () => {
  it("is the answer that its row counts", () => {
    expect(behind(table("disability"), "2025-26", { row: rowOf("disability", "Yes"), group: 0 })).toEqual({
      of: [{ ...one, says: [yes] }],
      without: [],
    });
  });

  it("is the same answer of another form in another column", () => {
    const beside = children.tables.find(({ layout }) => layout === "beside");
    if (!beside) throw new Error("There is no such table.");
    const [first, second] = [0, 1].map((group) => behind(beside, "2025-26", { row: 0, group }));
    expect(first?.of.length).toBeGreaterThan(0);
    expect(second?.of.length).toBeGreaterThan(0);
    expect(first).not.toEqual(second);
  });

  it("takes out the answers where a row counts those who are left", () => {
    const risk = adultIdva.tables.find(({ id }) => id === "high-risk");
    if (!risk) throw new Error("There is no such table.");
    const row = countRows(risk, nothing, "2025-26").rows.findIndex(({ kind }) => kind === "missing");
    const says = behind(risk, "2025-26", { row, group: 0 })?.of[0]?.says ?? [];
    expect(says).toContainEqual({ key: null, times: 1 });
    expect(says).toContainEqual({ key: "adult.intake/highRiskAtIntake=yes", times: -1 });
  });

  it("takes out the cases that have another form, where a row counts those that have not", () => {
    expect(behind(table("review-point"), "2025-26", { row: rowOf("review-point", "No"), group: 0 })).toEqual({
      of: [{ cohort: "period", form: "child.exit", says: [{ key: null, times: 1 }] }],
      without: [{ cohort: "closing", form: "child.review", says: [{ key: null, times: 1 }] }],
    });
  });

  it("is nothing where the row is not there", () => {
    expect(behind(table("disability"), "2025-26", { row: 900, group: 0 })).toBeNull();
  });

  it("is nothing where a figure changes with a client's other cases, which no form tells", () => {
    const row = rowOf("referral-status", "New client");
    expect(behind(table("referral-status"), "2025-26", { row, group: 0 })).toBeNull();
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
    const found = rows.filter(({ one, row, group }) => behind(one, "2025-26", { row, group }) !== null);
    expect(found.length / rows.length).toBeGreaterThan(0.99);
  });
});
