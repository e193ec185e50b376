/** The words for one number of a report: where it is counted, what is counted there, and what is worked out from it. */
import type { FormDefinition } from "@/lib/forms/define";
import type { Cohort } from "./cohort";

/**
 * A question in a form, counted over a cohort; "period" where it is left out. A row of a matrix is `matrix.row`, a
 * question of each item of a group `group.question`, which is counted once an item.
 */
export interface Place {
  readonly form: FormDefinition;
  readonly question: string;
  readonly cohort?: Cohort;
  /** Of a question of a group: counts the forms with at least one such item, rather than the items. */
  readonly per?: "form";
}

/** Both ends are counted; an end left out is open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/**
 * One whole number that a table prints, or shares are taken of.
 *
 * `is`: how often one of these answers was given: ids of options or of bands, "unknown", or "error" where it is worked
 * out. `that`: how many were asked, answered, or left it empty; or the sum of the numbers given. `within`: how often a
 * number in a range was given. `forms`: how many forms; `casesWith`: how many cases with at least one. `sum`: several
 * together, less others; they must not overlap. `cases`: how many cases were opened or closed in the period, or both,
 * by the days of the cases themselves, whatever forms they have.
 */
export type Figure =
  | (Place & { readonly is: readonly string[] })
  | (Place & { readonly that: "asked" | "answered" | "missing" | "sum" })
  | (Place & { readonly within: Range })
  | { readonly forms: FormDefinition; readonly cohort?: Cohort }
  | { readonly casesWith: FormDefinition; readonly cohort?: Cohort }
  | { readonly sum: readonly Figure[]; readonly less?: readonly Figure[] }
  | { readonly cases: CasesOf };

/** What became of cases in a period. */
export type CasesOf = "opened" | "closed" | "opened and closed";

export interface Average extends Place {
  readonly average: "mean" | "median";
  readonly decimals: number;
  /** Months are printed as years and months; any other unit after the number, unless the row's label names it. */
  readonly unit?: string;
  /** Numbers outside it are left out: "of those who have children". */
  readonly over?: Range;
  /** Each number is divided by it, as months are by 12 to be years. */
  readonly divide?: number;
}

/**
 * A number that is no count: an average, how many of one thing there are to another, how many a service has on average, or
 * a share printed in words where no column of percentages is.
 */
export type Value = (
  | Average
  | { readonly ratio: Figure; readonly to: Figure; readonly decimals: number }
  | { readonly perService: Figure; readonly decimals: number }
  | { readonly share: Figure; readonly of: Figure }
) & {
  /** Under which measure of the report's own year it is printed; "count" where it is left out. */
  readonly column?: "percent";
};

export type Quantity = Figure | Value;

export function isValue(quantity: Quantity): quantity is Value {
  return "average" in quantity || "ratio" in quantity || "perService" in quantity || "share" in quantity;
}
