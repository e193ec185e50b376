/**
 * A printed figure stands for all that would be printed so: 40.2 % for anything from 40.15 to 40.25, "nearly 4,000" for a
 * little less than 4,000. Sums, changes and rates of such figures are worked out on both ends, so that a fault is only
 * found where no true figures could make both what was printed and what follows from it.
 */
import type { Indicator, qualifiers, Value } from "@/needs/model/define";

/** Lowest and highest that a figure may truly be. */
export type Interval = readonly [number, number];

type Qualifier = (typeof qualifiers)[number];

/** How far a word lets the true figure be from the printed one, as shares of it: below, above. */
export const allowances: Readonly<Record<Qualifier, readonly [number, number]>> = {
  around: [0.05, 0.05],
  about: [0.05, 0.05],
  half: [0.05, 0.05],
  nearly: [0.05, 0],
  almost: [0.08, 0.08],
  over: [0, 0.1],
  "just over": [0, 0.05],
  "up to": [1, 0],
  "less than": [0.2, 0],
  "at least": [0, 1],
};

/** Units that count: their figures are whole and exact unless a word says otherwise. */
export const counting: ReadonlySet<Indicator["unit"]> = new Set(["people", "children", "number", "bed spaces"]);

/** How many digits after the point a figure is printed with. */
export function digitsOf(indicator: Indicator, value?: Pick<Value, "decimals">): number {
  return value?.decimals ?? indicator.decimals;
}

/** What a printed figure may truly be. */
export function intervalOf(
  indicator: Indicator,
  value: number,
  printed: Pick<Value, "decimals" | "qualifier"> = {},
): Interval {
  const rounding = 0.5 * 10 ** -digitsOf(indicator, printed);
  const exact = counting.has(indicator.unit) && digitsOf(indicator, printed) === 0 && !printed.qualifier;
  const half = exact ? 0 : rounding;
  if (!printed.qualifier) return [value - half, value + half];
  const [below, above] = allowances[printed.qualifier];
  const size = Math.abs(value);
  return [value - Math.max(half, size * below), value + Math.max(half, size * above)];
}

/** How far a fraction in words may be from what it tells, as shares of it: "over a third" is said of 39 %. */
const inWords: Partial<Record<Qualifier, readonly [number, number]>> = { over: [0, 0.2], "less than": [0.2, 0] };

/** What a fraction in words ("nearly two thirds") may truly be, as a percentage. */
export function intervalOfWords(value: number, qualifier?: Qualifier): Interval {
  const [below, above] = qualifier ? (inWords[qualifier] ?? allowances[qualifier]) : [0.02, 0.02];
  return [value * (1 - below), value * (1 + above)];
}

const slack = 1e-9;

/** Whether two figures can be one and the same. */
export function overlap(a: Interval, b: Interval): boolean {
  return a[0] <= b[1] + slack && b[0] <= a[1] + slack;
}

export function middle([low, high]: Interval): number {
  return (low + high) / 2;
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(([low, high], [a, b]) => [low + a, high + b], [0, 0]);
}

/** What an operation that rises or falls steadily in both figures makes of all their corners. */
export function combine(a: Interval, b: Interval, make: (x: number, y: number) => number): Interval {
  const corners = a.flatMap((x) => b.map((y) => make(x, y)));
  return [Math.min(...corners), Math.max(...corners)];
}

/** Rounds half away from zero, as the sources do. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + slack)) / scale + 0;
}
