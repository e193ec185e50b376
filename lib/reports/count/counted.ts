/** A counted table before it is printed: every row with its numbers whole, so that years can be put side by side. */
import type { Dated } from "@/lib/forms/define";
import type { RowKind } from "@/lib/reports/define";
import { countFigure, countValue } from "@/lib/reports/figure";
import { isValue, type Place, type Quantity, type Value } from "@/lib/reports/figure-define";
import { leavesOf } from "@/lib/reports/needs";
import { find } from "@/lib/reports/place";
import type { Tally } from "@/lib/reports/tally";

/**
 * What stands under one column group: how many of how many (of nothing, where no share is printed), or a value. What is
 * withheld was counted, and must not be seen.
 */
export type Measured =
  | { readonly withheld: true }
  | { readonly count: number; readonly base: number | null }
  | {
      readonly value: number | string;
      readonly column: "count" | "percent";
      /** How many numbers an average is of; left out where it is none. */
      readonly of?: number;
      /** What it is worked out from, where it is no average: two counts. */
      readonly from?: Value;
    }
  | null;

export interface CountedRow {
  readonly id: string;
  readonly label: string;
  readonly level: 0 | 1;
  readonly kind: RowKind;
  /** Whether it is printed where nothing else is said: it is offered in the year, or somebody said it. */
  readonly printed: boolean;
  /** Since when it has been recorded, and since when its figures can be compared. */
  readonly dated: Dated;
  readonly decimals?: number;
  /** One of the rows that are everyone of their column group together, where each gave one answer. */
  readonly part?: true;
  /** The rows that it adds up; "at least" where a person may be in several of them, and is counted once here. */
  readonly of?: { readonly rows: readonly string[]; readonly adds: "exactly" | "at least" };
  /** One a column group. */
  readonly cells: readonly Measured[];
}

/** Where each gave one answer: whether these and the missing are all of the base, or may be fewer. */
export type AddsUp = "exactly" | "at most";

export interface Group {
  /** Its heading; null where a table has one group only. */
  readonly title: string | null;
  /** The base of its percentages; null where each row has one of its own. */
  readonly n: number | null;
  /** There is such a base, and it must not be seen: it is null. */
  readonly baseWithheld?: true;
  /** The columns that it has; none where it is not printed. */
  readonly measures: readonly ("count" | "percent" | "value")[];
  /** Left out where a person may give several answers, or its rows are no answers. */
  readonly adds?: AddsUp | undefined;
  /** Is of those who left the question empty. */
  readonly leftOut?: true;
}

export interface CountedTable {
  readonly groups: readonly Group[];
  readonly rows: readonly CountedRow[];
  /** Since when the whole table has been recorded. */
  readonly dated: Dated;
  /** The column groups of a row are parts of one whole. */
  readonly parts: boolean;
}

export const countAndPercent = ["count", "percent"] as const;

/**
 * How the answers at a place add up. What is worked out may be unknown, and a number may lie in none of the ranges: so
 * there may be fewer of those.
 */
export function addsUp(place: Place): AddsUp | undefined {
  const { single, derived, options } = find(place);
  if (!single || place.per === "form") return undefined;
  return options.length > 0 && !derived ? "exactly" : "at most";
}

export function measure(
  quantity: Quantity | null | undefined,
  base: number | null,
  tally: Tally,
  label: string,
): Measured {
  if (quantity === null || quantity === undefined) return null;
  if (!isValue(quantity)) return { count: countFigure(quantity, tally), base };
  return {
    value: countValue(quantity, tally, label),
    column: quantity.column ?? "count",
    ...("average" in quantity
      ? { of: countFigure({ ...quantity, within: quantity.over ?? {} }, tally) }
      : { from: quantity }),
  };
}

/** What holds from the later of two dates on. */
export function laterOf(...all: readonly Dated[]): Dated {
  const latest = (of: "since" | "comparableFrom") =>
    all
      .flatMap((dated) => dated[of] ?? [])
      .sort()
      .at(-1);
  const [since, comparableFrom] = [latest("since"), latest("comparableFrom")];
  return { ...(since && { since }), ...(comparableFrom && { comparableFrom }) };
}

/** Since when what a quantity counts has been asked. */
export function datesOf(quantity: Quantity | null): Dated {
  if (quantity === null) return {};
  return laterOf(...leavesOf(quantity).map((leaf) => ("question" in leaf ? find(leaf) : {})));
}
