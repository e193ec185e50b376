/** What leaves of a published cohort, read by somebody who has nothing but the packages: for the tests that fill one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policies } from "@/disclosure/policy";
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { daysOf } from "@/lib/forms/years";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { libreOffice, openedByLibreOffice, whereLibreOfficeIs } from "@/lib/releases/package/libreoffice-testing";
import {
  asCsv,
  pagesOfPdf,
  readJson,
  recordsCertified,
  recordsCounted,
  rowsFrom,
  rowsInEvery,
  withoutSpaces,
} from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import { filesIn } from "@/lib/releases/package/zip";
import type { ReportDocument } from "@/lib/reports/document";
import type { Caller } from "../caller";
import { type NewRelease, requestRelease } from "../queries/releases";
import { makePerson, type TestDatabase } from "../testing";
import { approve } from "./approve";
import { prepareRelease } from "./prepare";
import { publicKey } from "./secrets";

/** Records under control and tables for everybody: the one pair of packages that may be given of the same cases. */
const pair = { records: "controlled", tables: "public" } as const satisfies Record<
  NewRelease["kind"],
  NewRelease["access"]
>;
const kinds = ["records", "tables"] as const;

const now = new Date("2026-11-26T10:00:00Z");
const day = "2026-11-26";
const timeout = 600_000;

/** @param database is filled with the cohort before its tests run */
export function testPackagesOf(database: TestDatabase, { figures, report }: PublishedCohort): void {
  const folder = mkdtempSync(join(tmpdir(), "insights-published-"));
  const placeOf = (kind: NewRelease["kind"]) => join(folder, kind);
  const places = kinds.map(placeOf);

  beforeAll(async () => {
    const [first, second] = await database.system(async (tx) => [
      await makePerson(tx, { role: "analyst", name: "First Analyst" }),
      await makePerson(tx, { role: "analyst", name: "Second Analyst" }),
    ]);
    for (const kind of kinds) await give(kind, first as Caller, second as Caller);
  }, timeout);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function give(kind: NewRelease["kind"], first: Caller, second: Caller) {
    const { from, to } = daysOf(figures.year);
    const releaseId = await database.system((tx) =>
      requestRelease(tx, {
        kind,
        dataset: report.id,
        fromDay: from,
        toDay: to,
        access: pair[kind],
        serviceId: null,
        fiveSafes: {
          project: "A made-up study",
          people: "Example University",
          setting: "A locked example room",
          data: "Of made-up people",
          outputs: "Checked by somebody else",
        },
        longitudinalReason: null,
        longitudinalStudy: null,
        requestedBy: first.userId,
      }),
    );
    await prepareRelease(database.db, { releaseId, by: first.userId, folder, now });
    await approve(database.db, { releaseId, by: second.userId, folder, out: placeOf(kind), now });
  }

  describe("its records, released for controlled access", () => {
    it("are as their certificate says to whoever counts them with DuckDB", async () => {
      const place = placeOf("records");
      const counted = await recordsCounted(place);
      expect(counted).toEqual(recordsCertified(place));
      expect(counted.k).toBeGreaterThanOrEqual(policies[pair.records].threshold);
      expect(counted.uniques).toBe(0);
      const { rows, records: proof } = readJson<SignedCertificate>(place, "certificate.json");
      const [intakes] = await rowsFrom(`select count(*)::int as rows from ${asCsv(place, "data/intake.csv")}`);
      const said = rows.find(({ file }) => file === "data/intake.csv");
      expect(intakes?.rows).toBe(said?.written);
      expect((said?.read ?? 0) - (said?.written ?? 0)).toBe(proof?.recordsLeftOut);
    });
  });

  describe("its tables, released for everybody", () => {
    const csv = asCsv(placeOf("tables"), "report/report.csv");
    const policy = policies[pair.tables];

    it("print no count of so few, and say [c] as often as their certificate", async () => {
      const [counted] = await rowsFrom(
        `select (count(*) filter (where marker = 'c'))::int as withheld,
          (count(*) filter (where measure = 'count' and row_kind <> 'derived'
            and try_cast(value as int) between 1 and ${policy.threshold - 1}))::int as small,
          (count(*) filter (where marker = 'c' and value is not null))::int as both
         from ${csv}`,
      );
      const { tables: proof } = readJson<SignedCertificate>(placeOf("tables"), "certificate.json");
      expect(counted).toEqual({ withheld: proof?.markedCells, small: 0, both: 0 });
      expect(proof?.withheld).toBeGreaterThan(0);
    });
  });

  describe("its packages", () => {
    it(
      "hold for whoever has the key, and name every file of which one byte is another",
      async () => {
        const key = await database.system(publicKey);
        for (const place of places) {
          expect((await verifyPackage(place, key, day)).failures).toEqual([]);
          for (const file of await filesIn(place)) {
            const content = readFileSync(join(place, file));
            const changed = Buffer.from(content);
            changed[changed.length >> 1] = (changed[changed.length >> 1] as number) ^ 1;
            writeFileSync(join(place, file), changed);
            const { failures } = await verifyPackage(place, key, day);
            writeFileSync(join(place, file), content);
            expect(failures.map((failure) => failure.file)).toContain(file);
          }
        }
        // A package is counted again for each of its files.
      },
      timeout,
    );

    it("open in DuckDB, every file of data", async () => {
      for (const place of places) {
        const files = (await filesIn(place)).filter((path) => /\.(csv|parquet|json)$/.test(path));
        const rows = await rowsInEvery(place, files);
        expect([...rows].filter(([, count]) => count === 0)).toEqual([]);
        for (const csv of files.filter((path) => files.includes(path.replace(/csv$/, "parquet"))))
          expect(rows.get(csv), csv).toBe(rows.get(csv.replace(/csv$/, "parquet")));
      }
    });

    it(
      "open in a PDF reader, which finds all that they print",
      async () => {
        for (const place of places) {
          const { release, files } = readJson<SignedCertificate>(place, "certificate.json");
          const certificate = await pagesOfPdf(place, "certificate.pdf");
          for (const said of [release.id, ...files.filter(isOnPaper).flatMap(({ path, sha256 }) => [path, sha256])])
            expect(certificate.join(""), said).toContain(withoutSpaces(said));
        }
        const report = await pagesOfPdf(placeOf("tables"), "report/report.pdf");
        const { tables } = readJson<ReportDocument>(placeOf("tables"), "report/report.json");
        for (const { title } of tables) expect(report.join(""), title).toContain(withoutSpaces(title));
      },
      timeout,
    );

    it.runIf(libreOffice)(
      `open in LibreOffice, every spreadsheet, table and page${whereLibreOfficeIs}`,
      async () => {
        for (const place of places) await opensInOffice(place);
      },
      timeout,
    );
  });
}

/** What stands on the certificate: it cannot say what its own pages hash to. */
function isOnPaper({ path }: { path: string }): boolean {
  return !path.startsWith("certificate.");
}

/** Every line of every CSV file, and every table of every spreadsheet, is there in LibreOffice. */
async function opensInOffice(place: string): Promise<void> {
  const files = (await filesIn(place)).filter((path) => /\.(csv|xlsx|ods|html)$/.test(path));
  expect(files.length).toBeGreaterThan(2);
  const opened = await openedByLibreOffice(files.map((path) => join(place, path)));
  for (const path of files) {
    const sheets = opened.get(join(place, path)) ?? [];
    if (path.endsWith(".csv")) {
      const lines = (text: string) => text.replaceAll("\r\n", "\n").trimEnd().split("\n").length;
      expect(sheets.map(lines), path).toEqual([lines(readFileSync(join(place, path), "utf8"))]);
    } else if (path.endsWith(".html")) expect(sheets.join(), path).toContain("Certificate of release");
    else {
      const { tables: printed } = readJson<ReportDocument>(place, "report/report.json");
      expect(sheets.length, path).toBeGreaterThan(printed.length);
      for (const { title } of printed)
        expect(
          sheets.some((text) => text.includes(title)),
          title,
        ).toBe(true);
    }
  }
}
