import { describe, expect, it } from "vitest";
import { behindSteps, inSteps, leaveOut, leftOutOf, narrowed } from "./left-out";
import { policies } from "./policy";

const policy = policies.services;
const step = policy.contributors.leftOutIn;

describe("leaving a reader's own count out", () => {
  it("tells of it no more than the policy allows, whatever it is", () => {
    for (let count = 0; count < 200; count++) {
      const { low, high } = behindSteps(inSteps(count, step), step);
      expect([low <= count, count <= high], String(count)).toEqual([true, true]);
      expect(high - low, String(count)).toBeGreaterThanOrEqual(policy.narrowest);
    }
  });

  it("hides one of several differences that together would tell of nine people", () => {
    // Of 90 to 99, four that are no more than 19 each and the seven's 9 leave 5 at least: the steps alone say 5 to 9.
    const own = new Map(Object.entries({ all: 90, a: 18, b: 18, c: 19, d: 19, few: 9, fewer: 7 }));
    const sums = [{ whole: "all", parts: ["a", "b", "c", "d", "few", "fewer"] }];
    const steps = new Map([...own].map(([id, count]) => [id, behindSteps(inSteps(count, step), step)]));
    expect(narrowed(steps, sums).get("few")).toEqual({ low: 5, high: 9 });
    const left = leaveOut(own, new Set(own.keys()), sums, policy);
    expect([...left.values()].filter((each) => each === null)).toHaveLength(1);
    expect([left.get("few"), left.get("fewer")]).toEqual([0, 0]);
  });

  it("hides nothing where nothing follows", () => {
    const own = new Map(Object.entries({ all: 60, one: 40, other: 17, few: 3 }));
    const sums = [{ whole: "all", parts: ["one", "other", "few"] }];
    expect([...leaveOut(own, new Set(own.keys()), sums, policy).values()]).toEqual([60, 40, 10, 0]);
  });

  it("takes out the middle of a step, and of the first nothing where a reader contributes next to nothing", () => {
    expect(leftOutOf(20, { all: 400, readers: 300, step })).toBe(25);
    expect(leftOutOf(0, { all: 400, readers: 300, step })).toBe(0);
    expect(leftOutOf(0, { all: 40, readers: 6, step })).toBe(5);
  });

  it("holds for thousands of made-up questions: whoever puts all differences together learns no small count", () => {
    let seed = 7;
    const upTo = (most: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % (most + 1);
    };
    for (let round = 0; round < 2000; round++) {
      const parts = Array.from(
        { length: 2 + upTo(5) },
        (_, index) => [`part ${index}`, upTo(round % 2 ? 9 : 25)] as const,
      );
      const own = new Map<string, number>([...parts, ["all", parts.reduce((sum, [, count]) => sum + count, 0)]]);
      const sums = [{ whole: "all", parts: parts.map(([id]) => id) }];
      const left = leaveOut(own, new Set(own.keys()), sums, policy);
      const seen = new Map(
        [...left].map(([id, shown]) => [id, shown === null ? { low: 0, high: Infinity } : behindSteps(shown, step)]),
      );
      for (const [id, { low, high }] of narrowed(seen, sums)) {
        const count = own.get(id) ?? 0;
        expect(low <= count && count <= high, `${id} of ${JSON.stringify([...own])}`).toBe(true);
        if (count > 0 && count < policy.threshold) expect(high - low).toBeGreaterThanOrEqual(policy.narrowest);
      }
    }
  });
});
