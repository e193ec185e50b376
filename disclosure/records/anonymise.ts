/** Makes records such that nobody in them stands out: coarsening first, withholding single values last. */
import { type Levels, type Records, withheld } from "./attribute";
import { chooseLevels, lossOf } from "./coarsen";
import { type Combinations, combinationsOf, recoded } from "./combinations";
import type { Known } from "./known";
import { type Risk, riskOf } from "./risk";
import { type SpecialUniques, specialUniques } from "./special-uniques";
import { withholdValues } from "./withhold";

export interface RecordPolicy {
  /** How many records at least must share each combination of quasi-identifiers. */
  readonly k: number;
  /** The greatest share of records of which coarsening may leave single values to be withheld. */
  readonly leftOver: number;
  /** What was given before of the same records, by those who have read it. */
  readonly known?: readonly Known[];
}

export interface Anonymised {
  readonly levels: Levels;
  /** By record, then by quasi-identifier. @returns the category at its level, or `withheld` */
  categoryOf(record: number, attribute: number): number;
  /** By record: a number for all that is written by which it could be recognised, the same for those that are alike. */
  readonly combinationOf: Uint32Array;
  /** By record: 1 where it is left out. */
  readonly left: Uint8Array;
  readonly recordsLeftOut: number;
  readonly attributes: readonly AttributeFate[];
  readonly before: Risk;
  readonly after: Risk;
  readonly uniquesBefore: readonly SpecialUniques[];
  readonly uniquesAfter: readonly SpecialUniques[];
}

/** What a choice of levels does, without all that only a certificate says. */
export type Effect = Pick<Anonymised, "levels" | "recordsLeftOut" | "attributes" | "after">;

export interface AttributeFate {
  readonly name: string;
  readonly coarsening: string;
  readonly level: number;
  /** The share of its information (entropy) that coarsening takes, 0 to 1. */
  readonly loss: number;
  /** Of how many records its value is withheld. */
  readonly withheld: number;
}

/** @param fixed levels that a person has chosen, by name of attribute */
export function anonymise(
  records: Records,
  policy: RecordPolicy,
  fixed: Readonly<Record<string, number>> = {},
): Anonymised {
  const finest = combinationsOf(records);
  const { combinations, ...made } = recode(records, finest, policy, fixed);
  return {
    ...made,
    categoryOf: (record, attribute) => combinations.values[attribute]?.[combinations.of[record] as number] ?? withheld,
    combinationOf: combinations.of,
    before: riskOf(records, finest),
    uniquesBefore: specialUniques(records, finest),
    uniquesAfter: specialUniques(records, combinations),
  };
}

/** What a choice of levels does to records: quick enough to be asked for at every change of a choice. */
export function effectOf(records: Records, policy: RecordPolicy, fixed: Readonly<Record<string, number>>): Effect {
  const { levels, recordsLeftOut, attributes, after } = recode(records, combinationsOf(records), policy, fixed);
  return { levels, recordsLeftOut, attributes, after };
}

function recode(
  records: Records,
  finest: Combinations,
  { k, leftOver, known = [] }: RecordPolicy,
  fixed: Readonly<Record<string, number>>,
) {
  const levels = chooseLevels(records, finest, { k, leftOver, fixed });
  const apart =
    known.length === 0
      ? finest
      : combinationsOf(
          records,
          known.map(({ shown }) => shown),
        );
  const coarse = recoded(records, apart, levels);
  const loss = lossOf(records, finest, levels);
  // Where coarsening has already taken most, the rest is missed least.
  const order = records.quasiIdentifiers.map((_, index) => index).sort((a, b) => (loss[b] ?? 0) - (loss[a] ?? 0));
  const { combinations, values, left } = withholdValues(coarse, { k, known }, order);
  return {
    combinations,
    levels,
    left,
    recordsLeftOut: left.reduce((sum, out) => sum + out, 0),
    attributes: records.quasiIdentifiers.map(({ name, coarsenings }, index) => ({
      name,
      coarsening: coarsenings[levels[index] ?? 0]?.title ?? "",
      level: levels[index] ?? 0,
      loss: loss[index] ?? 0,
      withheld: values[index] ?? 0,
    })),
    after: riskOf(records, combinations, left),
  };
}
