/** Independent readers of a package, for tests: DuckDB and PDF.js, which know nothing but its files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { extractText, getDocumentProxy } from "unpdf";
import type { SignedCertificate } from "./certificate";
import type { DataPackage } from "./datapackage";
import type { Approval, PreparedFacts } from "./write-package";

/** What is said of a made-up release. */
export const facts: PreparedFacts = {
  release: {
    id: "R-0001",
    kind: "records",
    dataset: "adult-idva",
    title: "Adults supported by Idvas",
    from: "2019-04-01",
    to: "2021-03-31",
    access: "controlled",
    longitudinal: null,
  },
  fiveSafes: {
    project: "=A made-up study of made-up people",
    people: "Example University",
    setting: "A locked example room",
    data: "Records without names",
    outputs: "Checked by somebody else",
  },
  preparedBy: "Test Person 1",
  preparedAt: "2026-11-26T10:00:00.000Z",
  snapshot: "2026-11-26T10:00:00.000Z",
  formVersions: { "adult.intake": [1] },
  rules: { k: 5, fewest: 5, threshold: null, roundTo: null, narrowest: null },
};

export const approval: Approval = {
  approvedBy: "Test Person 2",
  approvedAt: "2026-11-26T11:00:00.000Z",
  expires: "2027-11-26",
};

/** What DuckDB answers. */
export async function rowsFrom(query: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

export function readJson<Read>(place: string, file: string): Read {
  return JSON.parse(readFileSync(join(place, file), "utf8")) as Read;
}

/** A file of the package, as DuckDB reads it. */
export function asCsv(place: string, path: string): string {
  return `read_csv('${join(place, path)}', all_varchar = true, header = true)`;
}

/** Opens files of the package with DuckDB. @returns by file: how many rows it finds */
export async function rowsInEvery(place: string, files: readonly string[]): Promise<Map<string, unknown>> {
  const readers = {
    csv: (path: string) => asCsv(place, path),
    parquet: (path: string) => `read_parquet('${join(place, path)}')`,
    json: (path: string) => `read_json('${join(place, path)}', maximum_object_size = 1000000000)`,
  };
  const found = new Map<string, unknown>();
  for (const file of files) {
    const reader = readers[file.slice(file.lastIndexOf(".") + 1) as keyof typeof readers];
    const [counted] = await rowsFrom(`select count(*)::int as rows from ${reader(file)}`);
    found.set(file, counted?.rows);
  }
  return found;
}

/** The text of a PDF file, page by page, without the spaces: where a line ends is the reader's own business. */
export async function pagesOfPdf(place: string, path: string): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(place, path))));
  try {
    const { text } = await extractText(document, { mergePages: false });
    return text.map(withoutSpaces);
  } finally {
    await document.destroy();
  }
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}

/** What the certificate says of records, in the form in which it can be counted. */
export interface CountedRecords {
  readonly k: unknown;
  readonly uniques: unknown;
  readonly records: unknown;
  /** By sensitive column: the fewest different values among records that are alike. */
  readonly l: Readonly<Record<string, unknown>>;
  /** By sensitive column: the greatest distance between the values of records that are alike and those of all, to nine places. */
  readonly t: Readonly<Record<string, unknown>>;
  /** The mean risk of being recognised, to nine places. */
  readonly mean: unknown;
  /** By quasi-identifier: of how many records it is withheld. */
  readonly withheld: Readonly<Record<string, unknown>>;
}

/** Counts the records of a package with DuckDB: which columns are of which kind stands in its datapackage.json. */
export async function recordsCounted(place: string): Promise<CountedRecords> {
  const { resources } = readJson<DataPackage>(place, "datapackage.json");
  const intake = resources.find(({ schema }) => schema.fields.some(({ role }) => role === "quasi-identifier"));
  if (!intake) throw new Error("No file of the package has quasi-identifiers.");
  const named = (role: string) => intake.schema.fields.flatMap((field) => (field.role === role ? [field.name] : []));
  const csv = asCsv(place, intake.path);
  const identifying = named("quasi-identifier");
  const [sensitive, alike] = [named("sensitive"), identifying.map((name) => `"${name}"`).join(", ")];
  const [sizes] = await rowsFrom(
    `with classes as (select count(*) as size from ${csv} group by ${alike})
     select min(size)::int as k, count(*) filter (where size = 1)::int as uniques, sum(size)::int as records,
       round(count(*) / sum(size), 9) as mean from classes`,
  );
  const different = sensitive.map((name) => `count(distinct "${name}") as "${name}"`);
  const least = sensitive.map((name) => `min("${name}")::int as "${name}"`);
  const [l] =
    sensitive.length === 0
      ? [{}]
      : await rowsFrom(`select ${least.join()} from (select ${different.join()} from ${csv} group by ${alike})`);
  const t: Record<string, unknown> = {};
  for (const name of sensitive) {
    const [found] = await rowsFrom(
      `with records as (select concat_ws('|', ${alike}) as alike, "${name}" as value from ${csv}),
         sizes as (select alike, count(*) as size from records group by alike),
         shares as (select value, count(*) / sum(count(*)) over () as share from records group by value),
         held as (select alike, value, count(*) as times from records group by alike, value),
         distances as (select sum(abs(coalesce(times, 0) / size - share)) / 2 as apart
           from sizes cross join shares left join held using (alike, value) group by alike)
       select round(max(apart), 9) as t from distances`,
    );
    t[name] = found?.t;
  }
  const times = identifying.map((name) => `(count(*) filter (where "${name}" = '[c]'))::int as "${name}"`);
  const [withheld] = await rowsFrom(`select ${times.join()} from ${csv}`);
  const { k, uniques, records, mean } = sizes ?? {};
  return { k, uniques, records, mean, t, l: l ?? {}, withheld: withheld ?? {} };
}

/** The same as the certificate has it. */
export function recordsCertified(place: string): CountedRecords {
  const { records } = readJson<SignedCertificate>(place, "certificate.json");
  if (!records) throw new Error("The certificate is of no records.");
  const columns = readJson<DataPackage>(place, "datapackage.json").resources.flatMap(({ schema }) => schema.fields);
  const isColumn = ({ name }: { name: string }) => columns.some((field) => field.name === name);
  const { k, uniques, mean, records: all, sensitive } = records.after;
  return {
    k,
    uniques,
    records: all,
    mean: toNinePlaces(mean),
    t: Object.fromEntries(sensitive.filter(isColumn).map(({ name, t }) => [name, toNinePlaces(t)])),
    l: Object.fromEntries(sensitive.filter(isColumn).map(({ name, l }) => [name, l])),
    withheld: Object.fromEntries(
      records.quasiIdentifiers.filter(isColumn).map(({ name, withheld }) => [name, withheld]),
    ),
  };
}

function toNinePlaces(number: number): number {
  return Number(number.toFixed(9));
}
