import { describe, expect, it } from "vitest";
import { statementDifferences } from "./statements";

const section = "At a glance";
const subsection = null;
const statements = [
  { section, subsection, text: "3,074 cases opened in 21 services" },
  { section, subsection, text: "3,074 cases opened in 21 services" },
  { section, subsection, text: "46 will be unemployed" },
  { section: "Key findings", subsection, text: "12 will be unemployed" },
  { section: "Service inputs", subsection: "Intake forms", text: "Before: 541" },
  { section: "Service inputs", subsection: "Exit forms", text: "Before: 429" },
];

describe("the figures of printed sentences", () => {
  it("are found in the sentences that are counted, each by its place", () => {
    const printed = [
      { section, words: "cases opened", printed: 3074 },
      { section, words: "cases opened", place: 1, printed: 21 },
      { section, words: "unemployed", printed: 46 },
      { section: "Service inputs", subsection: "Exit forms", words: "Before", printed: 429 },
    ];
    expect(statementDifferences(printed, statements)).toEqual([]);
  });

  it("differ where the sentence says something else, or is not there, or is there twice", () => {
    const wrong = { section, words: "unemployed", printed: 47 };
    const lost = { section, words: "disability", printed: 14 };
    const twice = { section, words: "e", printed: 3074 };
    expect(statementDifferences([wrong, lost, twice], statements)).toEqual([
      { ...wrong, computed: 46 },
      { ...lost, computed: null },
      { ...twice, computed: null },
    ]);
  });
});
