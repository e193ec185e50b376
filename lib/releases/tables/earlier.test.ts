import { describe, expect, it } from "vitest";
import type { Outcome } from "@/disclosure/cells";
import { ofOneService, policies } from "@/disclosure/policy";
import { controlTables } from "@/disclosure/tables";
import { type ShownEarlier, withEarlier } from "./earlier";

const shown = (release: string, cell: string, count: number, outcome: Outcome, roundTo = 1): ShownEarlier => ({
  ...{ release, cell, count, outcome, roundTo, threshold: 5 },
});

describe("numbers that were shown earlier", () => {
  it("added up then as they do now, with what was left of a whole even where nobody printed it", () => {
    const { sums, cells, earlier } = withEarlier(
      {
        cells: [
          { id: "all", count: 107 },
          { id: "yes", count: 98 },
          { id: "no", count: 9 },
          { id: "all less yes", count: 9, printed: false },
        ],
        sums: [
          { whole: "all", parts: ["yes", "no"] },
          { whole: "all", parts: ["yes", "all less yes"] },
        ],
      },
      [
        shown("R-1", "all", 100, { count: 100 }),
        shown("R-1", "yes", 98, { withheld: "linked" }),
        shown("R-1", "no", 2, { withheld: "small" }),
      ],
    );
    expect(sums).toContainEqual({ whole: "all in R-1", parts: ["yes", "no in R-1"] });
    expect(sums).toContainEqual({ whole: "all in R-1", parts: ["yes", "all less yes in R-1"] });
    expect(cells.find(({ id }) => id === "all less yes in R-1")).toEqual({
      ...{ id: "all less yes in R-1", count: 2, printed: false },
    });
    expect(earlier?.get("yes")).toEqual({ outcome: { withheld: "linked" }, roundTo: 1, threshold: 5 });
  });

  it("do not tell by a difference who came or went: rounded it says little, exactly it is not given", async () => {
    for (const count of [101, 99]) {
      const now = { cells: [{ id: "all", count }], sums: [] };
      const then = [shown("R-1", "all", 100, { count: 100 }, 5)];
      const rounded = await controlTables(withEarlier(now, then), ofOneService(policies.public));
      expect(rounded.outcomes.get("all")).toEqual({ count: 100 });
      expect(rounded.audit).toEqual([{ id: "all since R-1", low: -4, high: 4, needed: 5, holds: true }]);
      const twice = withEarlier(now, [shown("R-1", "all", 100, { count: 100 })]);
      const exact = await controlTables(twice, ofOneService(policies.controlled));
      expect(exact.outcomes.get("all")).toEqual({ withheld: "linked" });
      expect(exact.audit.every(({ holds }) => holds)).toBe(true);
    }
  });

  it("are known as closely as they were ever printed, whatever was withheld before or since", () => {
    const now = { cells: [{ id: "few", count: 7 }], sums: [] };
    const [exact, withheld] = [
      shown("R-1", "few", 7, { count: 7 }),
      shown("the comparison", "few", 7, { withheld: "small" }, 5),
    ];
    for (const order of [
      [exact, withheld],
      [withheld, exact],
    ])
      expect(withEarlier(now, order).earlier?.get("few")).toEqual({ outcome: { count: 7 }, roundTo: 1, threshold: 5 });
  });
});
