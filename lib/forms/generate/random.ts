/** Chance that can be repeated: the same seed gives the same draws, so that tests and demonstrations do not change. */

export interface Random {
  /** A number from 0 up to, and without, 1. */
  next(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, by weights that need not add up to anything. Where all are 0, any of them. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T;
  /** A whole number around a median, with a long tail above it, as lengths of time and numbers of contacts have. */
  around(median: number, from: number, to: number): number;
}

/** @param seed any text or number; the draws follow from it alone */
export function seededRandom(seed: string | number): Random {
  let state = hash(String(seed));
  // Mulberry32: 32 bits of state, good enough to look unplanned, and small.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    happens: (probability) => next() < probability,
    whole,
    pick: (list) => itemAt(list, whole(0, list.length - 1)),
    weighted(list, weightOf) {
      const total = list.reduce((sum, item) => sum + weightOf(item), 0);
      if (total <= 0) return itemAt(list, whole(0, list.length - 1));
      let left = next() * total;
      const found = list.find((item) => {
        left -= weightOf(item);
        return left < 0;
      });
      return found ?? itemAt(list, list.length - 1);
    },
    around(median, from, to) {
      // The sum of three draws is near enough to a bell; its exponent gives the long tail.
      const bell = (next() + next() + next()) / 1.5 - 1;
      const drawn = Math.round(Math.max(median, 0.6) * Math.exp(bell * 1.4));
      return Math.min(Math.max(drawn, from), to);
    },
  };
}

function itemAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError("Nothing can be drawn from an empty list.");
  return list[index] as T;
}

/** FNV-1a: spreads seeds that differ by one character over all of the states. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
