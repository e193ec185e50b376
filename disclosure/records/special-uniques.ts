/**
 * Special uniques: the few attributes by which a record is already unlike all others. A record that is unique by two
 * attributes is easier to recognise than one that is unique by seven.
 *
 * Source: Elliot, Manning and Ford, A Computational Algorithm for Handling the Special Uniques Problem (2002), "SUDA".
 */
import type { Records } from "./attribute";
import type { Combinations } from "./combinations";

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
  const alike = new AlikeBy(combinations);
  const singled = new Map<number, number[]>();
  const found: SpecialUniques[] = [];
  for (const mask of masksBySize(attributes.length)) {
    const chosen = attributes.filter((_, index) => (mask >> index) & 1);
    let unique = 0;
    for (const place of alike.uniques(mask)) {
      const before = singled.get(place) ?? [];
      // Smallest only: where a part of these attributes is enough, that part has been counted.
      if (before.some((smaller) => (smaller & mask) === smaller)) continue;
      singled.set(place, [...before, mask]);
      unique++;
    }
    if (unique > 0)
      found.push({
        attributes: chosen,
        records: unique,
        score: unique * factorial(attributes.length - chosen.length),
      });
  }
  return found.sort((a, b) => b.score - a.score || b.records - a.records).slice(0, most);
}

/** Which combinations are alike by some attributes: those by all but one of them, told apart by the last. */
class AlikeBy {
  readonly #combinations: Combinations;
  readonly #groups = new Map<number, Uint32Array>();

  constructor(combinations: Combinations) {
    this.#combinations = combinations;
    this.#groups.set(0, new Uint32Array(combinations.count));
  }

  /** The combinations whose values of these attributes no other record has. Sets are asked for from small to large. */
  uniques(mask: number): number[] {
    const { sizes, count } = this.#combinations;
    const groups = this.#groupsBy(mask);
    const held = new Uint32Array(count);
    for (let place = 0; place < count; place++) {
      const group = groups[place] as number;
      held[group] = (held[group] as number) + (sizes[place] as number);
    }
    const unique: number[] = [];
    for (let place = 0; place < count; place++)
      if (sizes[place] === 1 && held[groups[place] as number] === 1) unique.push(place);
    return unique;
  }

  #groupsBy(mask: number): Uint32Array {
    const last = 31 - Math.clz32(mask & -mask);
    const before = this.#groups.get(mask & (mask - 1)) as Uint32Array;
    const column = this.#combinations.values[last] as Uint16Array;
    const groups = new Uint32Array(before.length);
    const numbers = new Map<number, number>();
    for (let place = 0; place < groups.length; place++) {
      const together = (before[place] as number) * 0x10000 + (column[place] as number);
      const number = numbers.get(together) ?? numbers.size;
      numbers.set(together, number);
      groups[place] = number;
    }
    this.#groups.set(mask, groups);
    return groups;
  }
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
