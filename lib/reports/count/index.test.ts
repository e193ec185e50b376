import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { project } from "@/lib/forms/project";
import { farewell, welcome } from "@/lib/forms/testing";
import { defineReport } from "@/lib/reports/check";
import type { SimpleTable, TableDefinition } from "@/lib/reports/define";
import { plain } from "@/lib/reports/edition";
import { percent } from "@/lib/reports/rounding";
import { medianOf, type Tally } from "@/lib/reports/tally";
import { countTable } from ".";

const year = "2024-25";

/** Counts made-up submissions in memory, as the database does. */
function tallyOf(intakes: readonly Answers[], exits: readonly Answers[] = []): Tally {
  const facts = { openedOn: "2024-05-01", dateOfBirth: "2010-05-01", closedOn: "2024-06-01" };
  const said = [
    ...intakes.map((answers) => project(welcome, answers, { earlier: {}, year }, facts, "2024-05-01")),
    ...exits.map((answers, index) =>
      project(farewell, answers, { earlier: { "test.welcome": [intakes[index] ?? {}] }, year }, facts, "2024-06-01"),
    ),
  ];
  const values = (key: string) => said.flatMap(({ numbers }) => numbers[key] ?? []).sort((a, b) => a - b);
  return {
    forms: (form) => (form === "test.welcome" ? intakes.length : exits.length),
    cases: (form) => (form === "test.welcome" ? intakes.length : exits.length),
    count: (key) => said.flatMap(({ keys }) => keys).filter((one) => one === key).length,
    numbers: (key) =>
      [...new Set(values(key))].map((value) => [value, values(key).filter((one) => one === value).length] as const),
  };
}

const table = (definition: object): TableDefinition =>
  ({ id: "table", section: "Needs", title: "A table", ...definition }) as TableDefinition;

describe("a table", () => {
  it("counts those who were asked, with the missing beside them", () => {
    const counted = countTable(
      table({ layout: "simple", form: welcome, question: "housingTypes" }),
      tallyOf([{ housing: "yes", housingTypes: ["rent"] }, { housing: "yes" }, { housing: "no" }]),
      year,
    );
    expect(counted.columns.map(({ n }) => n)).toEqual([2, 2]);
    expect(counted.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ["Help with rent", 1, 50],
      ["A move", 0, 0],
      ["Don't know", 0, 0],
      ["Room for a pet", 0, 0],
      ["Missing", 1, 50],
    ]);
  });

  it("bands a number and gives its average", () => {
    const contacts = { form: welcome, question: "contacts" } as const;
    const after = [
      { id: "average", label: "Average", kind: "derived", figures: [{ ...contacts, average: "median", decimals: 0 }] },
    ] as const;
    const counted = countTable(
      table({ layout: "simple", ...contacts, after }),
      tallyOf([{ contacts: 3 }, { contacts: 5 }, { contacts: 40 }]),
      year,
    );
    expect(counted.rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
      ["1 to 5", 2],
      ["6 or more", 1],
      ["Average", 5],
      ["Missing", 0],
    ]);
  });

  it("shows a matrix a row a line, each on its own base", () => {
    const counted = countTable(
      table({ layout: "answers", form: welcome, question: "areas" }),
      tallyOf([{ areas: { health: "yes" } }, {}]),
      year,
    );
    expect(counted.columns.map(({ group }) => group)).toEqual(["Yes", "Yes", "No", "No", "Missing", "Missing"]);
    expect(counted.rows[0]?.cells).toEqual([1, 50, 0, 0, 1, 50]);
  });

  it("takes a statement's shares of those who answered, with the missing beside them", () => {
    const counted = countTable(
      table({ layout: "statement-scale", form: welcome, question: "areas", of: "answered" }),
      tallyOf([{ areas: { health: "yes" } }, { areas: { health: "no" } }, {}]),
      year,
    );
    expect(counted.rows[0]?.cells).toEqual([1, 50, 1, 50, 1, null]);
    expect(counted.columns.map(({ n }) => n)).toEqual([null, null, null, null, null, null]);
  });

  it("totals the answers under a heading, as persons only where one person gives one answer", () => {
    const said = tallyOf([
      { housing: "yes", housingTypes: ["rent", "move"] },
      { housing: "yes", housingTypes: ["move"] },
    ]);
    const many = { id: "any", label: "Any help", of: ["rent", "move"] };
    const rowsOf = (definition: Partial<SimpleTable>) =>
      countTable(table({ layout: "simple", form: welcome, ...definition }), said, year).rows.slice(0, 2);
    expect(rowsOf({ question: "housingTypes", headings: [many] })).toEqual([
      { label: "Any help", level: 0, kind: "total", cells: [3, null] },
      { label: "Help with rent", level: 1, kind: "option", cells: [1, 50] },
    ]);
    const one = { id: "either", label: "Either", of: ["yes", "no"] };
    expect(rowsOf({ question: "housing", headings: [one] })[0]?.cells).toEqual([2, 100]);
  });

  it("adds rows of other figures, on a base of its own", () => {
    const counted = countTable(
      table({
        layout: "simple",
        form: welcome,
        question: "housingTypes",
        base: { form: welcome, question: "housing", that: "answered" },
        before: [
          { id: "none", label: "None", kind: "derived", figures: [{ form: welcome, question: "housing", is: ["no"] }] },
        ],
        ifAny: ["move", "unsure"],
        missing: "if-any",
        total: true,
      }),
      tallyOf([{ housing: "yes", housingTypes: ["rent"] }, { housing: "no" }, { housing: "no" }, {}]),
      year,
    );
    expect(counted.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ["None", 2, 67],
      ["Help with rent", 1, 33],
      ["Room for a pet", 0, 0],
      ["Total", 3, null],
    ]);
  });

  it("offers no answer before its year, but shows it where it was given", () => {
    const labels = (answers: Answers[]) =>
      countTable(
        table({ layout: "simple", form: welcome, question: "housingTypes" }),
        tallyOf(answers),
        "2020-21",
      ).rows.map(({ label }) => label);
    expect(labels([])).not.toContain("Room for a pet");
    expect(labels([{ housing: "yes", housingTypes: ["pet"] }])).toContain("Room for a pet");
  });

  it("counts several things side by side, and what is left of the whole", () => {
    const met = { casesWith: farewell, cohort: "closing" } as const;
    const everyone = { forms: welcome } as const;
    const counted = countTable(
      table({
        layout: "figures",
        title: "Support ended",
        points: [{ title: null, base: everyone }],
        rows: [
          { id: "yes", label: "Yes", figures: [met] },
          { id: "no", label: "No", figures: [{ sum: [everyone], less: [met] }] },
        ],
      }),
      tallyOf([{}, {}, {}], [{}]),
      year,
    );
    expect(counted.rows.map(({ cells }) => cells)).toEqual([
      [1, 33],
      [2, 67],
    ]);
  });

  it("sets support against need", () => {
    const support = { form: farewell, question: "housingSupport" } as const;
    const counted = (supportOf: "all" | "need") =>
      countTable(
        table({
          layout: "needs-support",
          base: { forms: farewell },
          supportOf,
          columns: { need: "Need", supported: "Support", impacts: ["Added to"] },
          rows: [
            {
              id: "housing",
              label: "Housing",
              need: { ...support, that: "asked" },
              supported: { ...support, is: ["yes"] },
              impact: [{ form: farewell, question: "added", is: ["housing"] }],
            },
          ],
        }),
        tallyOf([{ housing: "yes" }, { housing: "no" }, { housing: "yes" }], [{ housingSupport: "yes" }, {}, {}]),
        year,
      ).rows[0]?.cells;
    expect(counted("all")).toEqual([2, 67, 1, 33, 0, 0]);
    expect(counted("need")).toEqual([2, 67, 1, 50, 0, 0]);
  });

  it("counts what support achieved among all who had it, where some had it without a need at intake", () => {
    const counted = countTable(
      table({
        layout: "needs-support",
        base: { forms: farewell },
        supportOf: "need",
        columns: { need: "Need", supported: "Support", impacts: ["Added to"] },
        rows: [
          {
            id: "housing",
            label: "Housing",
            need: { form: welcome, question: "housing", is: ["yes"] },
            supported: { form: welcome, question: "housing", is: ["yes"] },
            impactOf: { form: farewell, question: "housingSupport", is: ["yes"] },
            impact: [{ form: farewell, question: "added", is: ["housing"] }],
          },
        ],
      }),
      tallyOf(
        [{ housing: "yes" }, { housing: "no" }],
        [
          { housingSupport: "yes", added: ["housing"] },
          { housingSupport: "yes", added: ["housing"] },
        ],
      ),
      year,
    ).rows[0]?.cells;
    expect(counted).toEqual([1, 50, 1, 100, 2, 100]);
  });

  it("prints a dash, not a number, where nobody was asked", () => {
    const whole = { kind: "whole" } as const;
    expect(percent(0, 0, whole)).toBe("-");
    expect([percent(1, 8, whole), percent(1, 200, whole), percent(1, 3, whole)]).toEqual([13, 1, 33]);
  });

  it("cannot name a question or an answer that is not there", () => {
    const report = (definition: object) => () =>
      defineReport({
        id: "report",
        title: "",
        population: "test",
        tables: [table(definition)],
        editions: [plain],
        overview: [],
        themes: [],
      });
    expect(report({ layout: "simple", form: welcome, question: "colour" })).toThrow(/no question colour/);
    const figures = [{ form: welcome, question: "housing", is: ["maybe"] }];
    const points = [{ title: null, base: { forms: welcome } }];
    expect(report({ layout: "figures", points, rows: [{ id: "one", label: "", figures }] })).toThrow(/"maybe"/);
    expect(report({ layout: "figures", points, rows: [{ id: "odd", label: "Odd", figures: [] }] })).toThrow(/"Odd"/);
    const yes = { id: "yes", label: "Yes", figures: [{ forms: welcome }] } as const;
    expect(report({ layout: "figures", points, rows: [yes, { ...yes, label: "Again" }] })).toThrow(/two rows yes/);
    expect(report({ layout: "simple", form: welcome, question: "housing", ifAny: ["maybe"] })).toThrow(/"maybe"/);
  });
});

describe("a median", () => {
  it("is the middle value, or the mean of the two middle ones", () => {
    expect(
      medianOf([
        [1, 2],
        [9, 1],
      ]),
    ).toBe(1);
    expect(
      medianOf([
        [1, 1],
        [4, 1],
      ]),
    ).toBe(2.5);
    expect(medianOf([])).toBeUndefined();
  });
});
