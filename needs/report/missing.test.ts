import { describe, expect, test } from "vitest";
import { firstAssessment } from "@/needs/first-year";
import { kent2022 } from "@/needs/kent-2022";
import type { Assessment } from "@/needs/model/define";
import { keyOf } from "@/needs/model/figures";
import { workOut } from "@/needs/model/work-out";
import { nextYearOf } from "@/needs/next-year";
import { nothingNewFrom } from "@/needs/report/missing";
import { sectionsOf } from "@/needs/report/sections";

const next = nextYearOf(kent2022);

/** What the report says is missing, in a section or in all. */
function missing(assessment: Assessment, section?: string): string[] {
  return sectionsOf(workOut(assessment))
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "missing" ? [block.text] : [])));
}

describe("what is missing from an assessment", () => {
  test("is every figure since last year's, when the next assessment opens, and from whom", () => {
    const told = missing(next, "topic-safe-accommodation");
    expect(told).toContain("Survivors in refuge: no figure newer than 2021/22. It is asked of KIDAS providers.");
    const number = nothingNewFrom(workOut(next)).reduce((total, owner) => total + owner.number, 0);
    const given = new Set(kent2022.values.map(({ indicator }) => indicator));
    expect(number).toBeGreaterThan(given.size * 0.9);
    expect(missing(kent2022).filter((text) => text.includes("no figure newer"))).toEqual([]);
  });

  test("is no longer what a new figure came for, nor what follows from it", () => {
    const survivors = kent2022.values.filter(
      ({ indicator, area, period, group }) =>
        indicator === "refuge-survivors" && area === "kent" && period === "2021/22" && group === "all",
    );
    const come = survivors.map((value) => ({ ...value, period: "2022/23", value: 270 }));
    const told = missing({ ...next, values: [...next.values, ...come] }, "topic-safe-accommodation").join(" ");
    expect(come.length).toBe(1);
    expect(told).not.toContain("Survivors in refuge: no figure newer");
    expect(told).not.toContain("Survivors in refuge: change on the year: no figure newer");
    expect(told).toContain("no figure newer than 2021/22");
  });

  test("is no longer a figure that somebody looked at and put right", () => {
    const mended = next.values.filter(({ indicator }) => indicator === "refuge-survivors").map(keyOf);
    const carriedOver = (next.carriedOver ?? []).filter((key) => key !== mended[0]);
    expect(missing({ ...next, carriedOver }, "topic-safe-accommodation").join(" ")).not.toContain(
      "Survivors in refuge: no figure newer",
    );
  });

  test("says of a first assessment that no owner is named, and leaves no heading over nothing", () => {
    const first = firstAssessment("exampleshire", "Exampleshire", 2026);
    const told = missing(first).join(" ");
    expect(told).toContain("Survivors in refuge: no figure. Its owner is not named yet.");
    expect(told).not.toContain("To be entered");
    expect(missing(first, "data-gaps")).toEqual([
      "Nobody has entered yet what the data do not hold, nor what is planned.",
    ]);
    for (const { id, blocks } of sectionsOf(workOut(first))) expect(blocks.length, id).toBeGreaterThan(0);
  });

  test("is who told what other authorities do, where only that is entered", () => {
    const untold = { ...kent2022, evidence: kent2022.evidence.filter(({ kind }) => kind !== "other authorities") };
    expect(missing(untold, "elsewhere")).toEqual(["Who told of these is not entered."]);
    expect(missing(kent2022, "elsewhere")).toEqual([]);
  });
});
