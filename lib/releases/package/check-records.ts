/** Counts the records of a package again, from its files alone. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse";
import { withheldMarker } from "@/disclosure/records/attribute";
import type { SignedCertificate } from "./certificate";
import type { DataPackage, DataResource } from "./datapackage";
import type { Failure } from "./verify";

export const dataPackagePath = "datapackage.json";

export async function checkRecords(folder: string, certificate: SignedCertificate): Promise<Failure[]> {
  if (!certificate.records) return [];
  const { resources } = JSON.parse(await readFile(join(folder, dataPackagePath), "utf8")) as DataPackage;
  const failures: Failure[] = [];
  for (const resource of resources) {
    const fail = (says: string) => failures.push({ file: resource.path, says });
    const counted = await countFile(folder, resource, fail);
    const said = certificate.rows.find(({ file }) => file === resource.path)?.written;
    if (said !== counted.rows) fail(`It has ${counted.rows} records, and the certificate says ${said ?? "nothing"}.`);
    if (counted.identifying.length > 0) checkAgainst(certificate, counted, fail);
  }
  return failures;
}

interface Counted {
  readonly rows: number;
  readonly identifying: readonly string[];
  /** How many records share each combination of quasi-identifiers. */
  readonly alike: ReadonlyMap<string, number>;
  /** By sensitive column: the different values within each combination. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** By quasi-identifier: in how many records its value is withheld. */
  readonly withheld: ReadonlyMap<string, number>;
}

async function countFile(folder: string, resource: DataResource, fail: (says: string) => void): Promise<Counted> {
  const { fields } = resource.schema;
  const ofRole = (role: string) =>
    fields.flatMap((field, at) => (field.role === role ? [{ name: field.name, at }] : []));
  const identifying = ofRole("quasi-identifier");
  const sensitive = ofRole("sensitive");
  const allowed = fields.map(({ constraints }) => constraints && new Set(constraints.enum));
  const alike = new Map<string, number>();
  const values = new Map(sensitive.map(({ name }) => [name, new Map<string, Set<string>>()]));
  const withheld = new Map<string, number>();
  const wrong = new Set<string>();
  let rows = -1;
  for await (const row of createReadStream(join(folder, resource.path)).pipe(parse()) as AsyncIterable<string[]>) {
    rows++;
    if (rows === 0) {
      if (row.join() !== fields.map(({ name }) => name).join()) fail("Its columns are not those of datapackage.json.");
      continue;
    }
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] as string;
      if (allowed[at]?.has(cell) === false) wrong.add(fields[at]?.name ?? "");
      if (/^[=+\-@\t\r]/.test(cell)) wrong.add(fields[at]?.name ?? "");
    }
    const key = identifying.map(({ at }) => row[at]).join("|");
    alike.set(key, (alike.get(key) ?? 0) + 1);
    for (const { name, at } of identifying)
      if (row[at] === withheldMarker) withheld.set(name, (withheld.get(name) ?? 0) + 1);
    for (const { name, at } of sensitive) {
      const byKey = values.get(name) as Map<string, Set<string>>;
      const seen = byKey.get(key);
      if (seen) seen.add(row[at] as string);
      else byKey.set(key, new Set([row[at] as string]));
    }
  }
  for (const name of wrong) fail(`The column ${name} holds a value that is not among those it may hold.`);
  return { rows: Math.max(0, rows), identifying: identifying.map(({ name }) => name), alike, values, withheld };
}

function checkAgainst({ rules, records }: SignedCertificate, counted: Counted, fail: (says: string) => void): void {
  if (!records) return;
  const sizes = [...counted.alike.values()];
  const k = sizes.reduce((least, size) => Math.min(least, size), sizes.length === 0 ? 0 : Number.POSITIVE_INFINITY);
  const uniques = sizes.filter((size) => size === 1).length;
  if (rules.k !== null && sizes.length > 0 && k < rules.k)
    fail(`A combination of ${counted.identifying.join(", ")} is shared by ${k} records; the rule is ${rules.k}.`);
  if (k !== records.after.k) fail(`Its fewest alike are ${k}, and the certificate says ${records.after.k}.`);
  if (uniques !== records.after.uniques)
    fail(`${uniques} of its records are unique, and the certificate says ${records.after.uniques}.`);
  for (const { name, l } of records.after.sensitive) {
    const byKey = counted.values.get(name);
    if (!byKey) continue;
    const least = [...byKey.values()].reduce((fewest, { size }) => Math.min(fewest, size), Number.POSITIVE_INFINITY);
    if (byKey.size > 0 && least !== l)
      fail(`The fewest different values of ${name} are ${least}, and the certificate says ${l}.`);
  }
  for (const { name, withheld } of records.quasiIdentifiers) {
    const found = counted.withheld.get(name) ?? 0;
    if (counted.identifying.includes(name) && found !== withheld)
      fail(`${name} is withheld in ${found} records, and the certificate says ${withheld}.`);
  }
}
