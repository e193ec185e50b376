/** How likely it is that somebody in the records is recognised, and what could be learnt of them. */
import type { Records } from "./attribute";
import type { Combinations } from "./combinations";

export interface Risk {
  readonly records: number;
  /** The fewest records that share a combination; 0 where there are no records. */
  readonly k: number;
  /** Records whose combination nobody shares. */
  readonly uniques: number;
  /** The risk of whoever knows that a person is in the data: one in the number of records like theirs. */
  readonly greatest: number;
  readonly mean: number;
  readonly sensitive: readonly SensitiveRisk[];
  readonly families: FamilyRisk;
}

export interface SensitiveRisk {
  readonly name: string;
  /** The fewest different values among the records of a combination. */
  readonly l: number;
  /**
   * The greatest distance between the values within a combination and those of all, 0 to 1: half the sum of the
   * differences of their shares. Li, Li and Venkatasubramanian, t-Closeness (2007), for values without an order.
   */
  readonly t: number;
}

/** Of households with two or more people in the records: whoever recognises one of them has found all. */
export interface FamilyRisk {
  readonly families: number;
  readonly greatest: number;
  readonly mean: number;
}

/** @param left by record: 1 where it is left out */
export function riskOf(records: Records, combinations: Combinations, left?: Uint8Array): Risk {
  const sizes = combinations.sizes.filter((size) => size > 0);
  const held = sizes.reduce((sum, size) => sum + size, 0);
  const k = sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return {
    records: held,
    k: held === 0 ? 0 : k,
    uniques: sizes.reduce((sum, size) => (size === 1 ? sum + 1 : sum), 0),
    greatest: held === 0 ? 0 : 1 / k,
    // Of each record one in its combination's size: added up over a combination, one.
    mean: held === 0 ? 0 : sizes.length / held,
    sensitive: records.sensitive.map((attribute) => sensitiveRisk(attribute, combinations, held, left)),
    families: familyRisk(records, combinations, left),
  };
}

function sensitiveRisk(
  { name, categories, values }: Records["sensitive"][number],
  { of, sizes, count }: Combinations,
  held: number,
  left?: Uint8Array,
): SensitiveRisk {
  const together = new Uint32Array(count * categories);
  const all = new Float64Array(categories);
  for (let record = 0; record < values.length; record++) {
    if (left?.[record]) continue;
    const category = values[record] as number;
    const place = (of[record] as number) * categories + category;
    together[place] = (together[place] as number) + 1;
    all[category] = (all[category] as number) + 1;
  }
  let l = Number.POSITIVE_INFINITY;
  let t = 0;
  for (let place = 0; place < count; place++) {
    const size = sizes[place] as number;
    if (size === 0) continue;
    let different = 0;
    let apart = 0;
    for (let category = 0; category < categories; category++) {
      const times = together[place * categories + category] as number;
      if (times > 0) different++;
      apart += Math.abs(times / size - (all[category] as number) / held);
    }
    l = Math.min(l, different);
    t = Math.max(t, apart / 2);
  }
  return { name, l: Number.isFinite(l) ? l : 0, t };
}

function familyRisk({ households }: Records, { of, sizes }: Combinations, left?: Uint8Array): FamilyRisk {
  const families = new Map<number, { people: number; missed: number }>();
  for (const [record, household] of households?.entries() ?? []) {
    if (household === 0 || left?.[record]) continue;
    const family = families.get(household) ?? { people: 0, missed: 1 };
    family.people++;
    family.missed *= 1 - 1 / (sizes[of[record] as number] as number);
    families.set(household, family);
  }
  const risks = [...families.values()].filter(({ people }) => people > 1).map(({ missed }) => 1 - missed);
  return {
    families: risks.length,
    greatest: risks.reduce((most, risk) => Math.max(most, risk), 0),
    mean: risks.length === 0 ? 0 : risks.reduce((sum, risk) => sum + risk, 0) / risks.length,
  };
}
