import { describe, expect, it } from "vitest";
import { Reader } from "@/lib/cohorts/reader";
import type { Derived, ManyQuestion } from "@/lib/forms/define";
import { unionsFrom } from "./unions";

const harmed: ManyQuestion = {
  id: "harmed",
  type: "many",
  text: "Who was harmed?",
  options: [
    { id: "mother", label: "Mother" },
    { id: "brother", label: "Brother" },
    { id: "sister", label: "Sister" },
    { id: "nobody", label: "Nobody", exclusive: true },
  ],
  release: "safe",
};

function counting(id: string, of: readonly { option: string; is: readonly string[]; question?: string }[]): Derived {
  return {
    id,
    text: id,
    from: {
      kind: "choice",
      of: of.map(({ option, is, question = "harmed" }) => ({ option, when: { question, is } })),
    },
    unit: "",
    options: of.map(({ option }) => ({ id: option, label: option })),
    release: "safe",
  };
}

const sibling = counting("sibling", [{ option: "yes", is: ["brother", "sister"] }]);

/** What was printed of some figures. */
const printing = (...figures: string[]) =>
  new Reader({
    counts: figures.map((figure) => ({
      place: { table: "harmed", row: figure, group: null, year: "2024-25", measure: "count" },
      terms: [{ column: "period 2024-25", key: `intake/${figure}=yes`, factor: 1 }],
      base: [],
      printed: 8,
      within: 0,
      weight: 1,
    })),
    averages: [],
    said: new Map(),
  });

describe("figures of several answers together", () => {
  it("are dealt with the list of which they count any of several answers", () => {
    expect(unionsFrom(harmed, "intake", [sibling], printing("sibling"))).toEqual([
      { path: "intake/sibling", key: "intake/sibling=yes", of: ["brother", "sister"] },
    ]);
  });

  it("are left out where nothing is printed of them, where another question is counted, or a word that stands alone", () => {
    expect(unionsFrom(harmed, "intake", [sibling], printing("mother"))).toEqual([]);
    const other = counting("sibling", [{ option: "yes", is: ["brother"], question: "other" }]);
    expect(unionsFrom(harmed, "intake", [other], printing("sibling"))).toEqual([]);
    const alone = counting("sibling", [{ option: "yes", is: ["brother", "nobody"] }]);
    expect(unionsFrom(harmed, "intake", [alone], printing("sibling"))).toEqual([]);
  });

  it("are no more than those who answered where they count any answer at all", () => {
    const anybody = counting("sibling", [{ option: "yes", is: ["mother", "brother", "sister"] }]);
    expect(unionsFrom(harmed, "intake", [anybody], printing("sibling"))).toEqual([]);
  });

  it("share no answer with one before them", () => {
    const woman = counting("woman", [{ option: "yes", is: ["mother", "sister"] }]);
    const found = unionsFrom(harmed, "intake", [sibling, woman], printing("sibling", "woman"));
    expect(found.map(({ path }) => path)).toEqual(["intake/sibling"]);
  });
});
