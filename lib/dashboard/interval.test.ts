import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./interval";

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
