/**
 * Local suppression: withholding single values of the few records that are still unlike the others. A withheld value is a
 * category of its own, so that anyone can count that every combination is shared by enough records.
 */
import { withheld } from "./attribute";
import { type Combinations, numbered, regrouped } from "./combinations";

export interface Withheld {
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
export function withholdValues(before: Combinations, k: number, order: readonly number[]): Withheld {
  const values = before.values.map((column) => column.slice());
  let open: number[] = [];
  for (let place = 0; place < before.count; place++) if ((before.sizes[place] as number) < k) open.push(place);
  for (const subset of subsets(order)) {
    if (open.length === 0) break;
    const { of, count } = alike(before, open, subset);
    const sizes = new Uint32Array(count);
    for (const [at, place] of open.entries())
      sizes[of[at] as number] = (sizes[of[at] as number] as number) + (before.sizes[place] as number);
    const still: number[] = [];
    for (const [at, place] of open.entries()) {
      if ((sizes[of[at] as number] as number) < k) still.push(place);
      else for (const index of subset) (values[index] as Uint16Array)[place] = withheld;
    }
    open = still;
  }
  const waiting = new Set(open);
  const left = new Uint8Array(before.of.length);
  if (waiting.size > 0) for (const [record, place] of before.of.entries()) if (waiting.has(place)) left[record] = 1;
  return {
    combinations: without(regrouped(values, before), before, waiting),
    values: values.map((column) =>
      column.reduce(
        (sum, category, place) =>
          category === withheld && !waiting.has(place) ? sum + (before.sizes[place] as number) : sum,
        0,
      ),
    ),
    left,
  };
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

/** The waiting combinations, numbered by what they are alike by once these attributes are withheld. */
function alike(
  { values }: Combinations,
  waiting: readonly number[],
  subset: readonly number[],
): { of: Uint32Array; count: number } {
  const told = values.filter((_, index) => !subset.includes(index));
  return numbered(
    told.map((column) => Uint16Array.from(waiting, (place) => column[place] as number)),
    waiting.length,
  );
}

/** The combinations without the records that are left out. */
function without(after: Combinations, before: Combinations, leaving: ReadonlySet<number>): Combinations {
  if (leaving.size === 0) return after;
  const sizes = after.sizes.slice();
  const counted = new Set<number>();
  for (const [record, place] of before.of.entries()) {
    if (!leaving.has(place) || counted.has(place)) continue;
    counted.add(place);
    const now = after.of[record] as number;
    sizes[now] = (sizes[now] as number) - (before.sizes[place] as number);
  }
  return { ...after, sizes };
}
