/** What record-level control works on: the attributes of many records, each value as the number of its category. */

/** One way to make an attribute coarser: which category each finest category becomes. */
export interface Coarsening {
  /** What stands in the file: "5-year bands", "broad groups". */
  readonly title: string;
  readonly categories: readonly string[];
  /** By finest category: the category here. */
  readonly of: Uint16Array;
}

/** An attribute by which a person could be recognised. */
export interface QuasiIdentifier {
  readonly name: string;
  /** Finest first, each coarser than the one before; in the last all values are one. */
  readonly coarsenings: readonly [Coarsening, ...Coarsening[]];
  /** By record: its finest category. */
  readonly values: Uint16Array;
}

/** An attribute that nobody must learn about a person. */
export interface Sensitive {
  readonly name: string;
  readonly categories: number;
  readonly values: Uint16Array;
}

export interface Records {
  readonly count: number;
  readonly quasiIdentifiers: readonly QuasiIdentifier[];
  readonly sensitive: readonly Sensitive[];
  /** By record: people of one household have one number; 0 for who lives with no one in the data. */
  readonly households?: Uint32Array;
}

/** What is written where a value is withheld: in grouping and counting a category of its own. */
export const withheldMarker = "[c]";

/** As the number of a category: the place after the last of any attribute. */
export const withheld = 0xffff;

/** By quasi-identifier: which of its coarsenings is used. */
export type Levels = readonly number[];

/** The coarsest of all: every attribute is one category. */
export function coarsest(records: Records): Levels {
  return records.quasiIdentifiers.map(({ coarsenings }) => coarsenings.length - 1);
}

/** The coarsening of an attribute at a level. @throws RangeError where it has no such level */
export function coarseningAt({ name, coarsenings }: QuasiIdentifier, level: number): Coarsening {
  const coarsening = coarsenings[level];
  if (!coarsening) throw new RangeError(`${name} cannot be made coarser ${level} times.`);
  return coarsening;
}
