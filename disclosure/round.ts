/** Rounding, and what a rounded figure gives away. */
import type { Cell } from "./cells";
import type { Policy } from "./policy";

/** Rounds a count to a multiple of `base`, halves up. */
export function rounded(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/** To what the count of a cell is rounded: behind an average it is as exact as the average. */
export function roundingOf({ averaged }: Pick<Cell, "averaged">, { roundTo }: Pick<Policy, "roundTo">): number {
  return averaged === undefined ? roundTo : 1;
}

/**
 * The least and the greatest whole number that is printed so. A printed 0 is a true 0, and whatever else is printed is no
 * less than the threshold: smaller counts are withheld, and whoever reads the rules knows it.
 */
export function behind(
  printed: number,
  { roundTo, threshold }: Pick<Policy, "roundTo" | "threshold">,
): { low: number; high: number } {
  if (printed === 0) return { low: 0, high: 0 };
  const high = printed + Math.ceil(roundTo / 2) - 1;
  return { low: Math.max(1, printed - Math.floor(roundTo / 2), Math.min(threshold, high)), high };
}
