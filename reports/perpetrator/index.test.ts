/** The perpetrators' report holds every table that the dataset prints, with the rows that it prints. */
import { describe, expect, it } from "vitest";
import type { DocumentTable } from "@/lib/reports/document";
import type { Facts } from "@/lib/reports/facts";
import { makeReport, yearsOf } from "@/lib/reports/report";
import type { Tally } from "@/lib/reports/tally";
import { populationById } from "@/questionnaires";
import publishedLabels from "@/questionnaires/perpetrator/published-labels.json";
import { type Labelled, type PublishedLabels, rowsOf } from "@/questionnaires/published";
import { perpetrator } from "@/reports/perpetrator";

const formsOf = populationById("perpetrator")?.forms ?? [];

const nobody: Tally = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };
/** Of nine who were asked, three gave each answer. */
const everybody: Tally = {
  forms: () => 9,
  cases: () => 9,
  count: (key) => (key.endsWith(":asked") ? 9 : 3),
  numbers: () => [[3, 9]],
};

const year = "2023-24";
const labels: PublishedLabels[string] = (publishedLabels as PublishedLabels)[year] ?? {};

/** Tables whose rows are worked out, so that no label of theirs is an answer. */
const workedOut = [
  "age",
  "number-of-children",
  "abuse-types",
  "multiple-types-of-abuse",
  "length-of-abuse",
  "times-discussed-at-marac",
  "additional-victims",
  "review-point",
  "review-times-risk-assessment-reviewed",
  "case-length",
  "number-of-contacts",
  "group-sessions-attended",
  "multiple-types-of-abuse-intake-exit",
  "change-in-relationship",
  "client-reported-outcomes-missing-1",
  "client-reported-outcomes-missing-2",
  "police-report-averages",
];

const spell = (label: string) => label.replaceAll(/\s*\/\s*/g, "/");

/** The answers of a printed table, each with the heading above it. */
function answersOf(table: DocumentTable): Labelled[] {
  let heading = "";
  return table.rows.flatMap(({ label, level, kind }) => {
    if (kind === "total") heading = label;
    return kind === "option" ? [{ heading: level === 1 ? heading : "", label }] : [];
  });
}

/** Heading by heading, the answers in the order in which they stand under it. */
function inPrint(answers: readonly Labelled[]): string[] {
  return [...answers]
    .sort((a, b) => a.heading.localeCompare(b.heading))
    .map(({ heading, label }) => `${heading} › ${spell(label)}`);
}

const forms = { received: 9, consented: 9, matched: 9 };

/** The report of 2023-24, of years in which everything was counted equally often. */
function reportOf(tally: Tally) {
  const facts: Facts = {
    services: 2,
    places: [{ name: "Norwich", services: 2 }],
    nations: [{ name: "England", services: 2 }],
    forms: Object.fromEntries(formsOf.map(({ id }) => [id, forms])),
    opened: { perpetrator: { all: 9, since: 0 } },
  };
  const counted = new Map(yearsOf({ definition: perpetrator, year }).map((one) => [one, { tally, facts }]));
  return makeReport({ definition: perpetrator, year }, counted);
}

const empty = reportOf(nobody);
const printed = empty.tables;

const tableOf = (id: string) => printed.find((table) => table.id === id);

describe("the perpetrators' report", () => {
  it("has every published table, in printed order", () => {
    const ids = perpetrator.tables.map(({ id }) => id);
    expect(ids).toHaveLength(139);
    expect(ids.filter((id) => !workedOut.includes(id))).toEqual(Object.keys(labels));
    expect(ids.filter((id) => workedOut.includes(id)).sort()).toEqual([...workedOut].sort());
  });

  it("prints the answers of 2023-24, in their order, and no others", () => {
    for (const table of printed) {
      const published = labels[table.id];
      if (published === undefined) continue;
      expect(inPrint(answersOf(table)), table.id).toEqual(inPrint(rowsOf(published)));
    }
  });

  it("gives every row a cell for each of its columns", () => {
    for (const table of printed) {
      expect(table.columns.length, table.id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.cells, `${table.id} ${row.label}`).toHaveLength(table.columns.length);
    }
  });

  it("compares with two years, and tables of several column groups with one", () => {
    const columnsOf = (id: string) => tableOf(id)?.columns.map((column) => `${column.year} ${column.measure}`);
    expect(columnsOf("ethnicity")).toEqual(["2023-24 count", "2023-24 percent", "2022-23 percent", "2021-22 percent"]);
    expect(columnsOf("criminal-orders-intake-exit")).toEqual(
      [year, "2022-23"].flatMap((of) => [1, 2].flatMap(() => [`${of} count`, `${of} percent`])),
    );
    expect(columnsOf("physical-abuse-level-intake-exit")?.slice(4)).toEqual(["2022-23 percent", "2022-23 percent"]);
    expect(columnsOf("police-report-averages")).toEqual(["2023-24 value", "2022-23 value", "2021-22 value"]);
  });

  it("prints the total first and what is compared last, as the dataset does", () => {
    const kinds = tableOf("gender-identity")?.rows.map(({ label }) => label);
    expect(kinds?.at(0)).toBe("Total");
    expect(kinds?.slice(-2)).toEqual(["Missing", "Not gender assigned at birth"]);
    const ethnicity = tableOf("ethnicity")?.rows.map(({ label }) => label) ?? [];
    expect(ethnicity.slice(ethnicity.indexOf("Total BME"))).toEqual([
      "Total BME",
      "Not disclosed",
      "Don't know",
      "Missing",
    ]);
  });

  it("says what it says with a figure in every place, and nothing of nobody", () => {
    const { statements } = reportOf(everybody);
    for (const { text } of statements) expect(text).not.toMatch(/[{}]|undefined|NaN/);
    const said = (section: string) => statements.filter((statement) => statement.section === section);
    expect(said("At a glance").map(({ text }) => text)).toContain("9 cases opened");
    expect(said("Service of 100").map(({ text }) => text)).toContain("33 will have a female victim");
    expect(said("Service inputs").some(({ text }) => text.includes("April 2021 to March 2022"))).toBe(true);
    const tables = new Set(perpetrator.tables.map(({ id }) => id));
    expect(statements.flatMap((statement) => statement.tables).filter((id) => !tables.has(id))).toEqual([]);
    expect(empty.statements.filter(({ section, value }) => section === "Key findings" && value !== null)).toEqual([]);
  });

  it("shows every table on one page of the dashboard", () => {
    const shown = perpetrator.themes.flatMap((theme) => theme.tables);
    expect([...shown].sort()).toEqual(perpetrator.tables.map(({ id }) => id).sort());
  });
});
