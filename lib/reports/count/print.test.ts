import { describe, expect, it } from "vitest";
import { welcome } from "@/lib/forms/testing";
import type { TableDefinition } from "@/lib/reports/define";
import { type Edition, plain } from "@/lib/reports/edition";
import { tallyOf } from "@/lib/reports/testing";
import { countRows } from ".";
import { printTable } from "./print";

const whole: Edition = { ...plain, comparison: { years: 2, measures: ["percent"] } };
const named = { id: "table", section: "Needs" } as const;
const types = { ...named, layout: "simple", form: welcome, question: "housingTypes" } as const;
const said = (asked: number, rent: number, move: number, pet = 0) =>
  tallyOf({
    "test.welcome/housingTypes:asked": asked,
    "test.welcome/housingTypes=rent": rent,
    "test.welcome/housingTypes=move": move,
    "test.welcome/housingTypes=pet": pet,
  });

function printed(table: TableDefinition, edition: Edition, ...tallies: ReturnType<typeof said>[]) {
  const years = (["2024-25", "2023-24", "2022-23"] as const).slice(0, tallies.length).map((year, index) => ({
    year,
    counted: countRows(table, tallies[index] ?? said(0, 0, 0), "2024-25", edition),
  }));
  const [now, ...earlier] = years;
  if (!now) throw new Error("A table is of at least one year.");
  return printTable(table, now, earlier, edition);
}

describe("a printed table", () => {
  it("has a count and a percentage of its own year, and the percentages of those before it", () => {
    const table = printed(types, whole, said(8, 4, 1), said(200, 1, 3), said(0, 0, 0));
    expect(table.columns.map(({ year, measure, n }) => [year, measure, n])).toEqual([
      ["2024-25", "count", 8],
      ["2024-25", "percent", 8],
      ["2023-24", "percent", 200],
      ["2022-23", "percent", 0],
    ]);
    expect(table.rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      [4, 50, 1, "-"],
      [1, 13, 2, "-"],
    ]);
  });

  it("tells a share that rounds to 0 from one of nobody, in the years beside it too", () => {
    const table = printed(types, whole, said(900, 2, 0), said(900, 0, 3));
    expect(table.rows.slice(0, 2).map(({ cells, low }) => [cells, low])).toEqual([
      [[2, 0, 0], [1]],
      [[0, 0, 0], [2]],
    ]);
  });

  it("withholds the figures of years before an answer was offered, and says so", () => {
    const table = printed(types, whole, said(8, 4, 1, 2), said(8, 4, 1), said(8, 4, 1));
    expect(table.rows.find(({ label }) => label === "Room for a pet")?.cells).toEqual([2, 25, "[x]", "[x]"]);
    expect(table.notes).toEqual(["[x]: “Room for a pet” was first recorded in 2024-25."]);
  });

  it("has a row for an answer that was given in an earlier year alone, so that the rows of that year add up", () => {
    const table = { ...types, ifAny: ["pet"] } as const;
    const labels = (...tallies: ReturnType<typeof said>[]) =>
      printed(table, whole, ...tallies).rows.map(({ label }) => label);
    expect(labels(said(8, 4, 1), said(8, 4, 1))).not.toContain("Room for a pet");
    expect(labels(said(8, 4, 1), said(8, 4, 1), said(8, 4, 1, 2))).not.toContain("Room for a pet");
    const rent = { ...types, rows: ["rent"] } as const;
    expect(printed(rent, whole, said(8, 4, 0), said(8, 4, 2)).rows.map(({ label }) => label)).toEqual([
      "Help with rent",
      "A move",
    ]);
  });

  it("rounds below 10 % to two digits where its edition does, halves up", () => {
    const edition: Edition = { ...plain, rounding: { kind: "significant", digits: 2 } };
    const shares = [1, 3, 42, 53, 533].map((count) => printed(types, edition, said(533, count, 0)).rows[0]?.cells[1]);
    expect(shares).toEqual([0.19, 0.56, 7.9, 9.9, 100]);
  });

  it("puts answers in the order of their number, but for those that end the list", () => {
    const edition: Edition = { ...plain, last: ["unsure"], tables: { table: { order: "falling" } } };
    expect(printed(types, edition, said(9, 1, 4, 2)).rows.map(({ label }) => label)).toEqual([
      "A move",
      "Room for a pet",
      "Help with rent",
      "Don't know",
      "Missing",
    ]);
  });

  it("counts whoever was not asked as Missing where its edition does", () => {
    const edition: Edition = { ...plain, tables: { table: { base: { forms: welcome }, missing: "rest" } } };
    const tally = tallyOf(
      { "test.welcome/housingTypes:asked": 3, "test.welcome/housingTypes=rent": 2 },
      { "test.welcome": 10 },
    );
    const table = printTable(
      types,
      { year: "2024-25", counted: countRows(types, tally, "2024-25", edition) },
      [],
      edition,
    );
    expect(table.columns[0]?.n).toBe(10);
    expect(table.rows.at(-1)).toMatchObject({ label: "Missing", cells: [7, 70] });
  });

  it("has the rows that it names, in that order, and loses no answer that it does not name", () => {
    const table = { ...types, rows: ["move", "missing"] } as const;
    const labels = (rent: number) => printed(table, plain, said(9, rent, 4)).rows.map(({ label }) => label);
    expect(labels(0)).toEqual(["A move", "Missing"]);
    expect(labels(1)).toEqual(["A move", "Help with rent", "Missing"]);
  });

  it("turns a matrix, with a total of several answers", () => {
    const turned: TableDefinition = {
      ...named,
      layout: "statement-scale",
      across: "statements",
      form: welcome,
      question: "areas",
      of: "answered",
      missing: "never",
      totals: [{ id: "any", label: "Any answer", of: ["yes", "no"] }],
    };
    const tally = tallyOf({
      "test.welcome/areas.health:asked": 10,
      "test.welcome/areas.health:missing": 6,
      "test.welcome/areas.health=yes": 3,
      "test.welcome/areas.health=no": 1,
    });
    const table = printTable(turned, { year: "2024-25", counted: countRows(turned, tally, "2024-25") }, [], plain);
    expect(table.columns.map(({ group, n }) => [group, n])).toEqual([
      ["Health", 4],
      ["Health", 4],
      ["Money", 0],
      ["Money", 0],
    ]);
    expect(table.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ["Yes", 3, 75, 0, "-"],
      ["No", 1, 25, 0, "-"],
      ["Any answer", 4, 100, 0, "-"],
    ]);
  });

  it("prints averages, ratios and shares in words where no count stands", () => {
    const contacts = { form: welcome, question: "contacts" } as const;
    const values: TableDefinition = {
      ...named,
      layout: "values",
      title: "Contacts",
      rows: [
        { id: "median", label: "Median", figures: [{ ...contacts, average: "median", decimals: 0, unit: "weeks" }] },
        {
          id: "long",
          label: "Mean of long ones",
          figures: [{ ...contacts, average: "mean", decimals: 1, over: { from: 5 } }],
        },
        {
          id: "each",
          label: "Contacts a form",
          figures: [{ ratio: { ...contacts, that: "sum" }, to: { forms: welcome }, decimals: 1 }],
        },
        {
          id: "share",
          label: "Share",
          figures: [{ share: { ...contacts, within: { from: 5 } }, of: { forms: welcome } }],
        },
      ],
    };
    const tally = tallyOf(
      {},
      { "test.welcome": 4 },
      {
        "test.welcome/contacts": [
          [1, 2],
          [5, 1],
          [8, 1],
        ],
      },
    );
    const table = printTable(values, { year: "2024-25", counted: countRows(values, tally, "2024-25") }, [], plain);
    expect(table.columns.map(({ measure }) => measure)).toEqual(["value"]);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(["3 weeks", 6.5, 3.8, "50%"]);
  });
});
