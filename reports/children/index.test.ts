/** The children's report holds every table that the datasets print, with the rows that they print. */
import { describe, expect, it } from "vitest";
import type { Year } from "@/lib/forms/define";
import { countTable, type RawTable } from "@/lib/reports/count";
import { needsOf } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import publishedLabels from "@/questionnaires/child/published-labels.json";
import { type PublishedLabels, rowsOf } from "@/questionnaires/published";
import { children } from "@/reports/children";

const nobody: Tally = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };

const published: PublishedLabels = publishedLabels;

/** Tables whose rows are worked out, so that no label of theirs is an answer. */
const workedOut = [
  "age-of-client",
  "exposure-duration",
  "direct-abuse-duration",
  "harmful-behaviour-duration",
  "review-point",
  "case-length",
  "contacts-received",
];

/** Labels that the datasets print amiss, and what stands here. */
const corrected: Readonly<Record<string, string>> = {
  "Exposure direct abuse": "Exposure to domestic abuse",
};

const spell = (label: string) => (corrected[label] ?? label).replaceAll(/\s*\/\s*/g, "/");

/** The answers of a counted table, each with the heading above it. */
function answersOf(table: RawTable): string[] {
  let heading = "";
  return table.rows.flatMap(({ label, level, kind }) => {
    if (kind === "total") heading = label;
    // The datasets print no heading for the answers of "Total Yes Responses".
    const above = level === 1 && !heading.startsWith("Total") ? heading : "";
    return kind === "option" ? [`${above} › ${spell(label)}`] : [];
  });
}

const inYear = (year: Year) => children.tables.map((table) => countTable(table, nobody, year));

describe("the children's report", () => {
  it("has every published table, in printed order", () => {
    const ids = children.tables.map(({ id }) => id);
    expect(ids).toHaveLength(100);
    const labelled = Object.keys(published["2024-25"] ?? {});
    expect(ids.filter((id) => !workedOut.includes(id))).toEqual(labelled);
    expect(ids.filter((id) => workedOut.includes(id)).sort()).toEqual([...workedOut].sort());
  });

  it.each(["2018-19", "2024-25"] as const)("prints the answers of %s, and no others", (year) => {
    for (const table of inYear(year)) {
      const labels = published[year]?.[table.id];
      if (labels === undefined) continue;
      const printed = rowsOf(labels).map(({ heading, label }) => `${heading} › ${spell(label)}`);
      expect(answersOf(table).sort(), table.id).toEqual(printed.sort());
    }
  });

  it("gives every row a cell for each of its columns", () => {
    for (const table of inYear("2024-25")) {
      expect(table.columns.length, table.id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.cells, `${table.id} ${row.label}`).toHaveLength(table.columns.length);
    }
  });

  it("shows every table on one page of the dashboard", () => {
    const shown = children.themes.flatMap((theme) => theme.tables);
    expect([...shown].sort()).toEqual(children.tables.map(({ id }) => id).sort());
  });

  it("counts a child's profile once, and sets the intakes of the same cases beside reviews and exits", () => {
    const of = (id: string) => needsOf(children.tables.filter((table) => table.id === id));
    const cohorts = (id: string) => [...of(id).cohorts.keys()].sort();
    expect(cohorts("review-exposure-occurred")).toEqual(["period", "reviewed"]);
    expect(cohorts("exit-exposure-physical")).toEqual(["closing", "period"]);
    expect(cohorts("review-point")).toEqual(["closing", "period"]);
    expect(cohorts("ethnicity")).toEqual(["individuals"]);
    expect(cohorts("ace-experienced")).toEqual(["period"]);
    expect(["referral-status", "ethnicity"].map((id) => of(id).otherCases)).toEqual([true, false]);
  });

  it("says where each figure of its sentences is printed, so that a report can check it", () => {
    const printed = children.statements?.flatMap(({ figures }) => Object.values(figures)) ?? [];
    const uncited = printed.filter(
      (said) =>
        ("average" in said || "reduction" in said || "count" in said || "share" in said) &&
        !("at" in said || "together" in said),
    );
    // Cases rather than forms, and what several answers together say of a child: these stand in no table.
    const questions = uncited.map((said) =>
      "share" in said && "question" in said.share ? said.share.question : "cases",
    );
    expect([...new Set(questions)]).toEqual([
      "cases",
      "harmfulTowardsSibling",
      "improvedSafetyInAnyArea",
      "improvedWellbeingInAnyArea",
    ]);
  });
});
