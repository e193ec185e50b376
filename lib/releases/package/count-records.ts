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
  /** By sensitive column: the different values within each combination. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** By quasi-identifier: in how many records its value is withheld. */
  readonly withheld: ReadonlyMap<string, number>;
}

export interface RecordCounter {
  /** Counts one record. @param valueAt what is written of it in a column, by the column's place */
  add(valueAt: (at: number) => string): void;
  counted(): RecordsCounted;
}

export function recordCounter(fields: readonly Pick<Field, "name" | "role">[]): RecordCounter {
  const ofRole = (role: Field["role"]) =>
    fields.flatMap((field, at) => (field.role === role ? [{ name: field.name, at }] : []));
  const identifying = ofRole("quasi-identifier");
  const sensitive = ofRole("sensitive").map((one) => ({ ...one, byKey: new Map<string, Set<string>>() }));
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
        const seen = byKey.get(key);
        if (seen) seen.add(valueAt(at));
        else byKey.set(key, new Set([valueAt(at)]));
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
  for (const { name, l } of records.after.sensitive) {
    const byKey = counted.values.get(name);
    if (!byKey) continue;
    const least = [...byKey.values()].reduce((fewest, { size }) => Math.min(fewest, size), Number.POSITIVE_INFINITY);
    if (byKey.size > 0 && least !== l)
      faults.push(`The fewest different values of ${name} are ${least}, and the certificate says ${l}.`);
  }
  for (const { name, withheld } of records.quasiIdentifiers) {
    const found = counted.withheld.get(name) ?? 0;
    if (counted.identifying.includes(name) && found !== withheld)
      faults.push(`${name} is withheld in ${found} records, and the certificate says ${withheld}.`);
  }
  return faults;
}
