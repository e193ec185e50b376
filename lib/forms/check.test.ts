import { describe, expect, it } from "vitest";
import { type Derived, defineForm, type FormDefinition, type Question, type Source } from "./define";

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const gate: Question = { id: "gate", type: "one", text: "Is there one?", options: yesNo };
const scale: Question = {
  id: "scale",
  type: "matrix",
  text: "Which?",
  rows: [{ id: "first", label: "First" }],
  options: yesNo,
};

function formOf(id: string, questions: readonly Question[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    id,
    population: "test",
    title: "Test",
    version: 1,
    dateLabel: "Date",
    occurs: "once",
    role: "accompanies",
    sections: [{ id: "only", title: "Only", pages: [{ id: "page", questions }] }],
    ...more,
  };
}

const load =
  (questions: readonly Question[], more?: Partial<FormDefinition>, earlier?: readonly FormDefinition[]) => () =>
    defineForm(formOf("test.later", questions, more), earlier);

const asked = (when: Question["when"]): Question => ({ id: "then", type: "one", text: "Then?", options: yesNo, when });

describe("a form that is loaded", () => {
  it("may depend on an answer, on one row of a matrix, and on an earlier form", () => {
    const earlier = formOf("test.earlier", [gate, scale]);
    expect(load([gate, asked({ question: "gate", is: ["yes"] })])).not.toThrow();
    expect(load([scale, asked({ question: "scale.first", is: ["yes"] })])).not.toThrow();
    expect(
      load([asked({ form: "test.earlier", question: "scale.first", is: ["no"] })], { after: "test.earlier" }, [
        earlier,
      ]),
    ).not.toThrow();
  });

  it.each([
    ["names a question that does not exist", { question: "gaet", is: ["yes"] }, /gaet, which is not asked before it/],
    [
      "names an option that does not exist",
      { question: "gate", is: ["maybe"] },
      /"maybe", which is not one of its options/,
    ],
    ["names a row that does not exist", { question: "scale.second", is: ["yes"] }, /scale\.second, which is not asked/],
    [
      "names a matrix as if it had one answer",
      { question: "scale", is: ["yes"] },
      /"yes", which is not one of its options/,
    ],
    [
      "names a form that the case cannot hold",
      { form: "test.other", question: "gate", is: ["yes"] },
      /test\.other gate/,
    ],
    ["hides a wrong id inside others", { not: { any: [{ all: [{ question: "gaet", is: ["yes"] }] }] } }, /gaet/],
  ] as const)("is refused where a condition %s", (_, when, message) => {
    expect(load([gate, scale, asked(when)])).toThrow(message);
  });

  it("is refused where a question depends on one that is asked after it", () => {
    expect(load([asked({ question: "gate", is: ["yes"] }), gate])).toThrow(/not asked before it/);
  });

  it("is refused where a row depends on what is not asked", () => {
    const rows = [{ id: "first", label: "First", when: { question: "gaet", is: ["yes"] } }];
    expect(load([gate, { ...scale, rows } as Question])).toThrow(/scale\.first depends on gaet/);
  });

  it("is refused where an id is used twice, since answers are kept by id", () => {
    expect(load([gate, gate])).toThrow(/the id gate is used twice/);
    expect(load([{ ...gate, options: [...yesNo, ...yesNo] } as Question])).toThrow(/"yes" stands twice/);
    expect(
      load([
        {
          ...scale,
          rows: [
            { id: "a", label: "A" },
            { id: "a", label: "B" },
          ],
        } as Question,
      ]),
    ).toThrow(/row of scale "a" stands twice/);
  });

  it("is refused where an id could not be a column of an export", () => {
    expect(load([{ ...gate, id: "is-there" }])).toThrow(/is not an id/);
  });

  it("is refused where a figure is worked out from a question that it does not ask", () => {
    const derived = [
      { id: "count", text: "Count", unit: "things", from: { kind: "chosen", question: "gaet" } },
    ] as const;
    expect(load([gate], { derived })).toThrow(/count is worked out from gaet/);
  });

  it.each<[string, Source, RegExp]>([
    [
      "rows that have no such answer",
      { kind: "rows", questions: ["scale"], is: ["maybe"] },
      /worked out from rows answered "maybe"/,
    ],
    ["a matrix that it does not ask", { kind: "rows", questions: ["scael"], is: ["yes"] }, /worked out from scael/],
    [
      "a question that an earlier form does not ask",
      { kind: "first", of: [{ kind: "number", form: "test.earlier", question: "gaet" }] },
      /worked out from test\.earlier gaet/,
    ],
    [
      "an earlier form that answers as it cannot",
      { kind: "number", form: "test.earlier", where: { question: "gate", is: ["maybe"] }, question: "gate" },
      /count depends on gate being "maybe"/,
    ],
    [
      "a condition on what it does not ask",
      { kind: "fixed", value: 0, when: { question: "gaet", is: ["yes"] } },
      /count depends on gaet/,
    ],
    [
      "a choice that is not among its options",
      { kind: "choice", of: [{ option: "perhaps", when: { question: "gate", is: ["yes"] } }] },
      /worked out from "perhaps"/,
    ],
  ])("is refused where a figure is worked out from %s", (_what, from, message) => {
    const derived = [{ id: "count", text: "Count", unit: "things", options: yesNo, from }];
    expect(load([gate, scale], { derived }, [formOf("test.earlier", [gate])])).toThrow(message);
  });

  it("may work out a figure from one that it has worked out before, and not from one that comes after it", () => {
    const ticks: Derived = {
      id: "ticks",
      text: "Ticks",
      from: { kind: "rows", questions: ["scale"], is: ["yes"] },
      unit: "ticks",
      bands: [{ id: "some", label: "Some", from: 1 }],
    };
    const risk: Derived = {
      id: "risk",
      text: "Risk",
      from: { kind: "choice", of: [{ option: "yes", when: { question: "ticks", is: ["some"] } }] },
      unit: "",
      options: yesNo,
    };
    expect(load([scale], { derived: [ticks, risk] })).not.toThrow();
    expect(load([scale], { derived: [risk, ticks] })).toThrow(/risk depends on ticks, which is not asked before it/);
  });

  it("is refused where it comes after a form that the case cannot hold", () => {
    expect(load([gate], { after: "test.earlier" })).toThrow(/comes after test\.earlier/);
  });

  it("lets a group's questions depend on their own item and on what surrounds it, and nothing outside on the group's", () => {
    const group = (inside: readonly Question[]): Question => ({
      id: "reports",
      type: "group",
      text: "Reports",
      item: { one: "report", many: "reports" },
      max: 20,
      questions: inside,
    });
    const charged: Question = { ...gate, id: "charged" };
    expect(load([gate, group([charged, asked({ question: "charged", is: ["yes"] })])])).not.toThrow();
    expect(load([gate, group([asked({ question: "gate", is: ["yes"] })])])).not.toThrow();
    expect(load([group([charged]), asked({ question: "charged", is: ["yes"] })])).toThrow(
      /charged, which is not asked/,
    );
  });
});
