/** Releases of a published cohort, read by somebody who has nothing but the packages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { children2024 } from "@/cohorts/children-2024-25";
import { solve } from "@/lib/cohorts/solve";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { libreOffice, openedByLibreOffice, whereLibreOfficeIs } from "@/lib/releases/package/libreoffice-testing";
import { asCsv, readJson, recordsCertified, recordsCounted, rowsFrom } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import { filesIn } from "@/lib/releases/package/zip";
import type { ReportDocument } from "@/lib/reports/document";
import type { Caller } from "../caller";
import { fillCohort } from "../cohorts/fill";
import { type NewRelease, requestRelease } from "../queries/releases";
import { makePerson, testDatabase } from "../testing";
import { approve } from "./approve";
import { prepareRelease } from "./prepare";
import { publicKey } from "./secrets";

// Whole reports, and every file of them: a busy machine takes its time.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 900_000 });

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "insights-published-"));
const now = new Date("2026-11-26T10:00:00Z");

let first: Caller;
let second: Caller;
const records: Record<NewRelease["access"], string> = { public: "", controlled: "" };
const tables: Record<NewRelease["access"], string> = { public: "", controlled: "" };

async function given(kind: NewRelease["kind"], access: NewRelease["access"]): Promise<string> {
  const out = join(folder, `${kind}-${access}`);
  const releaseId = await database.system((tx) =>
    requestRelease(tx, {
      kind,
      dataset: "children",
      fromDay: "2024-04-01",
      toDay: "2025-03-31",
      access,
      serviceId: null,
      fiveSafes: {
        project: "A made-up study",
        people: "Example University",
        setting: "A locked example room",
        data: "Of made-up children",
        outputs: "Checked by somebody else",
      },
      longitudinalReason: null,
      longitudinalStudy: null,
      requestedBy: first.userId,
    }),
  );
  await prepareRelease(database.db, { releaseId, by: first.userId, folder, now });
  await approve(database.db, { releaseId, by: second.userId, folder, out, now });
  return out;
}

beforeAll(async () => {
  await fillCohort(database.db, children2024, await solve(children2024, "2026-06-30"));
  await database.system(async (tx) => {
    first = await makePerson(tx, { role: "analyst", name: "First Analyst" });
    second = await makePerson(tx, { role: "analyst", name: "Second Analyst" });
  });
  for (const access of ["public", "controlled"] as const) {
    records[access] = await given("records", access);
    tables[access] = await given("tables", access);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const accesses = [
  ["public", 10],
  ["controlled", 5],
] as const;

describe.each(accesses)("the published cohort of children, released as records for %s", (access, k) => {
  it("is as its certificate says to whoever counts it with DuckDB", async () => {
    const place = records[access];
    const counted = await recordsCounted(place);
    expect(counted).toEqual(recordsCertified(place));
    expect(counted.k).toBeGreaterThanOrEqual(k);
    expect(counted.uniques).toBe(0);
    const { rows, records: proof } = readJson<SignedCertificate>(place, "certificate.json");
    const [intakes] = await rowsFrom(`select count(*)::int as rows from ${asCsv(place, "data/intake.csv")}`);
    const said = rows.find(({ file }) => file === "data/intake.csv");
    expect(intakes?.rows).toBe(said?.written);
    expect((said?.read ?? 0) - (said?.written ?? 0)).toBe(proof?.recordsLeftOut);
  });
});

describe.each(accesses)("the published cohort of children, released as tables for %s", (access, threshold) => {
  const report = () => asCsv(tables[access], "report/report.csv");

  it("prints no count of so few, and says [c] as often as its certificate", async () => {
    const [counted] = await rowsFrom(
      `select (count(*) filter (where marker = 'c'))::int as withheld,
        (count(*) filter (where measure = 'count' and row_kind <> 'derived'
          and try_cast(value as int) between 1 and ${threshold - 1}))::int as small,
        (count(*) filter (where marker = 'c' and value is not null))::int as both
       from ${report()}`,
    );
    const { tables: proof } = readJson<SignedCertificate>(tables[access], "certificate.json");
    expect(counted).toEqual({ withheld: proof?.markedCells, small: 0, both: 0 });
    expect(proof?.withheld.small).toBeGreaterThan(0);
  });
});

describe("the packages of the published cohort", () => {
  const places = () => [...Object.values(records), ...Object.values(tables)];

  it("never withhold one answer alone where counts are exact: the base less the others would give it back", async () => {
    // Answers that rule each other out: the printed ones leave less of the base than may be printed, and that is the rest.
    const alone = await rowsFrom(
      `select "table", "year", column_group from ${asCsv(tables.controlled, "report/report.csv")}
       where measure = 'count' and row_kind in ('option', 'missing') and base is not null
       group by "table", "year", column_group, base
       having count(*) filter (where marker = 'c') = 1 and count(row_heading) = 0
         and base::int - sum(try_cast(value as int)) between 1 and 4`,
    );
    expect(alone).toEqual([]);
  });

  it("hold for whoever has the key, and name every file of which one byte is another", async () => {
    const key = await database.system(publicKey);
    for (const place of places()) {
      expect((await verifyPackage(place, key, "2026-11-26")).failures).toEqual([]);
      for (const file of await filesIn(place)) {
        const content = readFileSync(join(place, file));
        const changed = Buffer.from(content);
        changed[changed.length >> 1] = (changed[changed.length >> 1] as number) ^ 1;
        writeFileSync(join(place, file), changed);
        const { failures } = await verifyPackage(place, key, "2026-11-26");
        writeFileSync(join(place, file), content);
        expect(failures.map((failure) => failure.file)).toContain(file);
      }
    }
  });

  it.skipIf(!libreOffice)(
    `open in LibreOffice, every spreadsheet and every CSV file${whereLibreOfficeIs}`,
    async () => {
      for (const place of [records.controlled, tables.public]) {
        const files = (await filesIn(place)).filter((path) => /\.(csv|xlsx|ods)$/.test(path));
        expect(files.length).toBeGreaterThan(2);
        const opened = await openedByLibreOffice(files.map((path) => join(place, path)));
        for (const path of files) {
          const sheets = opened.get(join(place, path)) ?? [];
          if (path.endsWith(".csv")) {
            const lines = (text: string) => text.replaceAll("\r\n", "\n").trimEnd().split("\n").length;
            expect(sheets.map(lines), path).toEqual([lines(readFileSync(join(place, path), "utf8"))]);
          } else {
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
    },
    300_000,
  );
});
