import { describe, expect, it } from "vitest";
import type { InOneHand } from "@/disclosure/holders";
import { behindSteps } from "@/disclosure/left-out";
import { policies } from "@/disclosure/policy";
import { type Comparison, compare, showsAnything } from "./comparison";
import { type Closed, everybody, many, periodOf, seenBy, year } from "./testing";

const policy = policies.services;

async function rowsOf(service: number, services: readonly Closed[]) {
  return seenBy(service, services, await compare(everybody(services)));
}

describe("a service beside all others", () => {
  it("has its own share and the others', whose counts are rounded and whose range is given", async () => {
    const rows = await rowsOf(0, many);
    expect(rows["Planned closure"]?.own).toEqual({ count: 40, base: 61, percent: 66 });
    // Of all 214 of 324 closed as planned, printed as 215 of 325; its own are left out as 45 of 65.
    expect(rows["Planned closure"]?.others).toMatchObject({ count: 170, base: 260, percent: 65, low: 59, high: 71 });
  });

  it("says why it is not shown where too few people are behind it", async () => {
    const few: readonly Closed[] = [
      [40, 3],
      [33, 2],
      [52, 1],
      [61, 2],
      [28, 1],
    ];
    expect((await rowsOf(0, few))["Unplanned closure"]?.others).toEqual({ why: "small" });
  });

  it("is not shown where two services that lay theirs side by side would see a few people of the others", async () => {
    // Each alone would be shown 20 or more; together they know that four are left.
    const two: readonly Closed[] = [
      [60, 24],
      [60, 22],
      [60, 2],
      [60, 1],
      [60, 1],
    ];
    for (const service of two.keys())
      expect((await rowsOf(service, two))["Unplanned closure"]?.others).toEqual({ why: "small" });
  });

  it("is not shown beside fewer than three others, or where two are nearly all", async () => {
    const three = await compare(everybody(many.slice(0, 3)));
    expect([three.figures, three.leftOut]).toEqual([null, [[], [], []]]);
    // Nor do services in which nobody was recorded hide anybody.
    const empty = await compare(everybody([...many.slice(0, 3), [0, 0], [0, 0]]));
    expect(empty.figures).toBeNull();
    expect([showsAnything(empty), showsAnything(await compare(everybody(many)))]).toEqual([false, true]);
    const two = await rowsOf(0, [
      [40, 21],
      [400, 210],
      [380, 200],
      [13, 12],
      [12, 11],
    ]);
    expect(two["Planned closure"]?.others).toEqual({ why: "dominated" });
  });

  it("is the same for all that is printed, whoever reads: only what is one's own is left out differently", async () => {
    const { figures, leftOut, kept } = await compare(everybody(many));
    const byId = new Map(kept.cells.map((cell) => [cell.id, cell]));
    let compared = 0;
    for (const [place, numbers] of leftOut.entries())
      for (const [at, left] of numbers.entries()) {
        const number = figures?.numbers[at];
        if (typeof number !== "number" || number === 0 || left === null) continue;
        // What one reader sees, taken from what all see, is this step; what is left out lies anywhere in it.
        const { low, high } = behindSteps(left, policy.contributors.leftOutIn);
        expect(high - low).toBeGreaterThanOrEqual(policy.narrowest);
        const own = byId.get(kept.numbers[at] ?? "")?.contributions?.[place] ?? Number.NaN;
        expect(low <= own && own <= high, `${own} of ${place} in ${left}`).toBe(true);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(10);
  });
});

describe("services in one hand", () => {
  /** Four of one organisation with thirty unplanned closures each, and two of others with three of their own. */
  const six: readonly Closed[] = [...Array.from({ length: 4 }, (): Closed => [30, 30]), [60, 2], [70, 1]];
  const four = [["service 0", "service 1", "service 2", "service 3"]];
  const unplannedOf = (comparison: Comparison, service: number) =>
    seenBy(service, six, comparison)["Unplanned closure"];

  it("are one to whoever knows what all of them have: three people of two others are not told to their manager", async () => {
    // By themselves they hide each other: of 123, printed as 125, any two of them know no more than 60.
    expect(unplannedOf(await compare(everybody(six)), 0)?.others).toMatchObject({ count: 90 });
    const few = await compare(everybody([...six, [40, 0], [40, 0]], year, [], four));
    expect(few.figures).not.toBeNull();
    for (const service of six.keys()) expect(unplannedOf(few, service)?.others).toEqual({ why: "small" });
    const enough = [...six, ...Array.from({ length: 3 }, (): Closed => [40, 20])];
    expect(unplannedOf(await compare(everybody(enough, year, [], four)), 0)?.others).toMatchObject({ count: 150 });
  });

  it("are one where one person manages several, and do not make up for others that are missing", async () => {
    const managed: InOneHand = [
      ["service 0", "service 1"],
      ["service 1", "service 2"],
    ];
    // Five services and three hands: whoever reads has two beside them.
    expect((await compare(everybody(many, year, [], managed))).figures).toBeNull();
    expect((await compare(everybody(many))).figures).not.toBeNull();
  });

  it("are one in a year that is held against its quarters too, whoever held them when those were counted", async () => {
    const quarter = [10, 10, 10, 10, 200, 200, 200, 200].map((no): Closed => [100, no]);
    const later = [150, 150, 150, 150, 20, 5, 5, 0];
    const before = await compare(everybody(quarter, periodOf("2024-25 Q1")));
    const whole = quarter.map(([yes, no], place): Closed => [yes + 50, no + (later[place] ?? 0)]);
    const [apart, held] = [[], four].map((inOneHand) => compare(everybody(whole, year, [before.kept], inOneHand)));
    const unplanned = async (made: Promise<Comparison> | undefined) =>
      seenBy(5, whole, (await made) as Comparison)["Unplanned closure"]?.others;
    // What the year has beyond its quarter is 630, and all but 30 of them are in one hand.
    expect(await unplanned(apart)).toMatchObject({ count: 1265 });
    expect(await unplanned(held)).toEqual({ why: "linked" });
  });
});
