import { describe, expect, it } from "vitest";
import { meanInterval, medianInterval, ratioInterval, wilsonInterval } from "./interval";

describe("the 95 % interval of a share", () => {
  // Worked examples of R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])("of %i in %i is as published", (count, base, low, high) => {
    const interval = wilsonInterval(count, base);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  it("stays within 0 and 100", () => {
    expect(wilsonInterval(5, 5).high).toBeLessThanOrEqual(100);
    expect(wilsonInterval(0, 5).low).toBeGreaterThanOrEqual(0);
  });

  it("is none of nobody", () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(6, 5)).toThrow(RangeError);
  });
});

describe("the 95 % interval of an average", () => {
  it("of a mean is narrower the more numbers there are, and the closer together", () => {
    // Of 0 and 10 by halves: the deviation is 5.025, a tenth of which is 0.5025.
    const half = meanInterval([
      [0, 50],
      [10, 50],
    ]);
    expect(half?.low).toBeCloseTo(5 - 1.96 * 0.5025, 2);
    expect(half?.high).toBeCloseTo(5 + 1.96 * 0.5025, 2);
    expect(meanInterval([[7, 30]])).toEqual({ low: 7, high: 7 });
    expect(meanInterval([[7, 1]])).toBeUndefined();
  });

  it("of a median is two of the numbers, as far from one end as from the other", () => {
    const hundred = Array.from({ length: 100 }, (_, at) => [at + 1, 1] as const);
    // The 40th and the 61st of a hundred, as tables of the binomial distribution say.
    expect(medianInterval(hundred)).toEqual({ low: 40, high: 61 });
    expect(medianInterval(hundred.slice(0, 5))).toBeUndefined();
  });

  it("of a ratio is that of a count that comes by chance", () => {
    // 100 is as far from 82.2 as a count of that mean strays, and from 121.6: (100 - 82.2) / 82.2 ** 0.5 is 1.96.
    const { low, high } = ratioInterval(100, 50);
    expect([low * 50, high * 50].map((end) => Math.round(end * 10) / 10)).toEqual([82.2, 121.6]);
    expect(() => ratioInterval(1, 0)).toThrow(RangeError);
  });
});
