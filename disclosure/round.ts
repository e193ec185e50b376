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

/** The least and the greatest whole number that is rounded so. A printed 0 is a true 0: small counts are withheld. */
export function behind(printed: number, base: number): { low: number; high: number } {
  if (printed === 0) return { low: 0, high: 0 };
  return { low: Math.max(1, printed - Math.floor(base / 2)), high: printed + Math.ceil(base / 2) - 1 };
}
