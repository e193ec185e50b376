/**
 * Counts records by what anybody can count them by: how many are alike, and how many different sensitive values they hold.
 * The same counting is done while they are written, and by whoever checks a package.
 */
import { withheldMarker } from "@/disclosure/records/attribute";
import type { Field, RecordPage } from "../resource";
import type { SignedCertificate } from "./certificate";

export interface RecordsCounted {
  readonly rows: number;
  readonly identifying: readonly string[];
  /** How many records share each combination of quasi-identifiers. */
  readonly alike: ReadonlyMap<string, number>;
  /** By sensitive column: how often each value stands within each combination. */
  readonly values: ReadonlyMap<string, ValuesAlike>;
  /** By quasi-identifier: in how many records its value is withheld. */
  readonly withheld: ReadonlyMap<string, number>;
}

/** By combination, then by value: how often it stands there. */
type ValuesAlike = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface RecordCounter {
  /** Counts one record. @param valueAt what is written of it in a column, by the column's place */
  add(valueAt: (at: number) => string): void;
  counted(): RecordsCounted;
}

export function recordCounter(fields: readonly Pick<Field, "name" | "role">[]): RecordCounter {
  const ofRole = (role: Field["role"]) =>
    fields.flatMap((field, at) => (field.role === role ? [{ name: field.name, at }] : []));
  const identifying = ofRole("quasi-identifier");
  const sensitive = ofRole("sensitive").map((one) => ({ ...one, byKey: new Map<string, Map<string, number>>() }));
  const alike = new Map<string, number>();
  const withheld = new Map<string, number>();
  let rows = 0;
  return {
    add(valueAt) {
      rows++;
      if (identifying.length === 0) return;
      let key = "";
      for (const { name, at } of identifying) {
        const value = valueAt(at);
        key += `${value}|`;
        if (value === withheldMarker) withheld.set(name, (withheld.get(name) ?? 0) + 1);
      }
      alike.set(key, (alike.get(key) ?? 0) + 1);
      for (const { at, byKey } of sensitive) {
        const value = valueAt(at);
        const seen = byKey.get(key);
        if (seen) seen.set(value, (seen.get(value) ?? 0) + 1);
        else byKey.set(key, new Map([[value, 1]]));
      }
    },
    counted: () => ({
      rows,
      identifying: identifying.map(({ name }) => name),
      alike,
      values: new Map(sensitive.map(({ name, byKey }) => [name, byKey])),
      withheld,
    }),
  };
}

/** Counts the records of a page, as they are written. */
export function countPage(counter: RecordCounter, fields: readonly Field[], { count, columns }: RecordPage): void {
  let record = 0;
  const valueAt = (at: number) => fields[at]?.words?.[columns[at]?.[record] as number] as string;
  for (; record < count; record++) counter.add(valueAt);
}

/** What of the counted records is not as a certificate says, in sentences. */
export function faultsOf(
  { rules, records }: Pick<SignedCertificate, "rules" | "records">,
  counted: RecordsCounted,
): string[] {
  if (!records || counted.identifying.length === 0) return [];
  const faults: string[] = [];
  const sizes = [...counted.alike.values()];
  const k = sizes.reduce((least, size) => Math.min(least, size), sizes.length === 0 ? 0 : Number.POSITIVE_INFINITY);
  const uniques = sizes.filter((size) => size === 1).length;
  if (rules.k !== null && sizes.length > 0 && k < rules.k)
    faults.push(
      `A combination of ${counted.identifying.join(", ")} is shared by ${k} records; the rule is ${rules.k}.`,
    );
  if (k !== records.after.k) faults.push(`Its fewest alike are ${k}, and the certificate says ${records.after.k}.`);
  if (uniques !== records.after.uniques)
    faults.push(`${uniques} of its records are unique, and the certificate says ${records.after.uniques}.`);
  const risks = { greatest: k === 0 ? 0 : 1 / k, mean: sizes.length === 0 ? 0 : sizes.length / counted.rows };
  for (const [which, found] of Object.entries(risks) as ["greatest" | "mean", number][])
    if (!isAsSaid(found, records.after[which]))
      faults.push(`Its ${which} risk is ${found}, and the certificate says ${records.after[which]}.`);
  for (const { name, l, t } of records.after.sensitive) {
    const alike = counted.values.get(name);
    if (!alike || alike.size === 0) continue;
    const least = [...alike.values()].reduce((fewest, { size }) => Math.min(fewest, size), Number.POSITIVE_INFINITY);
    if (least !== l) faults.push(`The fewest different values of ${name} are ${least}, and the certificate says ${l}.`);
    const apart = greatestDistance(alike, counted);
    if (!isAsSaid(apart, t))
      faults.push(`The greatest distance between values of ${name} is ${apart}, and the certificate says ${t}.`);
  }
  for (const { name, withheld } of records.quasiIdentifiers) {
    const found = counted.withheld.get(name) ?? 0;
    if (counted.identifying.includes(name) && found !== withheld)
      faults.push(`${name} is withheld in ${found} records, and the certificate says ${withheld}.`);
  }
  return faults;
}

/** The same but for what adding up in another order changes. */
function isAsSaid(found: number, said: number): boolean {
  return Math.abs(found - said) < 1e-9;
}

/**
 * The greatest distance between the values within a combination and those of all records: half the sum of the differences of
 * their shares. Li, Li and Venkatasubramanian, t-Closeness (2007).
 */
function greatestDistance(alike: ValuesAlike, { rows }: RecordsCounted): number {
  const all = new Map<string, number>();
  for (const values of alike.values())
    for (const [value, times] of values) all.set(value, (all.get(value) ?? 0) + times);
  let greatest = 0;
  for (const values of alike.values()) {
    const size = [...values.values()].reduce((sum, times) => sum + times, 0);
    let apart = 0;
    for (const [value, times] of all) apart += Math.abs((values.get(value) ?? 0) / size - times / rows);
    greatest = Math.max(greatest, apart / 2);
  }
  return greatest;
}
