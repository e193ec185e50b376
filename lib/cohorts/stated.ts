/** Averages as the print states them. */
import type { Range } from "@/lib/reports/figure-define";
import type { AverageAim } from "./numbers";
import type { AverageTarget } from "./targets";

/** An average that the print states, in the unit of the question. */
export interface StatedAverage extends AverageAim {
  /** Numbers outside it are left out. */
  readonly over: Range | undefined;
}

/** Reads an average as printed: a number, "7 years 9 months", "14 weeks". */
export function statedIn({ average, printed }: AverageTarget): StatedAverage | undefined {
  const value = typeof printed === "number" ? printed : inNumbers(printed, average.unit === "months");
  if (value === undefined) return undefined;
  const { divide = 1, decimals, over } = average;
  return { kind: average.average, value: value * divide, within: (0.5 / 10 ** decimals) * divide, over };
}

/** "7 years 9 months" in months, "14 weeks" in weeks; undefined where there is no number. */
export function inNumbers(text: string, months: boolean): number | undefined {
  const number = (unit: string) => Number(new RegExp(`([\\d.]+) ${unit}`).exec(text)?.[1] ?? 0);
  if (months) return /\d/.test(text) ? number("year") * 12 + number("month") : undefined;
  const [first] = /[\d.]+/.exec(text) ?? [];
  return first === undefined ? undefined : Number(first);
}
