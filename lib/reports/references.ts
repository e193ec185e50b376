/** Figures that are not counted here: benchmarks, and totals of an earlier system. Each is dated, and has a source. */
import type { Year } from "@/lib/forms/define";

/** A figure from elsewhere. */
export interface ReferenceFigure {
  /** The first year whose report says it; it holds until the next one's. */
  readonly from: Year;
  readonly value: number;
  /** Of a benchmark: the area whose people it is of, and the time. */
  readonly area?: string;
  readonly time?: string;
  /** Of a total of cases: the last year that it includes. */
  readonly upTo?: Year;
  /** Who published it, where, and when. */
  readonly source: string;
}

export interface Reference {
  readonly id: string;
  readonly unit: string;
  /** Oldest first. */
  readonly figures: readonly ReferenceFigure[];
}

/** The figure that holds in a year; undefined before the first. */
export function referenceIn({ figures }: Reference, year: Year): ReferenceFigure | undefined {
  return [...figures].reverse().find(({ from }) => from <= year);
}

/** The cases of a client group that an earlier system held up to the end of a year. */
export interface EarlierTotal extends ReferenceFigure {
  readonly upTo: Year;
}

/** The reference of a client group's total is known by this id. */
export function earlierCasesOf(population: string): string {
  return `earlierCases:${population}`;
}

/** @returns undefined where none is known in that year */
export function earlierTotal(
  { references = [] }: { readonly references?: readonly Reference[] },
  population: string,
  year: Year,
): EarlierTotal | undefined {
  const reference = references.find(({ id }) => id === earlierCasesOf(population));
  const found = reference && referenceIn(reference, year);
  return found && { ...found, upTo: found.upTo ?? found.from };
}
