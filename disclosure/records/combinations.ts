/**
 * The different combinations of quasi-identifiers in the records. Nearly everything is worked out on these: there are far
 * fewer of them than records, so that a million records are no more work than their different combinations.
 */
import { coarseningAt, type Levels, type Records, withheld } from "./attribute";

export interface Combinations {
  /** How many there are. */
  readonly count: number;
  /** By quasi-identifier, then by combination: its category. */
  readonly values: readonly Uint16Array[];
  /** By combination: how many records hold it. */
  readonly sizes: Uint32Array;
  /** By record: its combination. */
  readonly of: Uint32Array;
}

/** The finest combinations. */
export function combinationsOf({ count, quasiIdentifiers }: Records): Combinations {
  return group(
    quasiIdentifiers.map(({ values }) => values),
    count,
  );
}

/** The same records with every attribute at a level. */
export function recoded(records: Records, finest: Combinations, levels: Levels): Combinations {
  const values = finest.values.map((column, index) => {
    const attribute = records.quasiIdentifiers[index];
    const { of } = coarseningAt(attribute as NonNullable<typeof attribute>, levels[index] ?? 0);
    return column.map((category) => of[category] ?? withheld);
  });
  return regrouped(values, finest);
}

/** Combinations anew, after the categories of some have changed; `values` stand by the combinations before. */
export function regrouped(values: readonly Uint16Array[], before: Combinations): Combinations {
  const grouped = group(values, before.count, before.sizes);
  return { ...grouped, of: before.of.map((combination) => grouped.of[combination] as number) };
}

/** Groups rows that are alike. @param weights how many records a row stands for; one each where left out */
function group(columns: readonly Uint16Array[], rows: number, weights?: Uint32Array): Combinations {
  const keyed = keys(columns, rows);
  const places = new Map<number, number>();
  const of = new Uint32Array(rows);
  const firsts: number[] = [];
  const sizes: number[] = [];
  for (let row = 0; row < rows; row++) {
    const key = keyed[row] as number;
    let place = places.get(key);
    if (place === undefined) {
      place = firsts.length;
      places.set(key, place);
      firsts.push(row);
      sizes.push(0);
    }
    of[row] = place;
    sizes[place] = (sizes[place] as number) + (weights ? (weights[row] as number) : 1);
  }
  return {
    count: firsts.length,
    values: columns.map((column) => Uint16Array.from(firsts, (row) => column[row] as number)),
    sizes: Uint32Array.from(sizes),
    of,
  };
}

/**
 * A number a row, the same for rows that are alike: attributes are folded in one after the other, and numbered anew after
 * each, so that no product of categories outgrows what a number can hold.
 */
function keys(columns: readonly Uint16Array[], rows: number): Float64Array {
  const key = new Float64Array(rows);
  for (const column of columns) {
    const seen = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      const together = (key[row] as number) * (withheld + 1) + (column[row] as number);
      let number = seen.get(together);
      if (number === undefined) {
        number = seen.size;
        seen.set(together, number);
      }
      key[row] = number;
    }
  }
  return key;
}
