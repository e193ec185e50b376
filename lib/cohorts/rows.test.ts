import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/forms/answers";
import type { Derived, FormDefinition } from "@/lib/forms/define";
import { seededRandom } from "@/lib/forms/generate/random";
import type { PlannedCase, PlannedForm } from "./plan/planned";
import { Reader } from "./reader";
import { settleRows } from "./rows";
import type { Column, Target } from "./targets";

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const kinds = {
  id: "kinds",
  type: "matrix",
  text: "Which?",
  rows: [
    { id: "first", label: "First" },
    { id: "second", label: "Second" },
  ],
  options: yesNo,
} as const;
const number: Derived = {
  id: "number",
  text: "How many kinds",
  from: { kind: "rows", questions: ["kinds"], is: ["yes"] },
  unit: "kinds",
  bands: [{ id: "both", label: "Both", from: 2 }],
};
const definition: FormDefinition = {
  id: "test.form",
  population: "test",
  title: "Test",
  version: 1,
  dateLabel: "Date",
  occurs: "once",
  role: "opens",
  sections: [{ id: "only", title: "Only", pages: [{ id: "page", questions: [kinds] }] }],
  derived: [number],
};

const columns: readonly Column[] = ["period 2019-20"];

function formWith(kindsOf: Record<string, string>): PlannedForm {
  const answers: Record<string, Answer> = { kinds: kindsOf };
  const of = { earlier: {}, forms: [] } as unknown as PlannedCase;
  return { definition, of, date: "2019-05-01", year: "2019-20", columns, answers };
}

const wants = (key: string, printed: number): Target => ({
  place: { table: "table", row: key, group: null, year: "2019-20", measure: "count" },
  terms: [{ column: "period 2019-20", key: `test.form/${key}`, factor: 1 }],
  base: [],
  printed,
  within: 0,
  weight: 1,
});

function settled(forms: readonly PlannedForm[], ...counts: readonly Target[]): readonly PlannedForm[] {
  const reader = new Reader({ counts, averages: [], said: new Map() });
  const random = seededRandom("rows");
  const derived = [number];
  const bands = new Map();
  settleRows(kinds, "test.form/", { reader, random, derived, definition, all: forms, bands, counted: new Set() });
  return forms;
}

const say = (form: PlannedForm) => form.answers.kinds as Record<string, string>;
const both = (forms: readonly PlannedForm[]) =>
  forms.filter((form) => say(form).first === "yes" && say(form).second === "yes");

describe("figures of several rows of a matrix", () => {
  it("are met by people changing places, so that each row is answered as often as before", () => {
    const forms = [
      ...Array.from({ length: 20 }, () => formWith({ first: "yes", second: "yes" })),
      ...Array.from({ length: 20 }, () => formWith({ first: "no", second: "no" })),
    ];
    settled(forms, wants("kinds.first=yes", 20), wants("kinds.second=yes", 20), wants("number#both", 5));
    expect(both(forms)).toHaveLength(5);
    for (const row of ["first", "second"]) expect(forms.filter((form) => say(form)[row] === "yes")).toHaveLength(20);
  });

  it("are met by other answers, where nothing is printed of the rows", () => {
    const forms = Array.from({ length: 30 }, () => formWith({ first: "no", second: "no" }));
    expect(both(settled(forms, wants("number#both", 7)))).toHaveLength(7);
  });
});
