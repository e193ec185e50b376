/** Rounding as the published reports round: halves go up. Whole numbers throughout, so that no half is missed. */
import type { Rounding } from "./edition";

/**
 * A percentage as printed.
 *
 * @param decimals instead of the edition's rounding, where a row is printed more finely
 * @returns "-" where there is nothing to be a share of
 */
export function percent(count: number, base: number, rounding: Rounding, decimals?: number): number | string {
  if (base === 0) return "-";
  return roundedRatio(count * 100, base, decimals ?? decimalsOf(count / base, rounding));
}

/** How many decimals leave the digits that are significant. */
function decimalsOf(share: number, rounding: Rounding): number {
  if (rounding.kind === "whole" || share === 0) return 0;
  const places = Math.floor(Math.log10(Math.abs(share) * 100)) + 1;
  return Math.max(0, rounding.digits - places);
}

/** A quotient of whole numbers to so many decimals. */
export function roundedRatio(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor((2 * numerator * scale + denominator) / (2 * denominator)) / scale;
}
