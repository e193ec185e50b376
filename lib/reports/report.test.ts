/** What a report says outside its tables, and what it finds wrong with itself. */
import { describe, expect, it } from "vitest";
import { farewell, welcome } from "@/lib/forms/testing";
import { defineReport } from "./check";
import { checkReport } from "./checks";
import type { ReportDocument } from "./document";
import { plain } from "./edition";
import type { Facts } from "./facts";
import { earlierCasesOf } from "./references";
import { makeReport } from "./report";
import type { StatementDefinition } from "./statements";
import { tallyOf } from "./testing";

const facts: Facts = {
  services: 2,
  places: [
    { name: "Exampleshire", services: 1 },
    { name: "Samplewick", services: 1 },
  ],
  nations: [{ name: "England", services: 2 }],
  forms: { "test.welcome": { received: 50, consented: 40, matched: 40 } },
  opened: { test: { all: 90, since: 0 } },
};

const housing = { form: welcome, question: "housing" } as const;
/** The average that stands under the answers. */
const average = {
  id: "average",
  label: "Average number of contacts",
  kind: "derived",
  figures: [{ form: welcome, question: "contacts", average: "mean", decimals: 1 }],
} as const;
const now = {
  "test.welcome/housing:asked": 40,
  "test.welcome/housing=yes": 30,
  "test.welcome/housing=no": 10,
};

function report(
  statements: readonly StatementDefinition[],
  said: Readonly<Record<string, number>> = now,
  saidBefore: Readonly<Record<string, number>> = {
    "test.welcome/housing:asked": 4,
    "test.welcome/housing=yes": 4,
  },
  opened: Facts["opened"] = facts.opened,
): ReportDocument {
  const definition = defineReport({
    id: "test",
    title: "Test",
    population: "test",
    tables: [{ id: "housing", section: "Needs", layout: "simple", ...housing, after: [average] }],
    editions: [{ ...plain, sections: ["Key findings", "Needs"], comparison: { years: 1, measures: ["percent"] } }],
    statements,
    references: [
      {
        id: "elsewhere",
        unit: "percent",
        figures: [{ from: "2020-21", value: 18.5, area: "Exampleshire", time: "2021", source: "A census of 2021" }],
      },
      {
        id: earlierCasesOf("other"),
        unit: "cases",
        figures: [{ from: "2019-20", upTo: "2022-23", value: 100, source: "An older system" }],
      },
    ],
    overview: [],
    themes: [],
  });
  const numbers = {
    "test.welcome/contacts": [
      [2, 3],
      [9, 2],
    ],
  } as const;
  const counted = {
    tally: tallyOf(said, { "test.welcome": 40, "test.farewell": 8 }, numbers),
    facts: { ...facts, opened },
  };
  const before = {
    tally: tallyOf(saidBefore, { "test.welcome": 4 }),
    facts,
  };
  return makeReport(
    { definition, year: "2024-25" },
    new Map([
      ["2024-25", counted],
      ["2023-24", before],
    ]),
  );
}

const say = (figures: StatementDefinition["figures"], more: Partial<StatementDefinition> = {}) =>
  report([{ section: "Key findings", text: "{a}", figures, ...more }]).statements;

describe("a statement", () => {
  it("says a share with how many they are, and of how many", () => {
    expect(say({ a: { share: { ...housing, is: ["yes"] }, of: { ...housing, that: "asked" } } })).toEqual([
      expect.objectContaining({ text: "75", value: 75, unit: "per 100", numerator: 30, base: 40 }),
    ]);
    const tenths = say({
      a: { share: { ...housing, is: ["yes"] }, of: { ...housing, that: "asked" }, as: "out of 10" },
    });
    expect(tenths[0]?.text).toBe("8 out of 10");
  });

  it("repeats a cell of a table, and names it", () => {
    const [statement] = say({ a: { cell: { table: "housing", row: "no" }, as: "percent" } });
    expect(statement).toMatchObject({
      text: "25%",
      tables: ["housing"],
      cites: [{ table: "housing", row: "No", figure: 10 }],
    });
  });

  it("is not made where its condition does not hold, or nobody did what it is about", () => {
    const yes = { ...housing, is: ["yes"] } as const;
    const all = { ...housing, that: "asked" } as const;
    const figures = { a: { share: yes, of: all } };
    expect(say(figures, { onlyIf: { figure: yes, of: all, atLeast: 75 } })).toHaveLength(1);
    expect(say(figures, { onlyIf: { figure: yes, of: all, below: 75 } })).toEqual([]);
    expect(say({ a: { share: { form: farewell, question: "added", is: ["housing"] }, of: all } })).toEqual([]);
  });

  it("can be an average, a reduction, a list of answers, a fact and a figure from elsewhere", () => {
    const said = (figure: StatementDefinition["figures"][string]) => say({ a: figure })[0];
    const contacts = { form: welcome, question: "contacts", average: "mean", decimals: 1 } as const;
    expect(said({ average: contacts, unit: "contacts" })).toMatchObject({ value: 4.8, base: 5 });
    const reduction = { reduction: { ...housing, is: ["yes"] }, to: { ...housing, is: ["no"] } } as const;
    expect(said(reduction)).toMatchObject({ text: "67%", numerator: 20, base: 30 });
    const top = said({ top: housing, count: 2, at: "housing" });
    expect(top).toMatchObject({ text: "Yes (75%) and No (25%)", numerator: null, base: 40 });
    expect(top?.cites.map(({ figure }) => figure)).toEqual([30, 10]);
    expect(said({ fact: "places" })?.text).toBe("Exampleshire and Samplewick");
    expect(said({ formsThat: "received", form: welcome })?.value).toBe(50);
    expect(said({ reference: "elsewhere" })).toMatchObject({
      text: "18.5% (Exampleshire, 2021)",
      value: 18.5,
      source: "A census of 2021",
    });
  });

  it("is said of every year beside it where it is of those", () => {
    const text = "In {period} there were {a}.";
    const statements = say({ a: { count: { forms: welcome }, unit: "forms" } }, { text, every: "comparison year" });
    expect(statements.map((one) => one.text)).toEqual(["In April 2023 to March 2024 there were 4."]);
  });

  it("has its words for one and for many, and begins with a capital", () => {
    const count = { count: { ...housing, is: ["no"] }, unit: "cases" } as const;
    const of = (times: number) =>
      report([{ section: "Key findings", text: "there {a?was|were} {a|case|cases}", figures: { a: count } }], {
        ...now,
        "test.welcome/housing=no": times,
      }).statements[0]?.text;
    expect([of(1), of(2)]).toEqual(["There was 1 case", "There were 2 cases"]);
  });

  it("says none where no form was received", () => {
    expect(say({ a: { formsThat: "received", form: farewell } })[0]?.value).toBe(0);
  });

  it("adds the cases of an earlier system to those here that opened after it, unless its cases are here", () => {
    const allTime = (all: number, since: number) =>
      report([{ section: "Key findings", text: "{a}", figures: { a: { allTime: "other" } } }], now, undefined, {
        other: { all, since },
      }).statements.map(({ text, source }) => [text, source]);
    expect(allTime(30, 10)).toEqual([["More than 100 up to March 2023, and 10 here since then", "An older system"]]);
    expect(allTime(20, 0)).toEqual([["More than 100", "An older system"]]);
    expect(allTime(115, 10)).toEqual([["115", null]]);
  });

  it("is left out where its section is not one that the edition prints", () => {
    const printed = report([
      { section: "Key findings", text: "{a}", figures: { a: { fact: "services" } } },
      { section: "Not of this year", text: "{a}", figures: { a: { fact: "services" } } },
    ]);
    expect(printed.statements.map(({ section }) => section)).toEqual(["Key findings"]);
    expect(printed.sections).toEqual(["Key findings", "Needs"]);
  });

  it("that names a row or a figure that is not there is a mistake, and no report is made", () => {
    expect(() => say({ a: { cell: { table: "housing", row: "perhaps" } } })).toThrow(/perhaps/);
    expect(() => say({}, { text: "{b} people" })).toThrow(/\{b\}/);
  });
});

describe("the checks of a report", () => {
  const sound = report([
    { section: "Key findings", text: "{a}", figures: { a: { cell: { table: "housing", row: "yes" } } } },
  ]);
  const faults = (document: ReportDocument) => checkReport(document).map(({ says }) => says);
  const withCells = (row: number, cells: readonly number[]): ReportDocument => ({
    ...sound,
    statements: [],
    tables: sound.tables.map((table) => ({
      ...table,
      rows: table.rows.map((one, index) => (index === row ? { ...one, cells } : one)),
    })),
  });

  it("find nothing in a sound one", () => {
    expect(faults(sound)).toEqual([]);
  });

  it("find a percentage over 100, and a part that is more than its whole", () => {
    expect(faults(withCells(0, [41, 103, 100]))).toEqual([
      expect.stringContaining("103% is no share"),
      expect.stringContaining("41 are more than all 40"),
    ]);
  });

  it("find answers that do not add up to those who were asked", () => {
    const short = report([], { ...now, "test.welcome/housing=no": 8 });
    expect(faults(short)).toEqual([
      expect.stringContaining("38 answers of 2024-25, with those missing, are not the 40"),
      expect.stringContaining("the rows printed of 2024-25 are 38 together, of 40"),
    ]);
  });

  it("find a statement that is not what it is made of, nor what its table says", () => {
    const [statement] = sound.statements;
    if (!statement) throw new Error("There is no statement.");
    const changed = (change: object) => faults({ ...sound, statements: [{ ...statement, ...change }] });
    expect(changed({ value: 80 })).toEqual([expect.stringContaining("not 30 of 40")]);
    expect(changed({ numerator: 20, value: 50 })).toEqual([expect.stringContaining("says 20, where it counted 30")]);
    const cites = [{ table: "housing", row: "Yes", group: null, year: "2024-25", figure: 20 }];
    expect(changed({ numerator: 20, value: 50, cites })).toEqual([
      expect.stringContaining("where the table housing has 30"),
    ]);
    expect(changed({ cites: [{ ...cites[0], row: null, figure: 39 }], numerator: 39, base: null })).toEqual([
      expect.stringContaining("has 40 as its base"),
    ]);
  });

  it("find that the rows of a year printed beside it do not add up", () => {
    const before = { "test.welcome/housing:asked": 5, "test.welcome/housing=yes": 4 };
    expect(faults(report([], now, before))).toEqual([
      expect.stringContaining("4 answers of 2023-24"),
      expect.stringContaining("the rows printed of 2023-24 are 4 together, of 5"),
    ]);
  });

  it("find that averages, lists of answers and reductions are others than their tables print", () => {
    const yes = { ...housing, is: ["yes"] } as const;
    const no = { ...housing, is: ["no"] } as const;
    const wrongly = (figure: StatementDefinition["figures"][string]) =>
      faults(report([{ section: "Key findings", text: "{a}", figures: { a: figure } }]));
    const at = (row: string) => ({ table: "housing", row });
    expect(wrongly({ reduction: yes, to: no, at: [at("yes"), at("no")] })).toEqual([]);
    expect(wrongly({ reduction: yes, to: no, at: [at("no"), at("no")] })).toEqual([
      expect.stringContaining("says 30, where the table housing has 10"),
    ]);
    expect(wrongly({ top: housing, count: 2, at: "housing" })).toEqual([]);
    const contacts = { form: welcome, question: "contacts", average: "mean", decimals: 1 } as const;
    expect(wrongly({ average: contacts, unit: "contacts", at: at("average") })).toEqual([]);
    expect(wrongly({ average: { ...contacts, average: "median" }, unit: "contacts", at: at("average") })).toEqual([
      expect.stringContaining("says 2, where the table housing has 4.8"),
    ]);
  });

  it("find a jump that is not to be believed, of many, and not of a few", () => {
    const jump = (n: number): ReportDocument => ({
      ...withCells(0, [4, 10, 90]),
      tables: withCells(0, [4, 10, 90]).tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => ({ ...column, n })),
      })),
    });
    expect(faults(jump(400))).toEqual([expect.stringContaining("10% in 2024-25 after 90% in 2023-24")]);
    expect(faults(jump(40))).toEqual([]);
  });
});
