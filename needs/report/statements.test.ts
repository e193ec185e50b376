import { describe, expect, test } from "vitest";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";
import { brokenReferences, inPlainWords, piecesOf } from "@/needs/report/statements";

const figures = workOut(kent2022);
const told = (says: string) => inPlainWords(piecesOf(figures, { says }));

describe("a sentence of the summary", () => {
  test("draws its figures from their indicators, and leads to each", () => {
    const says = "{refuge-survivors | kent | 2021/22} survivors were in refuge.";
    expect(piecesOf(figures, { says })).toEqual([
      { indicator: "refuge-survivors", shown: "262" },
      " survivors were in refuge.",
    ]);
  });

  test("tells of a change by its size where the sentence says itself that something rose or fell", () => {
    expect(told("It changed by {police-crimes-change | kent | 2021}.")).toBe("It changed by −3.1%.");
    expect(told("It fell by {police-crimes-change | kent | 2021 | size}.")).toBe("It fell by 3.1%.");
    expect(told("It rose by {refuge-survivors-change | kent | 2021/22 | disabled | size}.")).toBe("It rose by 54.2%.");
  });

  test("of the assessment of Kent leads to a figure that is there, wherever it names one", () => {
    expect(kent2022.statements.flatMap(({ says }) => brokenReferences(figures, says))).toEqual([]);
  });

  test("says that a figure is missing where it leads to none", () => {
    expect(told("There were {refuge-survivors | kent | 1999}.")).toBe("There were [not provided].");
    expect(brokenReferences(figures, "{refuge-survivors | kent | 1999} and {nothing}")).toEqual([
      "refuge-survivors | kent | 1999",
      "nothing",
    ]);
  });
});
