import { describe, expect, it } from "vitest";
import type { PlannedCase, PlannedForm } from "@/lib/cohorts/plan/planned";
import type { FormDefinition, Question } from "@/lib/forms/define";
import { seededRandom } from "@/lib/forms/generate/random";
import { rotate } from "./rotate";

const options = [
  { id: "high", label: "High" },
  { id: "none", label: "None" },
  { id: "unsure", label: "Unsure", since: "2023-24" },
] as const;
const level = { id: "level", type: "one", text: "How bad?", options } as const;
const levels = {
  id: "levels",
  type: "matrix",
  text: "How bad?",
  rows: [{ id: "physical", label: "Physical" }],
  options,
} as const;

const definition = { id: "test.form" } as FormDefinition;

function person(year: "2022-23" | "2023-24", answers: PlannedForm["answers"]): PlannedForm {
  const of = { forms: [] as PlannedForm[] } as unknown as PlannedCase;
  const form: PlannedForm = { definition, of, date: "2023-05-01", year, columns: [`period ${year}`], answers };
  of.forms.push(form);
  return form;
}

const saying = (id: string) => person("2023-24", { level: id });
const turned = (people: readonly PlannedForm[], question: Question = level) =>
  rotate(people.slice(0, 1), people, question, seededRandom("rotate"));
const answersOf = (people: readonly PlannedForm[]) => people.map(({ answers }) => answers);

describe("answers that go round", () => {
  it("change places between people who need not count alike", () => {
    const people = [person("2022-23", { level: "high" }), saying("none")];
    const changed = turned(people);
    expect(answersOf(people)).toEqual([{ level: "none" }, { level: "high" }]);
    expect(changed?.cases).toEqual(people.map(({ of }) => of));
  });

  it("begin with those who count in the figure that is missed", () => {
    const people = [saying("high"), ...Array.from({ length: 20 }, () => saying("none"))];
    turned(people);
    expect(people[0]?.answers).toEqual({ level: "none" });
  });

  it("are taken back whole", () => {
    const people = ["high", "none", "none", "high", "none"].map(saying);
    const before = structuredClone(answersOf(people));
    const changed = turned(people);
    expect(answersOf(people)).not.toEqual(before);
    changed?.undo();
    expect(answersOf(people)).toEqual(before);
  });

  it("include giving none", () => {
    const people = [saying("high"), person("2023-24", {})];
    turned(people);
    expect(answersOf(people)).toEqual([{}, { level: "high" }]);
  });

  it("move one cell of a matrix, and leave none behind that is empty", () => {
    const people = [person("2023-24", { levels: { physical: "high" } }), person("2023-24", {})];
    turned(people, levels);
    expect(answersOf(people)).toEqual([{}, { levels: { physical: "high" } }]);
  });

  it("stay where somebody would get an answer that was not offered in their year", () => {
    const people = [person("2022-23", { level: "none" }), saying("unsure")];
    expect(turned(people)).toBeUndefined();
    expect(answersOf(people)).toEqual([{ level: "none" }, { level: "unsure" }]);
  });

  it("need two who answer differently", () => {
    expect(turned([saying("high"), saying("high")])).toBeUndefined();
    expect(turned([])).toBeUndefined();
  });
});
