import { describe, expect, it } from "vitest";
import { inTable, resultOf, sampleOf } from "./result";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe("a measurement", () => {
  it("gives a figure that was measured, and the worse end as p95", () => {
    expect(sampleOf(hundred, "less")).toEqual({ p50: 50, p95: 95, runs: 100 });
    expect(sampleOf(hundred, "more")).toEqual({ p50: 51, p95: 6, runs: 100 });
    expect(sampleOf([7], "less")).toEqual({ p50: 7, p95: 7, runs: 1 });
  });

  it("is set beside its baseline", () => {
    const result = resultOf({
      name: "start",
      unit: "ms",
      better: "less",
      ours: [300],
      baseline: { name: "bare", figures: [200] },
    });
    expect(result).toMatchObject({
      name: "start",
      unit: "ms",
      p50: 300,
      baseline: { name: "bare", p50: 200 },
      ratio: 1.5,
    });
    expect(inTable([result]).split("\n")[1]).toMatch(/^start +300 +300 +ms +1 +bare +200 +1.5$/);
  });

  it("is refused where nothing was measured", () => {
    expect(() => sampleOf([], "less")).toThrow("Nothing was measured");
  });
});
