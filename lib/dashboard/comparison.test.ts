import { describe, expect, it } from "vitest";
import type { Tally } from "@/lib/reports/tally";
import { children } from "@/reports/children";
import { beside } from "./beside";
import { comparing, type Everybody } from "./comparison";

const year = "2024-25";
const table = "case-status-at-exit";
const [planned, unplanned] = ["child.exit/caseStatus=planned", "child.exit/caseStatus=unplanned"];

/** How many cases of a service closed as planned, and not. */
type Closed = readonly [planned: number, unplanned: number];

function tallyOf([yes, no]: Closed): Tally {
  const counts: Readonly<Record<string, number>> = {
    [planned]: yes,
    [unplanned]: no,
    "child.exit/caseStatus:asked": yes + no,
  };
  return { forms: () => yes + no, cases: () => yes + no, count: (key) => counts[key] ?? 0, numbers: () => [] };
}

function everybody(services: readonly Closed[]): Everybody {
  const sum = (place: 0 | 1) => services.reduce((total, closed) => total + closed[place], 0);
  return { whole: tallyOf([sum(0), sum(1)]), byService: services.map(tallyOf) };
}

const many: readonly Closed[] = [
  [40, 21],
  [33, 18],
  [52, 27],
  [61, 30],
  [28, 14],
];

async function othersOf(service: number, services: readonly Closed[]) {
  const others = await comparing(children, [table], year, everybody(services))(service);
  const definition = children.tables.filter(({ id }) => id === table);
  const [shown] = others ? beside(definition, tallyOf(services[service] ?? [0, 0]), year, others) : [];
  return Object.fromEntries((shown?.groups[0]?.rows ?? []).map((row) => [row.label, row]));
}

describe("a service beside all others", () => {
  it("has its own share and the others', whose counts are rounded and whose range is given", async () => {
    const rows = await othersOf(0, many);
    expect(rows["Planned closure"]?.own).toEqual({ count: 40, base: 61, percent: 66 });
    // 174 of 263, without the service's own.
    expect(rows["Planned closure"]?.others).toMatchObject({ count: 175, base: 265, percent: 66, low: 60, high: 71 });
  });

  it("tells nothing of itself: whatever its own cases are, the others look the same", async () => {
    const before = await othersOf(0, many);
    const after = await othersOf(0, [[4, 190], ...many.slice(1)]);
    expect(after["Planned closure"]?.others).toEqual(before["Planned closure"]?.others);
  });

  it("says why it is not shown where too few people are behind it", async () => {
    const few: readonly Closed[] = [
      [40, 3],
      [33, 2],
      [52, 1],
      [61, 2],
      [28, 1],
    ];
    const rows = await othersOf(0, few);
    expect(rows["Unplanned closure"]?.others).toEqual({ why: "too few people" });
    // It cannot be worked out from the rounded others either: 170 to 174 planned of 178 to 182 leave 4 to 12, say.
    const planned = rows["Planned closure"]?.others;
    if (planned && "count" in planned) expect([planned.count % 5, planned.base % 5]).toEqual([0, 0]);
  });

  it("is not shown beside fewer than three others, or where two are nearly all", async () => {
    const three = await othersOf(0, many.slice(0, 3));
    expect(three["Planned closure"]?.others).toEqual({ why: "too few services" });
    const two = await othersOf(0, [
      [40, 21],
      [400, 210],
      [380, 200],
      [3, 2],
      [2, 1],
    ]);
    expect(two["Planned closure"]?.others).toEqual({ why: "too few services" });
  });

  it("shows no service, beside no other, more of a third than the rounding does", async () => {
    // Each service sees the others without itself. Two that laid their figures side by side would know of each other
    // what they know already, and of all the rest the same rounded sum.
    const [first, second] = [await othersOf(0, many), await othersOf(1, many)];
    for (const rows of [first, second])
      for (const { others } of Object.values(rows))
        if ("count" in others) expect([others.count % 5, others.base % 5]).toEqual([0, 0]);
  });
});
