import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { project } from "@/lib/forms/project";
import { farewell, welcome } from "@/lib/forms/testing";
import { countTable, percent } from "./count";
import type { TableDefinition } from "./define";
import { defineReport } from "./place";
import { medianOf, type Tally } from "./tally";

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
    count: (key) => said.flatMap(({ keys }) => keys).filter((one) => one === key).length,
    numbers: (key) =>
      [...new Set(values(key))].map((value) => [value, values(key).filter((one) => one === value).length] as const),
  };
}

const table = (definition: Partial<TableDefinition>): TableDefinition =>
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
    const averages = [{ label: "Average", kind: "median", decimals: 0 }] as const;
    const counted = countTable(
      table({ layout: "simple", form: welcome, question: "contacts", averages }),
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

  it("sets support against need", () => {
    const counted = countTable(
      table({
        layout: "needs-support",
        impacts: [],
        rows: [
          {
            label: "Housing",
            need: { form: welcome, question: "housing", is: ["yes"], cohort: "closing" },
            supported: { form: farewell, question: "housingSupport", is: ["yes"] },
            impact: [],
          },
        ],
      }),
      tallyOf([{ housing: "yes" }, { housing: "no" }], [{ housingSupport: "yes" }, {}]),
      year,
    );
    expect(counted.rows[0]?.cells).toEqual([1, 50, 1, 50]);
  });

  it("prints a dash, not a number, where nobody was asked", () => {
    expect(percent(0, 0)).toBe("-");
    expect([percent(1, 8), percent(1, 200), percent(1, 3)]).toEqual([13, 1, 33]);
  });

  it("cannot name a question or an answer that is not there", () => {
    const report = (definition: Partial<TableDefinition>) => () =>
      defineReport({ id: "report", title: "", population: "test", tables: [table(definition)] });
    expect(report({ layout: "simple", form: welcome, question: "colour" })).toThrow(/no question colour/);
    const rows = [{ label: "", at: [{ form: welcome, question: "housing", is: ["maybe"] }] }];
    expect(report({ layout: "presence", points: ["Intake"], rows })).toThrow(/"maybe"/);
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
