/**
 * Special uniques: the few attributes by which a record is already unlike all others. A record that is unique by two
 * attributes is easier to recognise than one that is unique by seven.
 *
 * Source: Elliot, Manning and Ford, A Computational Algorithm for Handling the Special Uniques Problem (2002), "SUDA".
 */
import type { Records } from "./attribute";
import type { Combinations } from "./combinations";
import { PairNumbers } from "./numbering";

export interface SpecialUniques {
  /** The attributes by name. Never their values: these are of one person. */
  readonly attributes: readonly string[];
  /** Of how many records these are a smallest set that makes them unique. */
  readonly records: number;
  /** SUDA's weight: the fewer of M attributes are needed, the more, as (M − size)! a record. */
  readonly score: number;
}

/** The sets of attributes that single out most, the riskiest first. @param most how many are wanted */
export function specialUniques(records: Records, combinations: Combinations, most = 10): SpecialUniques[] {
  const attributes = records.quasiIdentifiers.map(({ name }) => name);
  const unique = uniquesBySet(combinations, attributes.length);
  const found: SpecialUniques[] = [];
  for (const mask of masksBySize(attributes.length)) {
    const chosen = attributes.filter((_, index) => (mask >> index) & 1);
    // Smallest only: whoever is unique by a part of these attributes is so by all of them, and has been counted there.
    const parts = attributes.flatMap((_, index) => ((mask >> index) & 1 ? [unique[mask & ~(1 << index)] as Bits] : []));
    const own = countOnlyIn(unique[mask] as Bits, parts);
    if (own > 0)
      found.push({ attributes: chosen, records: own, score: own * factorial(attributes.length - chosen.length) });
  }
  return found.sort((a, b) => b.score - a.score || b.records - a.records).slice(0, most);
}

/** A bit a combination. */
type Bits = Uint32Array;

/**
 * By set of attributes, as a mask: the combinations whose values of these no other record has. What is alike by some
 * attributes is what is alike by all but one of them, told apart by that one; only so many groupings are held at a time as
 * there are attributes. What is unique by some stays so by more, and need not be looked at again.
 */
function uniquesBySet({ values, sizes, count }: Combinations, attributes: number): Bits[] {
  const unique: Bits[] = Array.from({ length: 1 << attributes }, () => new Uint32Array((count + 31) >> 5));
  const tellApart = (mask: number, places: Uint32Array, groups: Uint32Array, many: number, below: number): void => {
    const held = new Uint32Array(many);
    for (let at = 0; at < places.length; at++) {
      const group = groups[at] as number;
      held[group] = (held[group] as number) + (sizes[places[at] as number] as number);
    }
    const bits = unique[mask] as Bits;
    const others = new Uint32Array(places.length);
    const othersIn = new Uint32Array(places.length);
    let left = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      const group = groups[at] as number;
      if (held[group] === 1) bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
      else {
        others[left] = place;
        othersIn[left++] = group;
      }
    }
    for (let next = 0; next < below; next++) {
      const column = values[next] as Uint16Array;
      const numbers = new PairNumbers(Math.min(many, left) * 2);
      const finer = new Uint32Array(left);
      for (let at = 0; at < left; at++)
        finer[at] = numbers.of(othersIn[at] as number, column[others[at] as number] as number);
      const finerMask = mask | (1 << next);
      (unique[finerMask] as Bits).set(bits);
      tellApart(finerMask, others.subarray(0, left), finer, numbers.size, next);
    }
  };
  tellApart(
    0,
    Uint32Array.from({ length: count }, (_, place) => place),
    new Uint32Array(count),
    Math.min(1, count),
    attributes,
  );
  return unique;
}

/** How many are marked here and in none of the others. */
function countOnlyIn(bits: Bits, others: readonly Bits[]): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word] as number;
    for (const other of others) left &= ~(other[word] as number);
    for (; left !== 0; left &= left - 1) count++;
  }
  return count;
}

function masksBySize(attributes: number): number[] {
  const masks = Array.from({ length: (1 << attributes) - 1 }, (_, index) => index + 1);
  return masks.sort((a, b) => bits(a) - bits(b) || a - b);
}

function bits(mask: number): number {
  return mask === 0 ? 0 : 1 + bits(mask & (mask - 1));
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(number - 1);
}
