/** A package, written and then read by somebody who has nothing but the package. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "@/lib/errors";
import { adultIdva } from "@/releases/adult-idva";
import { titlesOfUnasked } from "../identify";
import { pseudonymsOf } from "../pseudonyms";
import { prepareRecords } from "../records";
import { madeSource } from "../testing";
import type { SignedCertificate } from "./certificate";
import type { ReleaseCodebook } from "./codebook";
import type { DataPackage } from "./datapackage";
import { newPrivateKey, publicKeyOf } from "./keys";
import {
  approval,
  asCsv,
  facts,
  pagesOfPdf,
  readJson,
  recordsCertified,
  recordsCounted,
  rowsFrom,
  withoutSpaces,
} from "./testing";
import { verifyPackage } from "./verify";
import { certifyPackage, stagePackage } from "./write-package";
import { filesIn, packed } from "./zip";

const folder = mkdtempSync(join(tmpdir(), "insights-package-"));
const staged = join(folder, "staged");
const place = join(folder, "release");
const privateKey = newPrivateKey();
const publicKey = publicKeyOf(privateKey);
const today = "2026-11-26";

/** The records of so many made-up cases. @param leftOver the share of which single values may be withheld, not made coarser */
function prepare(cases: number, leftOver = 0.05) {
  return prepareRecords({
    source: madeSource(adultIdva.population, cases),
    dataset: adultIdva,
    scope: { from: "2019-04-01", to: "2021-03-31" },
    rulesFor: async () => ({ k: 5, leftOver, fewest: 5 }),
    pseudonyms: pseudonymsOf(Buffer.alloc(32, 7)),
    longitudinal: false,
    folder,
  });
}

beforeAll(async () => {
  const records = await prepare(200);
  const draft = await stagePackage(staged, { records, tables: null }, facts);
  await records.close();
  await certifyPackage(staged, place, draft, approval, privateKey);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const description = () => JSON.parse(readFileSync(join(place, "datapackage.json"), "utf8")) as DataPackage;

describe("a package", () => {
  it("is sound to whoever has it and the public key, as a folder and as a zip file", async () => {
    expect((await verifyPackage(place, publicKey, today)).failures).toEqual([]);
    const zip = join(folder, "release.zip");
    await packed(place, zip, privateKey);
    expect((await verifyPackage(zip, publicKey, today)).failures).toEqual([]);
    const again = join(folder, "again.zip");
    await packed(place, again, privateKey);
    expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  });

  it("is not sound with a file more or less, another key, or after its time", async () => {
    const copy = join(folder, "more");
    cpSync(place, copy, { recursive: true });
    writeFileSync(join(copy, "notes.txt"), "Names of people");
    rmSync(join(copy, "codebook.csv"));
    expect((await verifyPackage(copy, publicKey, today)).failures.map(({ file }) => file).sort()).toEqual([
      "codebook.csv",
      "notes.txt",
    ]);
    const other = await verifyPackage(place, publicKeyOf(newPrivateKey()), today);
    expect(other.failures[0]?.says).toContain("another key");
    expect((await verifyPackage(place, publicKey, "2028-01-01")).failures[0]?.says).toContain("expired");
  });

  it("shows k, l, uniques and what is withheld to DuckDB as its certificate says", async () => {
    const counted = await recordsCounted(place);
    expect(counted).toEqual(recordsCertified(place));
    expect(counted.k).toBeGreaterThanOrEqual(5);
    expect(Object.keys(counted.l).length).toBeGreaterThan(3);
    expect(Object.keys(counted.withheld).length).toBeGreaterThan(1);
  });

  it("says the same in CSV and in Parquet", async () => {
    for (const { path } of description().resources) {
      const csv = asCsv(place, path);
      const parquet = `read_parquet('${join(place, path.replace(/csv$/, "parquet"))}')`;
      // Each record as one number, and all of them added up: the records are the same, in whatever order.
      const all = (file: string) =>
        rowsFrom(`select count(*)::int as rows, sum(hash(record)::hugeint)::varchar as records from ${file} record`);
      const inParquet = await all(parquet);
      expect(inParquet, path).toEqual(await all(csv));
      expect(inParquet[0]?.rows, path).toBeGreaterThan(0);
    }
  });

  it("says of every file how many rows of cases that nobody is like are left out of it, and why", async () => {
    const records = await prepare(300, 1);
    const draft = await stagePackage(join(folder, "left-out"), { records, tables: null }, facts);
    await records.close();
    const out = new Map(draft.rows.map((row) => [row.file, row]));
    expect(out.get("data/intake.csv")?.out).toEqual([
      { why: expect.stringContaining("too few records were like it"), rows: records.anonymised.recordsLeftOut },
    ]);
    expect(out.get("data/exit.csv")?.out).toEqual([
      { why: "the record that opens its case is left out.", rows: expect.any(Number) },
    ]);
    for (const { file, read, written, out: reasons } of draft.rows)
      expect(written + reasons.reduce((sum, { rows }) => sum + rows, 0), file).toBe(read);
  });

  it("is described as programs expect it, and every column in words", () => {
    // https://specs.frictionlessdata.io/data-package/#name
    expect(description().name).toMatch(/^[-a-z0-9._/]+$/);
    const codebook = JSON.parse(readFileSync(join(place, "codebook.json"), "utf8")) as ReleaseCodebook;
    const meanings = codebook.files.flatMap(({ columns }) => columns.map(({ name, meaning }) => [name, meaning]));
    expect(meanings.filter(([name, meaning]) => name === meaning || !meaning)).toEqual([]);
    for (const [name, meaning] of Object.entries(titlesOfUnasked))
      if (meanings.some(([column]) => column === name)) expect(meanings).toContainEqual([name, meaning]);
  });

  it("names every file with its SHA-256 on the certificate's page, but for the certificate itself", async () => {
    const page = readFileSync(join(place, "certificate.html"), "utf8");
    for (const path of await filesIn(place)) {
      if (path.startsWith("certificate.")) continue;
      expect(page, path).toContain(path);
      expect(page, path).toContain(
        createHash("sha256")
          .update(readFileSync(join(place, path)))
          .digest("hex"),
      );
    }
  });

  it("says on paper to a PDF reader what its page says", async () => {
    const paper = (await pagesOfPdf(place, "certificate.pdf")).join("");
    const { release, preparedBy, approvedBy, files } = readJson<SignedCertificate>(place, "certificate.json");
    const hashes = files.filter(({ path }) => !path.startsWith("certificate.")).map(({ sha256 }) => sha256);
    for (const said of [release.id, release.title, preparedBy, approvedBy, ...hashes])
      expect(paper, said).toContain(withoutSpaces(said));
  });

  it("says of forms whose case has no intake why they have none", () => {
    const codebook = JSON.parse(readFileSync(join(place, "codebook.json"), "utf8")) as ReleaseCodebook;
    const meanings = codebook.files.map(({ file, columns }) => [
      file,
      columns.find(({ name }) => name === "case")?.meaning,
    ]);
    const always = ["data/intake.csv", "data/exit.csv"];
    expect(meanings.length).toBeGreaterThan(always.length);
    for (const [file, meaning] of meanings)
      expect(meaning, file).toBe(
        always.includes(file ?? "")
          ? "The case: the same in every file"
          : "The case: the same in every file. A case that was opened before the period and did not close in it has no intake here",
      );
  });

  it("is not certified once a file is no longer as it was prepared", async () => {
    const copy = join(folder, "staged-changed");
    const draft = await stagePackage(copy, { records: null, tables: null }, facts);
    writeFileSync(join(copy, "codebook.csv"), "meaning\r\n");
    const claimed = { ...draft, files: [{ path: "codebook.csv", bytes: 9, sha256: "0".repeat(64) }] };
    const certifying = certifyPackage(copy, join(folder, "certified"), claimed, approval, privateKey);
    await expect(certifying).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining("codebook.csv was changed") }],
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("certified"))).toEqual([]);
  });

  it("is not even prepared where the records that are written are not as its certificate would say", async () => {
    const records = await prepare(60);
    const [first, ...others] = records.resources;
    if (!first) throw new Error("No records were prepared.");
    const at = first.fields.findIndex(({ role }) => role === "quasi-identifier");
    const other = first.fields[at]?.words?.length ?? 0;
    const standingOut = {
      ...first,
      fields: first.fields.map((field, place) =>
        place === at ? { ...field, words: [...(field.words ?? []), "like nobody"] } : field,
      ),
      async *records(): ReturnType<typeof first.records> {
        for await (const page of first.records()) {
          (page.columns[at] as Uint16Array)[0] = other;
          yield page;
        }
      },
    };
    const content = { records: { ...records, resources: [standingOut, ...others] }, tables: null };
    const staging = stagePackage(join(folder, "amiss"), content, facts);
    const said = await staging.catch((fault: Fault) => fault.errors[0]?.message);
    expect(said).toMatch(/^data\/intake\.csv is not what its certificate would say: .* shared by 1 records/);
    expect(said).toContain("holds a value that is not among those it may hold");
    await records.close();
    expect(readdirSync(folder).filter((name) => name.startsWith("amiss"))).toEqual([]);
  });

  it("leaves nothing behind where it cannot be finished", async () => {
    const records = await prepare(30);
    const [first, ...others] = records.resources;
    if (!first) throw new Error("No records were prepared.");
    const broken = {
      ...first,
      // biome-ignore lint/correctness/useYield: it breaks before it gives anything.
      async *records(): ReturnType<typeof first.records> {
        throw new Error("The disk is full.");
      },
    };
    const content = { records: { ...records, resources: [broken, ...others] }, tables: null };
    const failing = stagePackage(join(folder, "half"), content, facts);
    await expect(failing).rejects.toThrow("The disk is full.");
    await records.close();
    expect(readdirSync(folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });
});
