import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { holds } from "./condition";
import type { Condition } from "./define";

/** A checklist that a case may hold several times. */
const madeAt = (point: string, found: string): Answers => ({ point, found });
const given = (condition: Condition, checklists: readonly Answers[], answers: Answers = {}) =>
  holds(condition, { answers: [answers], earlier: { "test.checklist": checklists } });

const point = { form: "test.checklist", question: "point", is: ["intake"] };
const found = { form: "test.checklist", question: "found", is: ["high"] };

describe("a condition on an earlier form that a case holds several times", () => {
  it("holds when any of them answers so", () => {
    expect(given(found, [madeAt("exit", "low"), madeAt("exit", "high")])).toBe(true);
    expect(given(found, [])).toBe(false);
  });

  it("is about one and the same submission where several stand side by side", () => {
    expect(given({ all: [point, found] }, [madeAt("intake", "high")])).toBe(true);
    expect(given({ all: [point, found] }, [madeAt("intake", "low"), madeAt("exit", "high")])).toBe(false);
  });

  it("may stand beside conditions on this form, and on other forms", () => {
    const own = { question: "own", is: ["yes"] };
    expect(given({ all: [point, own, found] }, [madeAt("intake", "high")], { own: "yes" })).toBe(true);
    expect(given({ all: [point, own, found] }, [madeAt("intake", "high")], { own: "no" })).toBe(false);
    expect(
      given({ all: [point, { form: "test.other", question: "found", is: ["high"] }] }, [madeAt("intake", "")]),
    ).toBe(false);
  });
});
