import { describe, expect, it } from "vitest";
import { statementDifferences } from "./statements";

const section = "At a glance";
const subsection = null;
const statements = [
  { section, subsection, value: 3074, text: "3,074 cases opened in 21 services" },
  { section, subsection, value: 21, text: "3,074 cases opened in 21 services" },
  { section, subsection, value: 46, text: "46 will be unemployed" },
  { section, subsection: "Where", value: 2, text: "Local authorities: Exampleshire, Sampleton" },
  { section: "Key findings", subsection, value: 12, text: "12 will be unemployed" },
  { section: "Service inputs", subsection: "Intake forms", value: 541, text: "Before: 541" },
  { section: "Service inputs", subsection: "Exit forms", value: 429, text: "Before: 429" },
  { section: "Service inputs", subsection: "Exit forms", value: 408, text: "Long before: 408" },
];

describe("the figures of printed sentences", () => {
  it("are found in the sentences that are counted, each by its place", () => {
    const printed = [
      { section, words: "cases opened", printed: 3074 },
      { section, words: "cases opened", place: 1, printed: 21 },
      { section, words: "unemployed", printed: 46 },
      { section: "Service inputs", subsection: "Exit forms", words: "Before", printed: 429 },
      { section: "Service inputs", subsection: "Exit forms", words: ["Long", "before"], printed: 408 },
      { section, words: "Local authorities", printed: 2 },
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
