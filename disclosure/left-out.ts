/**
 * Takes a reader's own counts out of figures that all readers are shown. Whoever sees the figures of two readers learns
 * the difference; so a reader's own count is left out in steps so wide that the difference tells of it no more than the
 * policy allows, and where several such differences together would tell more, one of them is not shown.
 */
import type { Sum } from "./cells";
import type { Bounds } from "./feasible";
import type { Policy } from "./policy";

/** By id of number: the step in which a reader's own count lies; null where it is not to be shown to that reader. */
export type LeftOut = ReadonlyMap<string, number | null>;

/**
 * The step in which a count lies, by the least count of it: of 0 to 9 it is 0, of 10 to 19 it is 10. Steps that begin with
 * the least add up to no more than the step of a sum, so a whole and its parts seldom narrow each other.
 */
export function inSteps(count: number, step: number): number {
  return Math.floor(count / step) * step;
}

/** The least and the greatest count in a step. */
export function behindSteps(low: number, step: number): Bounds {
  return { low, high: low + step - 1 };
}

/**
 * What is taken out for a count of which only the step is known: the middle of the step. Of the first step it is nothing
 * where that is nearer to what a reader contributes on average, as all know it.
 */
export function leftOutOf(low: number, { all, readers, step }: { all: number; readers: number; step: number }): number {
  const middle = low + step / 2;
  return low === 0 && all < (readers * middle) / 2 ? 0 : middle;
}

/**
 * @param own what the reader contributes to each number
 * @param shown the numbers that are printed; the others are parts of sums alone
 */
export function leaveOut(
  own: ReadonlyMap<string, number>,
  shown: ReadonlySet<string>,
  sums: readonly Sum[],
  { threshold, narrowest, contributors }: Policy,
): LeftOut {
  const step = contributors?.leftOutIn ?? 1;
  const hidden = new Set<string>();
  const sumsOf = bySum(sums);
  for (;;) {
    const bounds = new Map<string, Bounds>();
    for (const [id, count] of own)
      bounds.set(id, shown.has(id) && !hidden.has(id) ? behindSteps(inSteps(count, step), step) : anything);
    const told = narrowed(bounds, sums);
    const close = [...own].find(([id, count]) => {
      const { low, high } = told.get(id) ?? anything;
      return count > 0 && count < threshold && high - low < narrowest;
    });
    if (!close) break;
    const [id] = close;
    const near = (sumsOf.get(id) ?? []).flatMap(({ whole, parts }) => [whole, ...parts]);
    const other = near
      .filter((one) => one !== id && shown.has(one) && !hidden.has(one))
      .sort((a, b) => (own.get(a) ?? 0) - (own.get(b) ?? 0))
      .at(-1);
    // Without another to hide it goes itself; if that does not help, nothing is shown.
    if (other !== undefined) hidden.add(other);
    else if (shown.has(id) && !hidden.has(id)) hidden.add(id);
    else return new Map([...own.keys()].map((each) => [each, null]));
  }
  return new Map([...own].map(([id, count]) => [id, hidden.has(id) ? null : inSteps(count, step)]));
}

const anything: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

function bySum(sums: readonly Sum[]): Map<string, Sum[]> {
  const found = new Map<string, Sum[]>();
  for (const sum of sums) for (const id of [sum.whole, ...sum.parts]) found.set(id, [...(found.get(id) ?? []), sum]);
  return found;
}

/** What the sums make of bounds, each taken by itself and again until none says anything new. */
export function narrowed(bounds: ReadonlyMap<string, Bounds>, sums: readonly Sum[]): Map<string, Bounds> {
  const found = new Map(bounds);
  const of = (id: string) => found.get(id) ?? anything;
  let changed = true;
  const tighten = (id: string, low: number, high: number) => {
    const known = of(id);
    if (low <= known.low && high >= known.high) return;
    found.set(id, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
    changed = true;
  };
  while (changed) {
    changed = false;
    for (const { whole, parts } of sums) {
      const low = parts.reduce((sum, id) => sum + of(id).low, 0);
      const open = parts.filter((id) => of(id).high === Number.POSITIVE_INFINITY).length;
      const high = parts.reduce((sum, id) => sum + (of(id).high === Number.POSITIVE_INFINITY ? 0 : of(id).high), 0);
      tighten(whole, low, open > 0 ? Number.POSITIVE_INFINITY : high);
      const all = of(whole);
      for (const id of parts) {
        const own = of(id);
        const isOpen = own.high === Number.POSITIVE_INFINITY;
        // How many the other parts are at most: unknown where one of them is open.
        const others = open - (isOpen ? 1 : 0) > 0 ? Number.POSITIVE_INFINITY : high - (isOpen ? 0 : own.high);
        tighten(id, all.low - others, all.high - (low - own.low));
      }
    }
  }
  return found;
}
