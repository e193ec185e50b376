/** Rare answers, and what an earlier release of some of the same cases has said of them. */
import { describe, expect, it } from "vitest";
import { children } from "@/releases/children";
import { firstCategory, valuesOf } from "./decode";
import { fateOf, rareAnswersOf, rareInAny } from "./fates";
import { openingForm } from "./opening-form";
import { type Variable, variablesOf } from "./variables";

const { variables } = variablesOf(openingForm(children.population), "2025-03-31");

function found(isWanted: (variable: Variable) => boolean): Variable {
  const one = variables.find((variable) => variable.release === "coarsen" && isWanted(variable));
  if (!one) throw new Error("There is no such question.");
  return one;
}

const question = found(({ kind, categories }) => kind === "category" && categories.length >= 4);
const ticked = found(({ kind }) => kind === "yes");

/** So many gave each answer, in the order of the answers. */
function given(variable: Variable, ...times: readonly number[]): Uint32Array {
  const counts = new Uint32Array(valuesOf(variable));
  for (const [answer, many] of times.entries()) counts[firstCategory + answer] = many;
  return counts;
}
/** What is written of each answer. */
const written = ({ words }: ReturnType<typeof fateOf>) => words.slice(firstCategory);
const [first, second, third] = question.categories.map(({ id }) => id);

describe("a rare answer", () => {
  it("is hidden by the next rarest, then and in later releases of some of the same cases", () => {
    const before = fateOf(question, given(question, 40, 4, 9), 5);
    const hidden = [first, "otherAnswers", "otherAnswers"];
    expect(written(before).slice(0, 3)).toEqual(hidden);
    expect(before).toMatchObject({
      changed: 13,
      says: expect.stringContaining("brought together with the next rarest"),
    });
    // Whatever is given since: whoever has both would else see in the one which of the two it is in the other.
    const after = fateOf(question, given(question, 7, 12, 60), 5, rareAnswersOf([before]));
    expect(written(after).slice(0, 3)).toEqual(hidden);
    expect(after.says).toContain("an earlier release");
    const last = fateOf(question, given(question, 60, 20, 30), 5, rareAnswersOf([after]));
    expect(written(last).slice(0, 3)).toEqual(hidden);
  });

  it("is left out with the other where two answers were given: what is not the one is the other", () => {
    const before = fateOf(question, given(question, 40, 4), 5);
    expect(before).toMatchObject({ fate: "left out", words: [], changed: 4 });
    const after = fateOf(question, given(question, 60, 12), 5, rareAnswersOf([before]));
    expect(after).toMatchObject({ fate: "left out", says: expect.stringContaining("in an earlier release") });
    expect(fateOf(question, given(question, 60, 12), 5).fate).toBe("as answered");
  });

  it("stays together with those with which it was brought together", () => {
    const before = fateOf(question, given(question, 40, 4, 3), 5);
    expect(written(before).slice(0, 3)).toEqual([first, "otherAnswers", "otherAnswers"]);
    const after = fateOf(question, given(question, 40, 9, 8), 5, rareAnswersOf([before]));
    expect(written(after).slice(0, 3)).toEqual([first, "otherAnswers", "otherAnswers"]);
    expect(written(fateOf(question, given(question, 40, 9, 8), 5)).slice(0, 3)).toEqual([first, second, third]);
  });

  it("is told to researchers where it was rare to everybody alone, by a greater number", () => {
    const before = rareAnswersOf([fateOf(question, given(question, 40, 7), 10)]);
    expect(written(fateOf(question, given(question, 40, 7), 5, before)).slice(0, 2)).toEqual([first, second]);
    const still = rareInAny([before, rareAnswersOf([fateOf(question, given(question, 40, 3), 5)])]);
    expect(fateOf(question, given(question, 40, 7), 5, still).fate).toBe("left out");
  });

  it("of several that may be given stays left out where it was, and is new where nobody gave it then", () => {
    const before = fateOf(ticked, given(ticked, 4), 5);
    expect(before.fate).toBe("left out");
    expect(fateOf(ticked, given(ticked, 30), 5, rareAnswersOf([before]))).toMatchObject({
      fate: "left out",
      says: "Left out: fewer than 5 gave this answer in an earlier release of some of the same cases.",
    });
    const nobody = fateOf(ticked, given(ticked, 0), 5);
    expect(fateOf(ticked, given(ticked, 30), 5, rareAnswersOf([nobody])).fate).toBe("as answered");
  });
});
