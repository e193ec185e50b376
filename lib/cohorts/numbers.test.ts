import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/forms/generate/random";
import { meanOf, medianOf } from "@/lib/reports/tally";
import { numbersIn, type Range } from "./numbers";

const random = seededRandom("numbers");
const many = (times: number, range: Range) => Array.from({ length: times }, () => range);
const counted = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b).map((number) => [number, 1] as const);

describe("numbers in given ranges", () => {
  const ranges = [...many(80, { from: 1, to: 5 }), ...many(83, { from: 6, to: 10 }), ...many(20, { from: 11, to: 40 })];

  it("stay in their ranges", () => {
    const numbers = numbersIn(ranges, [], random);
    numbers.forEach((number, index) => {
      expect(number).toBeGreaterThanOrEqual(ranges[index]?.from ?? 0);
      expect(number).toBeLessThanOrEqual(ranges[index]?.to ?? 0);
    });
  });

  it.each([6, 7, 9])("have the median that was printed: %i", (median) => {
    const numbers = numbersIn(ranges, [{ kind: "median", value: median, within: 0.5 }], random);
    expect(medianOf(counted(numbers))).toBe(median);
    numbers.forEach((number, index) => {
      expect(number).toBeLessThanOrEqual(ranges[index]?.to ?? 0);
    });
  });

  it("have a mean that rounds to what was printed", () => {
    const numbers = numbersIn(ranges, [{ kind: "mean", value: 9, within: 0.05 }], random);
    expect(Math.abs((meanOf(counted(numbers)) ?? 0) - 9)).toBeLessThanOrEqual(0.05);
  });

  it("come as near as the ranges allow where they allow no such mean", () => {
    const numbers = numbersIn(many(10, { from: 1, to: 5 }), [{ kind: "mean", value: 9, within: 0.5 }], random);
    expect(numbers).toEqual(many(10, { from: 1, to: 5 }).map(({ to }) => to));
  });

  it("have a mean and a median at once", () => {
    const aims = [
      { kind: "mean", value: 9, within: 0.5 },
      { kind: "median", value: 7, within: 0.5 },
    ] as const;
    const numbers = numbersIn(ranges, aims, random);
    expect(medianOf(counted(numbers))).toBe(7);
    expect(Math.abs((meanOf(counted(numbers)) ?? 0) - 9)).toBeLessThanOrEqual(0.5);
  });

  it("have a median between two whole numbers, where there is an even number of them", () => {
    const numbers = numbersIn(
      many(12, { from: 10, to: 300 }),
      [{ kind: "median", value: 191.5, within: 0.05 }],
      random,
    );
    expect(medianOf(counted(numbers))).toBe(191.5);
  });
});
