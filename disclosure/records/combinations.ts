/**
 * The different combinations of quasi-identifiers in the records. Nearly everything is worked out on these: there are far
 * fewer of them than records, so that a million records are no more work than their different combinations.
 */
import { coarseningAt, type Levels, type Records, withheld } from "./attribute";
import { PairNumbers } from "./numbering";

export interface Combinations {
  /** How many there are. */
  readonly count: number;
  /** By quasi-identifier, then by combination: its category. */
  readonly values: readonly Uint16Array[];
  /** By combination: how many records hold it. */
  readonly sizes: Uint32Array;
  /** By record: its combination. */
  readonly of: Uint32Array;
  /** By reader who has earlier releases, then by combination: what was shown there of its records. See Known. */
  readonly shown: readonly Uint32Array[];
}

/** The finest combinations. @param shown by reader, then by record: what was shown of it before, by which it is told apart too */
export function combinationsOf({ count, quasiIdentifiers }: Records, shown: readonly Uint32Array[] = []): Combinations {
  return group(
    quasiIdentifiers.map(({ values }) => values),
    shown,
    count,
  );
}

/** The same for whoever has nothing but the file: told apart by what is written alone. */
export function asWritten(before: Combinations): Combinations {
  return before.shown.length === 0 ? before : regrouped(before.values, { ...before, shown: [] });
}

/** The same records with every attribute at a level. */
export function recoded(records: Records, finest: Combinations, levels: Levels): Combinations {
  return regrouped(recodedValues(records, finest, levels), finest);
}

/** How many records would stand in combinations that fewer than `k` share, with every attribute at a level. */
export function recordsBelow(records: Records, finest: Combinations, levels: Levels, k: number): number {
  const { of, count } = numbered(recodedValues(records, finest, levels), finest.count);
  const sizes = new Uint32Array(count);
  for (let place = 0; place < of.length; place++)
    sizes[of[place] as number] = (sizes[of[place] as number] as number) + (finest.sizes[place] as number);
  return sizes.reduce((sum, size) => (size < k ? sum + size : sum), 0);
}

function recodedValues(records: Records, finest: Combinations, levels: Levels): Uint16Array[] {
  return finest.values.map((column, index) => {
    const attribute = records.quasiIdentifiers[index];
    const { of } = coarseningAt(attribute as NonNullable<typeof attribute>, levels[index] ?? 0);
    return column.map((category) => of[category] ?? withheld);
  });
}

/** Combinations anew, after the categories of some have changed; `values` stand by the combinations before. */
export function regrouped(values: readonly Uint16Array[], before: Combinations): Combinations {
  const grouped = group(values, before.shown, before.count, before.sizes);
  return { ...grouped, of: before.of.map((combination) => grouped.of[combination] as number) };
}

/** Groups rows that are alike. @param weights how many records a row stands for; one each where left out */
function group(
  columns: readonly Uint16Array[],
  shown: readonly Uint32Array[],
  rows: number,
  weights?: Uint32Array,
): Combinations {
  const { of, count } = numbered([...columns, ...shown], rows);
  const firsts = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  for (let row = rows - 1; row >= 0; row--) {
    const place = of[row] as number;
    firsts[place] = row;
    sizes[place] = (sizes[place] as number) + (weights ? (weights[row] as number) : 1);
  }
  return {
    count,
    values: columns.map((column) => Uint16Array.from(firsts, (row) => column[row] as number)),
    sizes,
    of,
    shown: shown.map((column) => Uint32Array.from(firsts, (row) => column[row] as number)),
  };
}

/**
 * A number a row, the same for rows that are alike, in the order in which they first come. As many attributes as fit into
 * one number are put together, and numbered anew with what came before.
 */
export function numbered(
  columns: readonly (Uint16Array | Uint32Array)[],
  rows: number,
): { of: Uint32Array; count: number } {
  const of = new Uint32Array(rows);
  const together = new Uint32Array(rows);
  let count = Math.min(1, rows);
  let room = 1;
  const numberAnew = (): void => {
    const numbers = new PairNumbers(count * 2);
    for (let row = 0; row < rows; row++) of[row] = numbers.of(of[row] as number, together[row] as number);
    count = numbers.size;
    together.fill(0);
    room = 1;
  };
  for (const column of columns) {
    let most = 0;
    for (let row = 0; row < rows; row++) if ((column[row] as number) > most) most = column[row] as number;
    if (room * (most + 1) > 2 ** 32) numberAnew();
    for (let row = 0; row < rows; row++)
      together[row] = (together[row] as number) * (most + 1) + (column[row] as number);
    room *= most + 1;
  }
  if (room > 1) numberAnew();
  return { of, count };
}
