/** Counts the records of a package again, from its files alone. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse";
import type { SignedCertificate } from "./certificate";
import { faultsOf, type RecordsCounted, recordCounter } from "./count-records";
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
    for (const fault of faultsOf(certificate, counted)) fail(fault);
  }
  return failures;
}

async function countFile(
  folder: string,
  resource: DataResource,
  fail: (says: string) => void,
): Promise<RecordsCounted> {
  const { fields } = resource.schema;
  const allowed = fields.map(({ constraints }) => constraints && new Set(constraints.enum));
  const counter = recordCounter(fields);
  const wrong = new Set<string>();
  let isHeading = true;
  for await (const row of createReadStream(join(folder, resource.path)).pipe(parse()) as AsyncIterable<string[]>) {
    if (isHeading) {
      isHeading = false;
      if (row.join() !== fields.map(({ name }) => name).join()) fail("Its columns are not those of datapackage.json.");
      continue;
    }
    for (const [at, cell] of row.entries())
      if (allowed[at]?.has(cell) === false || startsFormula(cell)) wrong.add(fields[at]?.name ?? "");
    counter.add((at) => row[at] as string);
  }
  for (const name of wrong) fail(`The column ${name} holds a value that is not among those it may hold.`);
  return counter.counted();
}

/** Whether a spreadsheet would take a cell for a formula. */
export function startsFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell);
}
