import { describe, expect, it } from "vitest";
import type { Answers, EarlierAnswers } from "./answers";
import type { Derived, FormDefinition, Question, Source, Year } from "./define";
import { path } from "./path";
import { project } from "./project";
import { workOut } from "./work-out";

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const levels = [
  { id: "high", label: "High" },
  { id: "low", label: "Low" },
  { id: "none", label: "None" },
];

const questions: readonly Question[] = [
  { id: "gate", type: "one", text: "Are there any?", options: yesNo },
  {
    id: "things",
    type: "group",
    text: "Which?",
    when: { question: "gate", is: ["yes"] },
    item: { one: "thing", many: "things" },
    max: 20,
    questions: [{ id: "age", type: "duration", text: "How old?", max: 600, unknown: true }],
  },
  {
    id: "kinds",
    type: "matrix",
    text: "How bad?",
    rows: [
      { id: "first", label: "First" },
      { id: "second", label: "Second" },
    ],
    options: levels,
  },
  { id: "others", type: "matrix", text: "And these?", rows: [{ id: "third", label: "Third" }], options: yesNo },
  { id: "ticks", type: "number", text: "How many ticks?", unit: "ticks", min: 0, max: 24, unknown: true },
];

function formWith(derived: readonly Derived[]): FormDefinition {
  return {
    id: "test.form",
    population: "test",
    title: "Test",
    version: 1,
    dateLabel: "Date",
    occurs: "once",
    role: "opens",
    sections: [{ id: "only", title: "Only", pages: [{ id: "page", questions }] }],
    derived,
  };
}

const figure = (from: Source, more: Partial<Derived> = {}): Derived => ({
  id: "figure",
  text: "A figure",
  from,
  unit: "",
  ...more,
});

function worked(derived: Derived, answers: Answers, earlier: EarlierAnswers = {}, year: Year = "2024-25") {
  const form = formWith([derived]);
  const circumstances = { earlier, year };
  const [first] = workOut(
    form,
    path(form, answers, circumstances),
    circumstances,
    { openedOn: "2024-05-01" },
    "2024-05-01",
  );
  return first;
}

const keys = (form: FormDefinition, answers: Answers, year: Year = "2024-25") =>
  project(form, answers, { earlier: {}, year }, { openedOn: "2024-05-01" }, "2024-05-01").keys;

describe("a count of rows", () => {
  const types = figure({ kind: "rows", questions: ["kinds", "others"], is: ["high", "low", "yes"] });

  it("counts over several matrices, and is none where all were answered otherwise", () => {
    expect(worked(types, { kinds: { first: "high", second: "none" }, others: { third: "yes" } })?.value).toBe(2);
    expect(worked(types, { kinds: { first: "none" } })?.value).toBe(0);
  });

  it("is missing where no row was answered", () => {
    expect(worked(types, { gate: "no" })).toMatchObject({ value: undefined, missing: true });
  });
});

describe("the first of several that is known", () => {
  const number = figure({
    kind: "first",
    of: [
      { kind: "items", question: "things" },
      { kind: "fixed", value: 0, when: { question: "gate", is: ["no"] } },
    ],
  });

  it("is none where the gate was closed, and the number of items where it was open", () => {
    expect(worked(number, { gate: "no" })?.value).toBe(0);
    expect(worked(number, { gate: "yes", things: [{ age: 3 }, {}] })?.value).toBe(2);
  });

  it("is missing where the gate, or what stands behind it, was left empty", () => {
    expect(worked(number, { gate: "yes" })).toMatchObject({ value: undefined, missing: true });
    expect(worked(number, {})).toMatchObject({ value: undefined, missing: true });
  });

  it("is nothing at all where the answers say that there is nothing to count", () => {
    const open = figure({
      kind: "first",
      of: [
        { kind: "items", question: "things" },
        { kind: "fixed", value: 0, when: { question: "gate", is: ["yes"] } },
      ],
    });
    expect(worked(open, { gate: "no" })).toMatchObject({ value: undefined, missing: false });
  });

  it("looks at an earlier form, at the latest one that is meant", () => {
    const atIntake = { question: "point", is: ["intake"] };
    const ticks = figure({
      kind: "first",
      of: [
        { kind: "number", question: "ticks" },
        { kind: "rows", form: "test.checklist", where: atIntake, questions: ["signs"], is: ["yes"] },
        { kind: "number", form: "test.checklist", where: atIntake, question: "ticks" },
      ],
    });
    const checklists = {
      "test.checklist": [
        { point: "intake", signs: { a: "yes", b: "no" } },
        { point: "intake", signs: { a: "yes", b: "yes" } },
        { point: "exit", signs: { a: "no", b: "no" } },
      ],
    };
    expect(worked(ticks, {}, checklists)?.value).toBe(2);
    expect(worked(ticks, { ticks: 14 }, checklists)?.value).toBe(14);
    expect(worked(ticks, {}, { "test.checklist": [{ point: "intake", ticks: 9 }] })?.value).toBe(9);
    expect(worked(ticks, { ticks: { unknown: true } }, {})?.value).toBeUndefined();
  });
});

describe("one number beside another", () => {
  const ticks: Source = { kind: "number", question: "ticks" };
  const before: Source = { kind: "number", form: "test.before", question: "ticks" };

  it("is what it is less by, and nothing where either is not known", () => {
    const change = figure({ kind: "difference", of: ticks, less: before });
    expect(worked(change, { ticks: 3 }, { "test.before": [{ ticks: 5 }] })?.value).toBe(-2);
    expect(worked(change, { ticks: 3 })?.value).toBeUndefined();
    expect(worked(change, {}, { "test.before": [{ ticks: 5 }] })).toMatchObject({ value: undefined, missing: true });
  });

  it("counts only where its condition holds", () => {
    const gated = figure({ kind: "only", of: ticks, when: { question: "gate", is: ["yes"] } });
    expect(worked(gated, { ticks: 3, gate: "yes" })?.value).toBe(3);
    expect(worked(gated, { ticks: 3, gate: "no" })).toMatchObject({ value: undefined, missing: false });
  });
});

describe("a choice that is worked out", () => {
  const bands = [
    { id: "few", label: "Few", to: 9, until: "2019-20" as const },
    { id: "many", label: "Many", from: 10, until: "2019-20" as const },
    { id: "fewer", label: "Few", to: 13, since: "2020-21" as const },
    { id: "most", label: "Many", from: 14, since: "2020-21" as const },
  ];
  const form = formWith([
    { id: "score", text: "Ticks", from: { kind: "number", question: "ticks" }, unit: "ticks", bands },
    {
      id: "risk",
      text: "Risk",
      from: {
        kind: "choice",
        of: [
          {
            option: "high",
            when: {
              any: [
                { question: "score", is: ["many", "most"] },
                { question: "gate", is: ["yes"] },
              ],
            },
          },
          { option: "low", when: { question: "score", is: ["few", "fewer"] } },
        ],
      },
      unit: "",
      options: levels,
    },
  ]);

  it("is the first option whose condition holds, which may name a band worked out before", () => {
    expect(keys(form, { ticks: 14 })).toContain("test.form/risk=high");
    expect(keys(form, { ticks: 3, gate: "yes" })).toContain("test.form/risk=high");
    expect(keys(form, { ticks: 3, gate: "no" })).toContain("test.form/risk=low");
    expect(keys(form, {}).filter((key) => key.startsWith("test.form/risk="))).toEqual([]);
  });

  it("is missing where an answer or a row that would decide it was left empty, and only there", () => {
    const first = figure(
      { kind: "choice", of: [{ option: "high", when: { question: "kinds.first", is: ["high"] } }] },
      { options: levels },
    );
    expect(worked(first, { kinds: { second: "high" } })).toMatchObject({ value: undefined, missing: true });
    expect(worked(first, { kinds: { first: "low" } })).toMatchObject({ value: undefined, missing: false });
    expect(keys(form, {})).toEqual(expect.arrayContaining(["test.form/score:missing", "test.form/risk:missing"]));
  });

  it("uses the bands of the year of the form", () => {
    expect(keys(form, { ticks: 12 }, "2019-20")).toEqual(
      expect.arrayContaining(["test.form/score#many", "test.form/risk=high"]),
    );
    expect(keys(form, { ticks: 12 }, "2020-21")).toEqual(
      expect.arrayContaining(["test.form/score#fewer", "test.form/risk=low"]),
    );
  });
});
