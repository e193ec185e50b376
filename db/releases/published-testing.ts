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
  readJson,
  recordsCertified,
  recordsCounted,
  rowsFrom,
  rowsInEvery,
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

type Kind = NewRelease["kind"];
type Access = NewRelease["access"];

const now = new Date("2026-11-26T10:00:00Z");
const day = "2026-11-26";
const timeout = 600_000;

/**
 * Records under control and tables for everybody: the one pair of packages that may be given of the same cases.
 *
 * @param database is filled with the cohort before its tests run
 * @param inLibreOffice whether its files are opened there too, which takes minutes: all packages are written alike
 */
export function testPackagesOf(
  database: TestDatabase,
  { figures, report }: PublishedCohort,
  inLibreOffice: boolean,
): void {
  const folder = mkdtempSync(join(tmpdir(), "insights-published-"));
  const places = new Map<string, string>();
  const placeOf = (kind: Kind, access: Access) => places.get(`${kind} ${access}`) ?? "";
  const kinds = [
    ["records", "controlled"],
    ["tables", "public"],
  ] as readonly (readonly [Kind, Access])[];
  const ofKind = (kind: Kind) => kinds.filter(([one]) => one === kind).map(([, access]) => [access] as const);

  beforeAll(async () => {
    const [first, second] = await database.system(async (tx) => [
      await makePerson(tx, { role: "analyst", name: "First Analyst" }),
      await makePerson(tx, { role: "analyst", name: "Second Analyst" }),
    ]);
    for (const [kind, access] of kinds) {
      const out = join(folder, `${kind}-${access}`);
      await give({ kind, access, out }, first as Caller, second as Caller);
      places.set(`${kind} ${access}`, out);
    }
  }, timeout);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function give(
    { kind, access, out }: { kind: Kind; access: Access; out: string },
    first: Caller,
    second: Caller,
  ) {
    const { from, to } = daysOf(figures.year);
    const releaseId = await database.system((tx) =>
      requestRelease(tx, {
        kind,
        dataset: report.id,
        fromDay: from,
        toDay: to,
        access,
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
    await approve(database.db, { releaseId, by: second.userId, folder, out, now });
  }

  describe.each(ofKind("records"))("its records, released for %s access", (access) => {
    it("are as their certificate says to whoever counts them with DuckDB", async () => {
      const place = placeOf("records", access);
      const counted = await recordsCounted(place);
      expect(counted).toEqual(recordsCertified(place));
      expect(counted.k).toBeGreaterThanOrEqual(policies[access].threshold);
      expect(counted.uniques).toBe(0);
      const { rows, records: proof } = readJson<SignedCertificate>(place, "certificate.json");
      const [intakes] = await rowsFrom(`select count(*)::int as rows from ${asCsv(place, "data/intake.csv")}`);
      const said = rows.find(({ file }) => file === "data/intake.csv");
      expect(intakes?.rows).toBe(said?.written);
      expect((said?.read ?? 0) - (said?.written ?? 0)).toBe(proof?.recordsLeftOut);
    });
  });

  describe.each(ofKind("tables"))("its tables, released for %s access", (access) => {
    const csv = () => asCsv(placeOf("tables", access), "report/report.csv");

    it("print no count of so few, and say [c] as often as their certificate", async () => {
      const [counted] = await rowsFrom(
        `select (count(*) filter (where marker = 'c'))::int as withheld,
          (count(*) filter (where measure = 'count' and row_kind <> 'derived'
            and try_cast(value as int) between 1 and ${policies[access].threshold - 1}))::int as small,
          (count(*) filter (where marker = 'c' and value is not null))::int as both
         from ${csv()}`,
      );
      const { tables: proof } = readJson<SignedCertificate>(placeOf("tables", access), "certificate.json");
      expect(counted).toEqual({ withheld: proof?.markedCells, small: 0, both: 0 });
      expect(proof?.withheld.small).toBeGreaterThan(0);
    });

    it("never withhold one answer alone: where counts are exact, the base less the others would give it back", async () => {
      // Answers that rule each other out: the printed ones leave less of the base than may be printed, and that is the rest.
      const single = await rowsFrom(
        `select "table", "year", column_group from ${csv()}
         where measure = 'count' and row_kind in ('option', 'missing') and base is not null
         group by "table", "year", column_group, base
         having count(*) filter (where marker = 'c') = 1 and count(row_heading) = 0
           and base::int - sum(try_cast(value as int)) between 1 and ${policies[access].threshold - 1}`,
      );
      if (policies[access].roundTo === 1) expect(single).toEqual([]);
    });
  });

  describe("its packages", () => {
    it("hold for whoever has the key, and name every file of which one byte is another", async () => {
      const key = await database.system(publicKey);
      for (const place of places.values()) {
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
    });

    it("open in DuckDB, every file of data", async () => {
      for (const place of places.values()) {
        const files = (await filesIn(place)).filter((path) => /\.(csv|parquet|json)$/.test(path));
        const rows = await rowsInEvery(place, files);
        expect([...rows].filter(([, count]) => count === 0)).toEqual([]);
        for (const csv of files.filter((path) => files.includes(path.replace(/csv$/, "parquet"))))
          expect(rows.get(csv), csv).toBe(rows.get(csv.replace(/csv$/, "parquet")));
      }
    });

    it.runIf(libreOffice && inLibreOffice)(
      `open in LibreOffice, every spreadsheet, table and page${whereLibreOfficeIs}`,
      async () => {
        for (const place of [placeOf("records", "controlled"), placeOf("tables", "public")]) await opensInOffice(place);
      },
      timeout,
    );
  });
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
