/** The adult report holds every table that the Idva dataset prints, with the rows that it prints. */
import { describe, expect, it } from "vitest";
import { countRows, countTable, type RawTable } from "@/lib/reports/count";
import { printTable } from "@/lib/reports/count/print";
import { needsOf } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import publishedLabels from "@/questionnaires/adult/published-labels.json";
import { type PublishedLabels, rowsOf } from "@/questionnaires/published";
import { adultIdva } from "@/reports/adult-idva";

/** Nobody but one child whose age is not known, which is printed only where it is so. */
const nobody: Tally = {
  forms: () => 0,
  cases: () => 0,
  count: (key) => (key.endsWith("/children.age=unknown") ? 1 : 0),
  numbers: () => [],
};
/** Everybody is everything, so that what is printed only where somebody is gets printed. */
const everybody: Tally = { forms: () => 9, cases: () => 9, count: () => 9, numbers: () => [[9, 9]] };

const published = (publishedLabels as PublishedLabels)["2019-20"] ?? {};

/** Tables whose rows are worked out, so that no label of theirs is an answer. */
const workedOut = [
  "age-of-client",
  "number-of-children",
  "dash-ticks",
  "abuse-experienced",
  "multiple-types-of-abuse",
  "length-of-abuse",
  "review-point",
  "review-multiple-types-of-abuse",
  "case-length",
  "contacts-received",
  "dash-ticks-intake-exit",
  "multiple-types-of-abuse-intake-exit",
  "change-in-levels-of-abuse",
  "escalation-of-abuse",
  "change-in-relationship",
  "client-reported-outcomes-missing",
  "criminal-justice-supported",
  "police-reports-averages",
  "civil-justice-supported",
];

/** The answers of a counted table, each with the printed heading above it. */
function answersOf(table: RawTable): string[] {
  let heading = "";
  return table.rows.flatMap(({ label, level, kind }) => {
    if (kind === "total") heading = label;
    return kind === "option" ? [`${level === 1 ? heading : ""} › ${label}`] : [];
  });
}

const [edition] = adultIdva.editions;
const year = edition.year;
const tables = adultIdva.tables.map((table) =>
  printTable(table, { year, counted: countRows(table, nobody, year, edition) }, [], edition),
);
const tableOf = (id: string) => tables.find((table) => table.id === id) as RawTable;
const labelsOf = (id: string) => tableOf(id).rows.map(({ label }) => label);

describe("the adult report", () => {
  it("has every published table, in printed order", () => {
    const ids = adultIdva.tables.map(({ id }) => id);
    expect(ids).toHaveLength(129);
    expect(ids.filter((id) => !workedOut.includes(id))).toEqual(Object.keys(published));
    expect(ids.filter((id) => workedOut.includes(id)).sort()).toEqual([...workedOut].sort());
  });

  it("prints the answers of the dataset, and no others", () => {
    for (const table of tables) {
      const labels = published[table.id];
      if (labels === undefined) continue;
      const printed = rowsOf(labels).map(({ heading, label }) => `${heading} › ${label}`);
      expect(answersOf(table).sort(), table.id).toEqual(printed.sort());
    }
  });

  it("gives every row a cell for each of its columns", () => {
    for (const definition of adultIdva.tables) {
      const table = countTable(definition, everybody, "2019-20");
      expect(table.columns.length, table.id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.cells, `${table.id} ${row.label}`).toHaveLength(table.columns.length);
    }
  });

  it("shows every table on one page of the dashboard", () => {
    const shown = adultIdva.themes.flatMap((theme) => theme.tables);
    expect([...shown].sort()).toEqual(adultIdva.tables.map(({ id }) => id).sort());
  });

  it("prints what is worked out where the dataset prints it", () => {
    expect(labelsOf("ethnicity").slice(-4)).toEqual(["Total BME", "Not disclosed", "Don't know", "Missing"]);
    expect(labelsOf("previous-exposure")[0]).toBe("Yes");
    expect(labelsOf("ages-of-children").at(-1)).toBe("Don't know");
    expect(labelsOf("perpetrator-gender-identity").slice(0, 2)).toEqual(["Male", "Female"]);
    expect(labelsOf("safety-impact").slice(4, 6)).toEqual(["No change", "Don't know"]);
    expect(labelsOf("housing-impact").slice(-3)).toEqual(["Don't know", "Total Improved", "Missing"]);
    expect(labelsOf("housing-impact").slice(0, 3)).toEqual(["Improved greatly", "Improved slightly", "No change"]);
  });

  it("counts each client once where the profile does, and the intakes of closed cases beside their exits", () => {
    const cohorts = (id: string) =>
      [...needsOf(adultIdva.tables.filter((table) => table.id === id)).cohorts.keys()].sort();
    expect(cohorts("ethnicity")).toEqual(["individuals"]);
    expect(cohorts("financial-situation")).toEqual(["period"]);
    expect(cohorts("physical-abuse-level-intake-exit")).toEqual(["closing", "period"]);
    expect(cohorts("needs-support-matrix")).toEqual(["closing", "period"]);
    expect(cohorts("incidents")).toEqual(["closing"]);
  });
});

it("an answer stands beside those of the years in which it was recorded for the whole year, and of no others", () => {
  const definition = adultIdva.tables.find(({ id }) => id === "past-12-months");
  if (!definition) throw new Error("The report has no table of the past 12 months.");
  const counted = (of: "2019-20" | "2018-19") => ({
    year: of,
    counted: countRows(definition, everybody, year, edition),
  });
  const comparing = { years: 1, measures: ["percent"] } as const;
  const table = printTable(definition, counted("2019-20"), [counted("2018-19")], edition, comparing);
  const earlier = table.columns.findIndex((column) => column.year === "2018-19");
  const cellOf = (words: string) => table.rows.find(({ label }) => label.includes(words))?.cells[earlier];
  expect(cellOf("visited A&E")).toBe("[x]");
  expect(cellOf("attempted to end")).toBe(100);
  expect(table.notes.join(" ")).toContain("can be compared with other years from 2019-20 on");
});
