import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/forms/generate/random";
import { allocate, apportion, distance, type Wanted } from "./allocate";
import { exactly } from "./strata";

const random = () => seededRandom("allocate");

const share = (percent: number, column: number, answer: number, base: number): Wanted => ({
  ...exactly(percent, column, answer, 0.2),
  baseFixed: base,
  isShare: true,
  within: 0.5,
});

describe("an allocation", () => {
  it("meets a count in two columns that overlap", () => {
    // 60 count in the first column only, 40 in both, 30 in the second only.
    const groups = [
      { size: 60, columns: [0] },
      { size: 40, columns: [0, 1] },
      { size: 30, columns: [1] },
    ];
    const wanted = [exactly(17, 0, 0, 1), exactly(83, 0, 1, 1), exactly(33, 1, 0, 1), exactly(37, 1, 1, 1)];
    const counts = allocate(groups, 2, wanted, () => [1, 1], random());
    const yes = (group: number) => counts[group]?.[0] ?? 0;
    expect(yes(0) + yes(1)).toBe(17);
    expect(yes(1) + yes(2)).toBe(33);
    expect(counts.map((row) => row.reduce((sum, one) => sum + one, 0))).toEqual([60, 40, 30]);
  });

  it("meets a percentage as it was printed", () => {
    const counts = allocate([{ size: 263, columns: [0] }], 2, [share(14, 0, 0, 263)], () => [1, 1], random());
    expect(Math.floor(((counts[0]?.[0] ?? 0) * 100) / 263 + 0.5)).toBe(14);
  });

  it("comes nearest where the print adds up to more than there are", () => {
    const wanted = [exactly(60, 0, 0, 1), exactly(60, 0, 1, 1)];
    const [counts = []] = allocate([{ size: 100, columns: [0] }], 2, wanted, () => [1, 1], random());
    expect(counts[0]).toBeGreaterThanOrEqual(40);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(100);
  });

  it("divides whole people only", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(3, [0, 0])).toEqual([2, 1]);
  });

  it("takes a half as the higher percentage, as reports round", () => {
    expect(distance(25, 1000, 3, 0.5)).toBe(0);
    expect(distance(25, 1000, 2, 0.5)).toBeGreaterThan(0);
  });
});
