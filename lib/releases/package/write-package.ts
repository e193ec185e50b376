/** Writes a package: its data and report, what explains them, and last the certificate that vouches for all of it. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Fault } from "@/lib/errors";
import { written as cell, type Value } from "@/lib/report-files/csv";
import { missingCodes } from "../fates";
import type { PreparedRecords } from "../records";
import type { Resource } from "../resource";
import { canonicalJson } from "./canonical";
import {
  type Certificate,
  type ColumnFate,
  certificateFormat,
  certificatePath,
  proofOf,
  type RowsOfFile,
  signCertificate,
} from "./certificate";
import { certificatePage } from "./certificate-page";
import { certificatePaper } from "./certificate-paper";
import { dataPackagePath, startsFormula } from "./check-records";
import { codebookOf, codebookRows, type ReleaseCodebook } from "./codebook";
import { faultsOf } from "./count-records";
import { pathsOf, writeData } from "./data-files";
import { type DataPackage, dataPackageOf, recordsResource } from "./datapackage";
import { type PackageFolder, writingFolder } from "./folder";
import { cellsResource, codebookOfCells, writeCells } from "./table-cells";

/** What a certificate says that does not follow from the data, as far as it is known when a release is prepared. */
export type PreparedFacts = Pick<
  Certificate,
  "release" | "fiveSafes" | "preparedBy" | "preparedAt" | "snapshot" | "formVersions" | "rules"
>;

/** What only the second person adds. */
export type Approval = Pick<Certificate, "approvedBy" | "approvedAt" | "expires">;

/** A certificate that waits for the second person. */
export type Draft = Omit<Certificate, keyof Approval>;

/** The tables of a release, ready to be written, with the proof of what is withheld in them. */
export interface ReleasedTables {
  readonly proof: NonNullable<Certificate["tables"]>;
  readonly rows: readonly RowsOfFile[];
  readonly columns: readonly ColumnFate[];
  /** All cells of the tables, a row a cell, as they stand in report.csv. */
  readonly cells: readonly (readonly Value[])[];
  /** Files by name, within the folder `report`. */
  readonly files: readonly { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }[];
}

export interface PackageContent {
  readonly records: PreparedRecords | null;
  readonly tables: ReleasedTables | null;
}

const consent =
  "Only cases whose client consents to research and monitoring, as consent stood at that moment. Withdrawn consent is out.";

/**
 * Writes what is in a package, but for its certificate; on any fault nothing is left. Records are counted while they are
 * written, and must be as their certificate will say: from then on their hash stands for them.
 *
 * @param place a folder that is not there yet
 * @param progress of each file, how many of its rows are written
 * @throws Fault where records are not what their certificate would say
 */
export function stagePackage(
  place: string,
  { records, tables }: PackageContent,
  facts: PreparedFacts,
  progress: (file: string, written: number) => void = () => {},
): Promise<Draft> {
  return writingFolder(place, async (folder) => {
    const proof = records ? proofOf(records) : null;
    if (records) await writeRecords(folder, records, { ...facts, records: proof }, progress);
    if (tables) await writeTables(folder, tables, facts);
    return {
      format: certificateFormat,
      ...facts,
      consent,
      rows: [...(records ? rowsOf(records) : []), ...(tables?.rows ?? [])],
      columns: [...(records ? columnsOf(records) : []), ...(tables?.columns ?? [])],
      records: proof,
      tables: tables?.proof ?? null,
      files: folder.files(),
    };
  });
}

/**
 * Copies what was staged to where it is given, with its certificate; on any fault nothing is left.
 *
 * @returns the signed certificate, as it stands in the package
 * @throws Fault where a file is not as it was staged
 */
export function certifyPackage(
  staged: string,
  place: string,
  draft: Draft,
  approval: Approval,
  privateKey: string,
): Promise<string> {
  return writingFolder(place, async (folder) => {
    for (const { path, sha256 } of draft.files) {
      const file = await folder.open(path);
      for await (const piece of createReadStream(join(staged, path))) await file.write(piece as Buffer);
      if ((await file.end()).sha256 !== sha256)
        throw new Fault(`${path} was changed since the release was prepared. Prepare it again.`);
    }
    // What was drawn up before zip files were sealed is sealed all the same.
    const told: Certificate = { ...draft, ...approval, format: certificateFormat };
    await folder.write("certificate.html", certificatePage(told));
    await folder.write("certificate.pdf", await certificatePaper(told));
    const certificate = signCertificate({ ...told, files: folder.files() }, privateKey);
    await folder.write(certificatePath, certificate);
    return certificate;
  });
}

async function writeTables(
  folder: PackageFolder,
  { files, cells }: ReleasedTables,
  { release, preparedAt }: PreparedFacts,
): Promise<void> {
  for (const { name, pieces } of files) {
    const file = await folder.open(`report/${name}`);
    for await (const piece of pieces) await file.write(piece);
    await file.end();
  }
  await writeCells(folder, cells);
  const description = { id: release.id, title: release.title, created: preparedAt };
  await writeExplained(
    folder,
    dataPackageOf(description, [cellsResource(release.title, cells.length, folder.files())]),
    codebookOfCells(release.title),
  );
}

/** What explains the data: to programs, and to people. */
async function writeExplained(
  folder: PackageFolder,
  dataPackage: DataPackage,
  codebook: ReleaseCodebook,
): Promise<void> {
  await folder.write(dataPackagePath, canonicalJson(dataPackage));
  await folder.write("codebook.json", canonicalJson(codebook));
  await folder.write(
    "codebook.csv",
    codebookRows(codebook)
      .map((row) => `${row.map(cell).join(",")}\r\n`)
      .join(""),
  );
}

async function writeRecords(
  folder: PackageFolder,
  { resources }: PreparedRecords,
  { release, preparedAt, ...said }: PreparedFacts & Pick<Certificate, "records">,
  progress: (file: string, written: number) => void,
): Promise<void> {
  for (const resource of resources) {
    const { csv } = pathsOf(resource);
    const counted = await writeData(folder, resource, (written) => progress(csv, written));
    const faults = [...faultsOf(said, counted), ...wordsAmiss(resource)];
    if (counted.rows !== resource.rows) faults.push(`It has ${counted.rows} records in place of ${resource.rows}.`);
    if (faults.length > 0) throw new Fault(`${csv} is not what its certificate would say: ${faults.join(" ")}`);
  }
  const description = { id: release.id, title: release.title, created: preparedAt };
  const described = resources.map((resource) => recordsResource(resource, folder.files()));
  await writeExplained(folder, dataPackageOf(description, described), codebookOf(resources));
}

/** What is written in a column and may not be: a word that is not explained, or one that a spreadsheet would work out. */
function wordsAmiss({ fields }: Resource): string[] {
  return fields.flatMap(({ name, words, values }) => {
    const explained = new Set([
      ...values.map(({ value }) => value),
      ...Object.values(missingCodes).map(({ code }) => code),
    ]);
    const isAmiss = (word: string) => startsFormula(word) || (values.length > 0 && !explained.has(word));
    return words?.some(isAmiss) ? [`The column ${name} holds a value that is not among those it may hold.`] : [];
  });
}

function rowsOf({ resources, read, heldAgainst }: PreparedRecords): RowsOfFile[] {
  return resources.map((resource) => {
    const { csv } = pathsOf(resource);
    const all = read[resource.form.id] ?? resource.rows;
    const rows = all - resource.rows;
    const why =
      resource.form.role === "opens"
        ? heldAgainst.length === 0
          ? "too few records were like it, even with all quasi-identifiers withheld."
          : `too few records were like it here and in ${heldAgainst.join(", ")} together, even with all quasi-identifiers withheld.`
        : "the record that opens its case is left out.";
    return { file: csv, read: all, written: resource.rows, out: rows === 0 ? [] : [{ why, rows }] };
  });
}

function columnsOf({ resources, fates, leftOut, anonymised }: PreparedRecords): ColumnFate[] {
  const identifying = resources.flatMap(({ form, fields }) =>
    fields.filter(({ role }) => role === "quasi-identifier").map((field) => ({ form: form.id, field })),
  );
  const roleOf = (form: string, name: string) =>
    resources.find((resource) => resource.form.id === form)?.fields.find((field) => field.name === name)?.role ?? null;
  const opens = identifying[0]?.form ?? resources[0]?.form.id ?? "";
  return [
    ...anonymised.attributes.map(({ name, coarsening, withheld }): ColumnFate => {
      const kept = identifying.some(({ field }) => field.name === name);
      return {
        form: opens,
        question: name,
        column: kept ? name : null,
        role: kept ? "quasi-identifier" : null,
        says: kept ? `Made coarser to: ${coarsening}.` : "Left out: even made coarser it singled people out.",
        changed: withheld,
      };
    }),
    ...fates.map(
      ({ form, variable, fate, says, changed }): ColumnFate => ({
        form,
        question: variable.question,
        column: fate === "left out" ? null : variable.name,
        role: fate === "left out" ? null : roleOf(form, variable.name),
        says,
        changed,
      }),
    ),
    ...leftOut.map(
      ({ form, question, why }): ColumnFate => ({
        form,
        question,
        column: null,
        role: null,
        says: `Left out: ${why}`,
        changed: 0,
      }),
    ),
  ];
}
