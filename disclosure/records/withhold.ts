/**
 * Local suppression: withholding single values of the few records that are still unlike the others. A withheld value is a
 * category of its own, so that anyone can count that every combination is shared by enough records.
 */
import { withheld } from "./attribute";
import { asWritten, type Combinations, numbered, regrouped } from "./combinations";
import { type Alike, fewestByReader, leaveTogether } from "./known";

export interface Withheld {
  /** As whoever has nothing but the file sees them. */
  readonly combinations: Combinations;
  /** By quasi-identifier: of how many records its value is withheld. */
  readonly values: readonly number[];
  /** By record: 1 where it is left out altogether, because too few are like it even with everything withheld. */
  readonly left: Uint8Array;
}

/**
 * Withholds as few values as will do: first one attribute of those records that become alike by it, then two, and so on.
 *
 * @param order the attributes by number, the one that is missed least first
 */
export function withholdValues(before: Combinations, alike: Alike, order: readonly number[]): Withheld {
  const fewest = fewestByReader(alike);
  const values = before.values.map((column) => column.slice());
  let open: number[] = [];
  for (let place = 0; place < before.count; place++) open.push(place);
  for (const subset of [[], ...subsets(order)]) {
    if (open.length === 0) break;
    const enough = becomeAlike(before, open, subset, fewest);
    const still: number[] = [];
    for (const [at, place] of open.entries()) {
      if (enough[at] === 0) still.push(place);
      else for (const index of subset) (values[index] as Uint16Array)[place] = withheld;
    }
    open = still;
  }
  const after = regrouped(values, before);
  const waiting = new Set(open);
  const staying = sizesWithout(after, before, waiting);
  const sizes = leaveTogether(after, staying, alike);
  const combinations = asWritten({ ...after, sizes });
  return {
    combinations,
    values: combinations.values.map((column) =>
      column.reduce(
        (sum, category, place) => (category === withheld ? sum + (combinations.sizes[place] as number) : sum),
        0,
      ),
    ),
    left: recordsLeft(before, after, waiting, (place) => (staying[place] as number) - (sizes[place] as number)),
  };
}

/** @param more by combination after: how many more of its records are left out */
function recordsLeft(
  before: Combinations,
  after: Combinations,
  waiting: ReadonlySet<number>,
  more: (place: number) => number,
): Uint8Array {
  const left = new Uint8Array(before.of.length);
  const leaving = Uint32Array.from({ length: after.count }, (_, place) => more(place));
  if (waiting.size === 0 && !leaving.some((many) => many > 0)) return left;
  for (const [record, place] of before.of.entries()) {
    const now = after.of[record] as number;
    if (waiting.has(place)) left[record] = 1;
    else if ((leaving[now] as number) > 0) {
      left[record] = 1;
      leaving[now] = (leaving[now] as number) - 1;
    }
  }
  return left;
}

/** Every subset of the attributes but the empty one: small ones first, and among these the ones that are missed least. */
function subsets(order: readonly number[]): number[][] {
  const all: number[][] = [];
  for (let mask = 1; mask < 1 << order.length; mask++) all.push(order.filter((_, place) => (mask >> place) & 1));
  return all
    .map((subset) => ({ subset, cost: subset.reduce((sum, index) => sum + 1 + order.indexOf(index) / 1000, 0) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ subset }) => subset);
}

/**
 * Which combinations are alike to enough others, to each reader, once these attributes are withheld: 1 or 0 each. What one
 * reader tells apart is missing to another, until nothing changes any more.
 */
function becomeAlike(
  { values, sizes, shown }: Combinations,
  open: readonly number[],
  subset: readonly number[],
  fewest: readonly number[],
): Uint8Array {
  const told = values
    .filter((_, index) => !subset.includes(index))
    .map((column) => Uint16Array.from(open, (place) => column[place] as number));
  const readers = [undefined, ...shown].map((before) =>
    numbered(before ? [...told, Uint32Array.from(open, (place) => before[place] as number)] : told, open.length),
  );
  const enough = new Uint8Array(open.length).fill(1);
  for (let fewer = true; fewer; ) {
    fewer = false;
    for (const [reader, { of, count }] of readers.entries()) {
      const together = new Uint32Array(count);
      for (const [at, place] of open.entries())
        if (enough[at]) together[of[at] as number] = (together[of[at] as number] as number) + (sizes[place] as number);
      for (let at = 0; at < open.length; at++)
        if (enough[at] && (together[of[at] as number] as number) < (fewest[reader] as number)) {
          enough[at] = 0;
          fewer = readers.length > 1;
        }
    }
  }
  return enough;
}

/** How many records of each combination stay, without those that are left out. */
function sizesWithout(after: Combinations, before: Combinations, leaving: ReadonlySet<number>): Uint32Array {
  const sizes = after.sizes.slice();
  if (leaving.size === 0) return sizes;
  const counted = new Set<number>();
  for (const [record, place] of before.of.entries()) {
    if (!leaving.has(place) || counted.has(place)) continue;
    counted.add(place);
    const now = after.of[record] as number;
    sizes[now] = (sizes[now] as number) - (before.sizes[place] as number);
  }
  return sizes;
}
