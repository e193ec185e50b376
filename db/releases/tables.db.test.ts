/** Releases of tables from case records to a package, read by somebody who has nothing but the package. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import type { DataPackage } from "@/lib/releases/package/datapackage";
import { asCsv, readJson, rowsFrom } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import type { DocumentTable, ReportDocument } from "@/lib/reports/document";
import { findRelease } from "../queries/releases";
import { testDatabase } from "../testing";
import { made, releasingChildren, sentence } from "./testing";

// Each releases a whole report: some seconds on an idle machine; a busy one takes its time.
vi.setConfig({ testTimeout: 600_000 });

const database = testDatabase();
const { day, who, bringIn, request, prepare, approved, freshPlace, given, withdraw } = releasingChildren(database);

describe("tables that are released", () => {
  const figuresIn = (table: DocumentTable) =>
    table.columns.flatMap(({ measure }, index) =>
      measure === "count" ? table.rows.flatMap(({ cells, kind }) => (kind === "derived" ? [] : [cells[index]])) : [],
    );

  /** The averages that a table prints. */
  const averagesIn = ({ rows }: DocumentTable) =>
    rows.flatMap(({ label, cells }) => (label.startsWith("Average ") ? cells : []));

  it("withhold small counts and what one or two services make up, and pass the package's own check", async () => {
    const { place } = await given({ kind: "tables", access: "public" });
    expect((await verifyPackage(place, who().key, day)).failures).toEqual([]);
    const report = readJson<ReportDocument>(place, "report/report.json");
    const ethnicity = report.tables.find(({ id }) => id === "ethnicity");
    const row = ethnicity?.rows.find(({ label }) => label === "Gypsy or Irish Traveller");
    expect(row?.cells[0]).toBe("[c]");
    for (const table of report.tables)
      for (const figure of figuresIn(table))
        if (typeof figure === "number") expect(figure === 0 || (figure >= 10 && figure % 5 === 0), table.id).toBe(true);
    const { tables } = readJson<SignedCertificate>(place, "certificate.json");
    expect(tables).toMatchObject({ holds: true });
    expect(tables?.withheld).toBeGreaterThan(0);
    // Forms are counted as closely as they are printed, and every table is accounted for.
    const { rows, columns } = readJson<SignedCertificate>(place, "certificate.json");
    const intakes = rows.find(({ of }) => of === "Intake forms, 2024-25, to the nearest 5");
    expect(intakes?.read).toBe(report.tables.find(({ id }) => id === "referral-status")?.columns[0]?.n);
    expect(rows.at(-1)?.out).toEqual([{ why: expect.stringContaining("[c]"), rows: tables?.markedCells }]);
    expect(columns.map(({ column }) => column)).toEqual(report.tables.map(({ id }) => id));
    expect(await readdir(join(place, "report"))).toEqual([
      "report.csv",
      "report.json",
      "report.ods",
      "report.parquet",
      "report.pdf",
      "report.xlsx",
    ]);
    // The same cells to whoever reads the one file or the other, and as many as is said of them.
    const cells = (file: string) =>
      rowsFrom(`select count(*)::int as cells, count(distinct "table")::int as tables,
        (count(*) filter (where marker = 'c'))::int as withheld from ${file}`);
    const inCsv = await cells(asCsv(place, "report/report.csv"));
    expect(await cells(`read_parquet('${join(place, "report/report.parquet")}')`)).toEqual(inCsv);
    const { resources } = readJson<DataPackage>(place, "datapackage.json");
    expect(resources.map(({ path, rowCount }) => [path, rowCount])).toEqual([["report/report.csv", inCsv[0]?.cells]]);
    expect(inCsv[0]?.withheld).toBe(tables?.markedCells);
    expect(readJson<SignedCertificate>(place, "certificate.json").formVersions).toHaveProperty(["child.intake"]);
    expect(report.statements.length).toBeGreaterThan(0);
  });

  it("given again after one case more, do not tell what that case is", async () => {
    const before = await given({ kind: "tables", access: "controlled", serviceId: await idOf("east-example") });
    await bringIn(made(1, ["east-example"], "MORE"));
    const id = await request({ kind: "tables", access: "controlled", serviceId: await idOf("east-example") });
    const said = await sentence(prepare(id));
    if (said !== "it was done") {
      expect(said).toContain("could be worked out from what was released before");
      return;
    }
    const out = freshPlace();
    await approved(id, out);
    const [then, since] = [before.place, out].map(
      (place) => readJson<ReportDocument>(place, "report/report.json").tables,
    );
    const averages = { before: 0, after: 0 };
    for (const [at, table] of (then ?? []).entries()) {
      const now = since?.[at] as DocumentTable;
      // Of an average, how many people it is of times what it is would give the one case's number away.
      for (const read of [figuresIn, averagesIn])
        for (const [index, figure] of read(table).entries()) {
          const next = read(now)[index];
          if (typeof figure === "number" && typeof next === "number") expect(next, table.id).toBe(figure);
        }
      const printed = (one: DocumentTable) => averagesIn(one).filter((cell) => cell !== null && cell !== "[c]").length;
      averages.before += printed(table);
      averages.after += printed(now);
    }
    expect(averages.after).toBeLessThan(averages.before);
  });

  it("are not approved once something was given, or withdrawn, of which they know nothing", async () => {
    const serviceId = await idOf("west-example");
    const [one, other] = [
      await request({ kind: "tables", access: "controlled", serviceId }),
      await request({ kind: "tables", access: "public", serviceId }),
    ];
    await prepare(one);
    await prepare(other);
    const nameOf = async (id: string) => (await database.system((tx) => findRelease(tx, { id }))).name;
    await approved(one);
    expect(await sentence(approved(other))).toContain(
      `${await nameOf(one)} was approved since ${await nameOf(other)} was prepared. Prepare it again`,
    );
    await prepare(other);
    const [theirs] = (await database.owner(
      `select case_id as id from counted_forms where service_id = '${serviceId}' and consented limit 1`,
    )) as { id: string }[];
    await withdraw(theirs?.id ?? "");
    expect(await sentence(approved(other))).toContain("has withdrawn consent since it was prepared. Prepare it again.");
    expect((await database.system((tx) => findRelease(tx, { id: other }))).status).toBe("prepared");
  });

  it("are not given to those who could count in records what they withhold, nor records to those who have them", async () => {
    // Tables that withhold something were given above: to everybody, and under control.
    const countable = "tables of the same cases: whoever has them and these records could count what they withhold";
    expect(await sentence(prepare(await request({ access: "public" })))).toContain(countable);
    expect(await sentence(prepare(await request({ access: "controlled" })))).toContain(countable);
    // Of other years nothing was given.
    const other = await request({ access: "public", fromDay: "2014-04-01", toDay: "2015-03-31" });
    expect(await sentence(prepare(other))).toContain("No case of a client who consents");
  });

  it("are of a whole year", async () => {
    const id = await request({ kind: "tables", access: "public", fromDay: "2024-05-01" });
    expect(await sentence(prepare(id))).toContain("Tables are of a year, from 1 April to 31 March");
  });
});

async function idOf(slug: string): Promise<string> {
  const [row] = (await database.owner(`select id from services where slug = '${slug}'`)) as { id: string }[];
  return row?.id ?? "";
}
