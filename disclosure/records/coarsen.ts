/** Coarsening: which attributes are made coarser, and by how much, until nearly all records are alike to enough others. */
import { coarseningAt, coarsest, type Levels, type Records } from "./attribute";
import { type Combinations, recordsBelow } from "./combinations";

export interface CoarseningGoal {
  /** So many records must share a combination. */
  readonly k: number;
  /** The greatest share of records that may be left for withholding single values. */
  readonly leftOver: number;
  /** Levels that a person has set, by name of attribute; these are left as they are. */
  readonly fixed?: Readonly<Record<string, number>>;
}

/**
 * Finds levels by going, step by step, to the next coarser level of the attribute whose coarsening brings most records
 * among enough others for what it loses. Not always the very best choice, which takes a search through all of them; every
 * step can be told to the person who prepares the release.
 */
export function chooseLevels(
  records: Records,
  finest: Combinations,
  { k, leftOver, fixed = {} }: CoarseningGoal,
): Levels {
  const last = coarsest(records);
  let levels: Levels = records.quasiIdentifiers.map(({ name }) => fixed[name] ?? 0);
  const entropies = records.quasiIdentifiers.map((_, index) => entropyAt(records, finest, index, 0));
  let alone = recordsBelow(records, finest, levels, k);
  while (alone > leftOver * records.count) {
    const steps = records.quasiIdentifiers.flatMap(({ name }, index) => {
      const level = levels[index] as number;
      if (fixed[name] !== undefined || level >= (last[index] as number)) return [];
      const next = levels.map((one, other) => (other === index ? one + 1 : one));
      const left = recordsBelow(records, finest, next, k);
      const lost = entropyAt(records, finest, index, level) - entropyAt(records, finest, index, level + 1);
      const share = entropies[index] ? lost / (entropies[index] as number) : 0;
      return [{ next, left, worth: (alone - left) / Math.max(share, 1e-3) }];
    });
    const best = steps.sort((a, b) => b.worth - a.worth || a.left - b.left)[0];
    if (!best) return levels;
    levels = best.next;
    alone = best.left;
  }
  return levels;
}

/**
 * What is lost of each attribute by coarsening it: the share of its entropy, 0 to 1. 0 where all is kept, or where there
 * was nothing to tell records apart by.
 */
export function lossOf(records: Records, finest: Combinations, levels: Levels): number[] {
  return records.quasiIdentifiers.map((_, index) => {
    const before = entropyAt(records, finest, index, 0);
    return before === 0 ? 0 : 1 - entropyAt(records, finest, index, levels[index] ?? 0) / before;
  });
}

/** Shannon's entropy of one attribute at a level, in bits. */
function entropyAt(records: Records, { values, sizes, count }: Combinations, index: number, level: number): number {
  const attribute = records.quasiIdentifiers[index];
  if (!attribute || records.count === 0) return 0;
  const { of, categories } = coarseningAt(attribute, level);
  const column = values[index] as Uint16Array;
  const held = new Float64Array(categories.length);
  for (let place = 0; place < count; place++) {
    const category = of[column[place] as number] as number;
    held[category] = (held[category] as number) + (sizes[place] as number);
  }
  return held.reduce((sum, times) => {
    const share = times / records.count;
    return share === 0 ? sum : sum - share * Math.log2(share);
  }, 0);
}
