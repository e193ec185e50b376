/** What disclosure control works on: numbers, and how they hang together. Where they stand in tables is no matter. */

/** A number of cases or people. */
export interface Cell {
  /** The same wherever the same number is printed, so that it is controlled once. */
  readonly id: string;
  /** The true figure, a whole number; not less than 0 unless it is signed. */
  readonly count: number;
  /**
   * What each service contributes; left out where one service contributes all. Before control, what is in one hand is
   * added up: see `byHolder`.
   */
  readonly contributions?: readonly number[];
  /**
   * Whether it is to be printed. A number that is not can often be worked out from those that are: those who did not
   * say yes, from those who did and all. It is protected as if it were withheld. True where left out.
   */
  readonly printed?: boolean;
  /** A change, of which a reader does not know whether more came or went: it can be less than nothing. */
  readonly signed?: true;
  /**
   * Of how many people an average is: which numbers it is the average of, as text that is another where one of them is.
   * An average is not rounded as counts are; whoever has two could work out what one person changed. So it is controlled
   * as if this count were printed as it is.
   */
  readonly averaged?: string;
}

/** A whole that is the sum of its parts, as everyone who reads can tell. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** small: too few people. dominated: too few services, or one or two make up nearly all. linked: another would follow. */
export type Reason = "small" | "dominated" | "linked";

/** What is printed of a cell. */
export type Outcome = { readonly count: number } | { readonly withheld: Reason };

/** What the same readers have been shown before of a number that has not changed since. It cannot be taken back. */
export interface Earlier {
  readonly outcome: Outcome;
  /** What its counts were rounded to. */
  readonly roundTo: number;
  /** Under which its counts were withheld. */
  readonly threshold: number;
}

export interface Linked {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  /** By id of cell. A number that has changed since is another cell: it has another id, and a sum that links the two. */
  readonly earlier?: ReadonlyMap<string, Earlier>;
  /**
   * What only some of the readers have been shown of such a number, who could work out others from it. To all others it
   * would be new: nothing is printed because of it.
   */
  readonly knownToSome?: ReadonlyMap<string, Earlier>;
}

/** The part of a whole that a part leaves: not printed, and still there to be worked out. */
export function rest(part: Cell, whole: Cell): { cell: Cell; sum: Sum } {
  const cell: Cell = {
    id: `${whole.id} less ${part.id}`,
    count: whole.count - part.count,
    ...(whole.contributions &&
      part.contributions && {
        contributions: whole.contributions.map((count, index) => count - (part.contributions?.[index] ?? 0)),
      }),
    printed: false,
  };
  return { cell, sum: { whole: whole.id, parts: [part.id, cell.id] } };
}
