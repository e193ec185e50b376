/** Figures that are not counted here: benchmarks, and totals of an earlier system. Each is dated, and has a source. */
import type { Year } from "@/lib/forms/define";

export interface Reference {
  readonly id: string;
  readonly unit: string;
  /** Oldest first. A figure holds from its year until the next one's. */
  readonly figures: readonly {
    readonly from: Year;
    readonly value: number;
    /** Who published it, where, and when. */
    readonly source: string;
  }[];
}

/** The figure that holds in a year; undefined before the first. */
export function referenceIn(reference: Reference, year: Year): Reference["figures"][number] | undefined {
  return [...reference.figures].reverse().find(({ from }) => from <= year);
}
