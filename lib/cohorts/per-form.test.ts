import { describe, expect, it } from "vitest";
import type { QuestionOf } from "@/lib/forms/define";
import { seededRandom } from "@/lib/forms/generate/random";
import { dealPerForm } from "./per-form";
import type { PlannedForm } from "./plan/planned";
import type { Reader } from "./reader";
import type { Column } from "./targets";

const question: QuestionOf<"one"> = {
  id: "relationship",
  type: "one",
  text: "Who is it?",
  options: [
    { id: "partner", label: "Partner" },
    { id: "parent", label: "Parent" },
    { id: "sister", label: "Sister" },
  ],
};

describe("an answer that is counted once a form", () => {
  it("stands on as many forms as printed, and on every item", () => {
    const column: Column = "period 2023-24";
    const printed: Readonly<Record<string, number>> = { partner: 8, parent: 3, sister: 2 };
    const reader = {
      columnsOf: () => new Set([column]),
      expected: (_: Column, key: string) => printed[key.split("=")[1] ?? ""],
    } as unknown as Reader;
    const forms = Array.from({ length: 10 }, () => ({ columns: [column] }) as unknown as PlannedForm);
    const items = forms.flatMap((form, index) =>
      Array.from({ length: index < 4 ? 3 : 1 }, () => ({
        form,
        columns: [column],
        answers: {} as Record<string, string>,
      })),
    );
    dealPerForm(question, "test.intake/victims.relationship", items, reader, seededRandom("per form"));
    const with_ = (id: string) =>
      new Set(items.filter(({ answers }) => answers.relationship === id).map(({ form }) => form));
    expect(Object.keys(printed).map((id) => with_(id).size)).toEqual(Object.values(printed));
    expect(items.every(({ answers }) => answers.relationship !== undefined)).toBe(true);
  });
});
