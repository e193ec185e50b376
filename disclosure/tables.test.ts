import { describe, expect, it } from "vitest";
import { type Cell, type Linked, type Outcome, rest } from "./cells";
import { ofOneService, policies } from "./policy";
import { behind, rounded } from "./round";
import { auditTables, controlTables } from "./tables";

const open = ofOneService(policies.public);
const researchers = ofOneService(policies.controlled);

/** One question: its answers, and all who were asked. */
function question(answers: Readonly<Record<string, number>>): Linked {
  const cells = Object.entries(answers).map(([id, count]): Cell => ({ id, count }));
  const all = { id: "all", count: cells.reduce((sum, { count }) => sum + count, 0) };
  return { cells: [...cells, all], sums: [{ whole: "all", parts: cells.map(({ id }) => id) }] };
}

const withheld = (outcomes: ReadonlyMap<string, Outcome>) =>
  [...outcomes].filter(([, outcome]) => "withheld" in outcome).map(([id]) => id);

describe("controlling tables", () => {
  it("withholds fewer than ten people and prints nobody as nobody", async () => {
    const { outcomes } = await controlTables(question({ few: 9, ten: 10, none: 0, many: 412 }), open);
    expect(outcomes.get("few")).toEqual({ withheld: "small" });
    expect(outcomes.get("ten")).toEqual({ count: 10 });
    expect(outcomes.get("none")).toEqual({ count: 0 });
    expect(outcomes.get("many")).toEqual({ count: 410 });
  });

  it("leaves a small count impossible to take from the total, where counts are printed exactly", async () => {
    const table = question({ few: 2, some: 31, many: 400 });
    const { outcomes, audit } = await controlTables(table, researchers);
    expect(outcomes.get("few")).toEqual({ withheld: "small" });
    // With one more number withheld, only their sum can be known.
    expect(outcomes.get("some")).toEqual({ withheld: "linked" });
    expect(outcomes.get("many")).toEqual({ count: 400 });
    expect(audit.every(({ holds }) => holds)).toBe(true);
    expect(audit.find(({ id }) => id === "few")).toMatchObject({ low: 1, high: 32 });
  });

  it("finds by itself that a small count with its total alone can be worked out", async () => {
    const table = question({ few: 2, many: 400 });
    const naive = new Map<string, Outcome>([
      ["few", { withheld: "small" }],
      ["many", { count: 400 }],
      ["all", { count: 402 }],
    ]);
    const [found] = await auditTables(table, naive, researchers);
    expect(found).toEqual({ id: "few", low: 2, high: 2, needed: 3, holds: false });
    const { outcomes, audit } = await controlTables(table, researchers);
    expect(withheld(outcomes).sort()).toEqual(["few", "many"]);
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("guards those who did not say yes, where nearly all did", async () => {
    const all: Cell = { id: "asked", count: 100 };
    const yes: Cell = { id: "yes", count: 98 };
    const others = rest(yes, all);
    const { outcomes, audit } = await controlTables(
      { cells: [all, yes, others.cell], sums: [others.sum] },
      researchers,
    );
    expect(withheld(outcomes)).toContain("yes");
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("follows a small count through two tables that share a total", async () => {
    // Rows and columns of a cross table: the small count can be reached along either.
    const cells: Cell[] = [
      { id: "a1", count: 3 },
      { id: "a2", count: 47 },
      { id: "b1", count: 60 },
      { id: "b2", count: 90 },
      { id: "a", count: 50 },
      { id: "b", count: 150 },
      { id: "1", count: 63 },
      { id: "2", count: 137 },
      { id: "all", count: 200 },
    ];
    const sums = [
      { whole: "a", parts: ["a1", "a2"] },
      { whole: "b", parts: ["b1", "b2"] },
      { whole: "1", parts: ["a1", "b1"] },
      { whole: "2", parts: ["a2", "b2"] },
      { whole: "all", parts: ["a", "b"] },
      { whole: "all", parts: ["1", "2"] },
    ];
    const { outcomes, audit } = await controlTables({ cells, sums }, researchers);
    expect(withheld(outcomes)).toContain("a1");
    expect(audit.every(({ holds }) => holds)).toBe(true);
    expect(withheld(outcomes).length).toBeGreaterThanOrEqual(3);
  });

  it("counts on it that whoever reads knows the threshold: what is printed as 10 is no fewer than ten", async () => {
    const table = question({ one: 10, other: 10, few: 1 });
    const naive = new Map<string, Outcome>([
      ["few", { withheld: "small" }],
      ["one", { count: 10 }],
      ["other", { count: 10 }],
      ["all", { count: 20 }],
    ]);
    expect(await auditTables(table, naive, open)).toEqual([{ id: "few", low: 1, high: 2, needed: 5, holds: false }]);
    const { outcomes, audit } = await controlTables(table, open);
    expect(withheld(outcomes).length).toBeGreaterThan(1);
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("counts on the threshold under which a figure was printed before", async () => {
    const table = question({ many: 11, few: 1 });
    const earlier = new Map([["many", { outcome: { count: 10 }, roundTo: 5, threshold: 10 }]]);
    const naive = new Map<string, Outcome>([
      ["few", { withheld: "small" }],
      ["many", { withheld: "linked" }],
      ["all", { count: 12 }],
    ]);
    const audit = await auditTables({ ...table, earlier }, naive, researchers);
    expect(audit.find(({ id }) => id === "few")).toMatchObject({ low: 1, high: 2, holds: false });
  });

  it("keeps back what one or two services make up, and lets no service work out another", async () => {
    const cells: Cell[] = [
      { id: "two services", count: 80, contributions: [50, 30, 0, 0] },
      { id: "nearly one", count: 100, contributions: [93, 3, 2, 2] },
      { id: "many services", count: 100, contributions: [30, 30, 20, 20] },
      { id: "all", count: 280, contributions: [173, 63, 22, 22] },
    ];
    const table = { cells, sums: [{ whole: "all", parts: ["two services", "nearly one", "many services"] }] };
    const { outcomes, audit } = await controlTables(table, policies.public);
    expect(outcomes.get("two services")).toEqual({ withheld: "dominated" });
    expect(outcomes.get("nearly one")).toEqual({ withheld: "dominated" });
    expect(outcomes.get("many services")).toEqual({ count: 100 });
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("keeps withholding what was withheld before, and counts on what has been printed since", async () => {
    const table = question({ few: 12, some: 31, many: 400 });
    const earlier = new Map([
      ["few", { outcome: { withheld: "linked" } as const, roundTo: 1, threshold: 5 }],
      ["some", { outcome: { count: 31 }, roundTo: 1, threshold: 5 }],
    ]);
    const { outcomes, audit } = await controlTables({ ...table, earlier }, researchers);
    expect(outcomes.get("few")).toEqual({ withheld: "linked" });
    expect(outcomes.get("some")).toEqual({ count: 31 });
    expect(withheld(outcomes)).toContain("many");
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("withholds another for the sake of one, where what was printed before tells the nearest too closely", async () => {
    const table = question({ few: 2, nearest: 11, some: 31, many: 400 });
    const earlier = new Map([["nearest", { outcome: { count: 10 }, roundTo: 5, threshold: 10 }]]);
    const { outcomes, audit } = await controlTables({ ...table, earlier }, researchers);
    expect(outcomes.get("nearest")).toEqual({ count: 11 });
    expect(outcomes.get("some")).toEqual({ withheld: "linked" });
    expect(audit.every(({ holds }) => holds)).toBe(true);
  });

  it("says so where nothing that is left to withhold can guard a number", async () => {
    const table = question({ few: 2, many: 400 });
    const earlier = new Map([
      ["many", { outcome: { count: 400 }, roundTo: 1, threshold: 5 }],
      ["all", { outcome: { count: 402 }, roundTo: 1, threshold: 5 }],
    ]);
    const { audit } = await controlTables({ ...table, earlier }, researchers);
    expect(audit).toEqual([{ id: "few", low: 2, high: 2, needed: 3, holds: false }]);
  });

  it("refuses numbers that do not add up, and numbers that have changed under one name", async () => {
    const wrong: Linked = {
      cells: [
        { id: "part", count: 3 },
        { id: "all", count: 4 },
      ],
      sums: [{ whole: "all", parts: ["part"] }],
    };
    await expect(controlTables(wrong, open)).rejects.toThrow("add up to 3, and not to 4");
    const earlier = new Map([["many", { outcome: { count: 300 }, roundTo: 5, threshold: 5 }]]);
    await expect(controlTables({ ...question({ many: 400 }), earlier }, open)).rejects.toThrow("has changed");
  });

  it("knows what is behind a printed count", () => {
    const rules = { roundTo: 5, threshold: 10 };
    expect([0, 10, 15].map((count) => behind(count, rules))).toEqual([
      { low: 0, high: 0 },
      { low: 10, high: 12 },
      { low: 13, high: 17 },
    ]);
    expect(behind(7, { roundTo: 1, threshold: 10 })).toEqual({ low: 7, high: 7 });
  });

  it("rounds halves up", () => {
    expect([12, 13, 12.5, 2, 0].map((count) => rounded(count, 5))).toEqual([10, 15, 15, 0, 0]);
  });
});
