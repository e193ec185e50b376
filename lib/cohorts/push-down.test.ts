import { describe, expect, it } from "vitest";
import { adult } from "@/questionnaires/adult";
import { pushDown } from "./push-down";
import type { Target, Targets } from "./targets";

const target = (...keys: readonly string[]): Target => ({
  place: { table: "table", row: "row", group: null, year: "2019-20", measure: "count" },
  terms: keys.map((key) => ({ column: "period 2019-20", key, factor: 1 })),
  base: [],
  printed: 10,
  within: 0,
  weight: 1,
});

/** The keys that a figure counts in the end, in a cohort whose cases hold intakes and exits and no Dash. */
function counted(...keys: readonly string[]): readonly string[] {
  const known: Targets = {
    counts: [target(...keys), target("adult.intake/pregnant=yes"), target("adult.exit/caseStatus=planned")],
    averages: [],
    said: new Map(),
  };
  return pushDown(known, adult).counts[0]?.terms.map(({ key }) => key) ?? [];
}

describe("a figure of what a form works out", () => {
  it("is one of the number that was given, where no other form gives it", () => {
    expect(counted("adult.intake/dashTicks#high10Plus")).toEqual(["adult.intake/dashTicksGiven#high10Plus"]);
    expect(counted("adult.intake/dashTicks~0-")).toHaveLength(3);
  });

  it("is one of the answer that says the same, and of the one left empty", () => {
    expect(counted("adult.intake/highRiskAtIntake=no")).toEqual(["adult.intake/highRisk=no"]);
    expect(counted("adult.exit/physicalLevelAtExit:missing")).toEqual([
      "adult.exit/abuseLevelsAtExit.physical:missing",
    ]);
  });

  it("is the sum of answers of which nobody gives two", () => {
    expect([...counted("adult.exit/physicalLevelAtExit=none")].sort()).toEqual([
      "adult.exit/abuseLevelsAtExit.physical=none",
      "adult.exit/abuseSinceLastForm=noneSinceIntake",
      "adult.exit/abuseSinceLastForm=noneSinceReview",
    ]);
  });

  it("stays where it hangs on several answers together, or on another form", () => {
    for (const key of ["adult.exit/escalatingAny=yes", "adult.exit/changeInRelationship=separated"])
      expect(counted(key)).toEqual([key]);
  });

  it("of no items is the answer that there are none", () => {
    expect(counted("adult.intake/childrenCount#0")).toEqual(["adult.intake/childrenInvolved=no"]);
    expect(counted("adult.intake/childrenCount#2")).toEqual(["adult.intake/childrenCount#2"]);
  });
});
