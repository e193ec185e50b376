import { expect, it } from "vitest";
import { sizesOf } from "./sizes";

it("a made-up nation has as many cases as it should, few large services and many small ones", () => {
  const sizes = sizesOf({ services: 300, cases: 868_000, largest: 20_000, median: 1_500 });
  expect(sizes).toHaveLength(300);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(868_000);
  expect(Math.max(...sizes)).toBe(20_000);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  const middle = [...sizes].sort((a, b) => a - b)[150] ?? 0;
  expect(middle).toBeGreaterThan(1_400);
  expect(middle).toBeLessThan(1_600);
});
