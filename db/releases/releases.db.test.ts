/** Releases from case records to a package, read by somebody who has nothing but the package. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Fault } from "@/lib/errors";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import type { DataPackage } from "@/lib/releases/package/datapackage";
import { asCsv, readJson, recordsCertified, recordsCounted, rowsFrom } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import type { Draft } from "@/lib/releases/package/write-package";
import { filesIn } from "@/lib/releases/package/zip";
import type { DocumentTable, ReportDocument } from "@/lib/reports/document";
import { populationById } from "@/questionnaires";
import type { Caller } from "../caller";
import { importCases } from "../import/import";
import type { WrittenLine } from "../import/line";
import { recordAudit } from "../queries/audit";
import { recordConsent } from "../queries/consents";
import { findRelease, type NewRelease, refuseRelease, requestRelease } from "../queries/releases";
import { countedForms } from "../schema";
import { makeLines } from "../seed/lines";
import { makePerson, makeService, testDatabase } from "../testing";
import type { Tx } from "../types";
import { approve } from "./approve";
import { effectOfLevels } from "./effect";
import { keptPeople } from "./people";
import { prepareRelease } from "./prepare";
import { publicKey } from "./secrets";

// Each releases a whole report: some seconds on an idle machine; a busy one takes its time.
vi.setConfig({ testTimeout: 600_000 });

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "insights-releases-"));
const day = new Date().toISOString().slice(0, 10);
const from = "2024-04-01";
const to = "2025-03-31";

let first: Caller;
let second: Caller;
let manager: Caller;
let key: string;
let serial = 0;

beforeAll(async () => {
  const services = ["north-example", "south-example", "east-example", "west-example"];
  await database.system(async (tx) => {
    first = await makePerson(tx, { role: "analyst", name: "First Analyst" });
    second = await makePerson(tx, { role: "analyst", name: "Second Analyst" });
    const made = [];
    for (const slug of services) made.push(await makeService(tx, { slug, populations: ["child"] }));
    manager = await makePerson(tx, { role: "manager", serviceId: made[0] as string });
    key = await publicKey(tx);
  });
  await bringIn([
    ...made(160, services, "MANY"),
    // One service with a single case, of a child of an ethnic group that nobody else is of.
    ...made(1, ["lonely-example"], "LONE").map((line) => withEthnicity(line, "gypsyOrIrishTraveller")),
  ]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function made(count: number, services: readonly string[], seed: string): WrittenLine[] {
  const population = populationById("child");
  if (!population) throw new Error("There is no such client group.");
  const lines = makeLines({ population, count, services, caseworkers: 2, from, until: to, seed });
  return [...lines].map((line) => ({
    ...withEthnicity(line, "whiteBritish", ["gypsyOrIrishTraveller"]),
    case: { ...line.case, consent: true },
  }));
}

/** Gives a child another ethnic group: always, or only in place of some. */
function withEthnicity(line: WrittenLine, ethnicity: string, instead?: readonly string[]): WrittenLine {
  return {
    ...line,
    forms: line.forms.map((form) =>
      form.form !== "child.intake" || (instead && !instead.includes(String(form.answers.ethnicity)))
        ? form
        : { ...form, answers: { ...form.answers, ethnicity } },
    ),
  };
}

async function bringIn(lines: readonly WrittenLine[]): Promise<void> {
  async function* each() {
    for (const line of lines) yield JSON.stringify(line);
  }
  const result = await importCases(database.db, each(), { create: true, dryRun: false, today: to });
  expect(result.faults).toEqual([]);
}

const wanted = (more: Partial<NewRelease> = {}): NewRelease => ({
  kind: "records",
  dataset: "children",
  fromDay: from,
  toDay: to,
  access: "controlled",
  serviceId: null,
  fiveSafes: {
    project: "A made-up study",
    people: "Example University",
    setting: "A locked example room",
    data: "Records without names",
    outputs: "Checked by somebody else",
  },
  longitudinalReason: null,
  longitudinalStudy: null,
  requestedBy: first.userId,
  ...more,
});

const request = (more: Partial<NewRelease> = {}) => database.system((tx) => requestRelease(tx, wanted(more)));
const prepare = (releaseId: string, by = first, levels?: Record<string, number>) =>
  prepareRelease(database.db, { releaseId, by: by.userId, folder, now: new Date(), ...(levels && { levels }) });

const approved = (releaseId: string, out?: string, by = second) =>
  approve(database.db, { releaseId, by: by.userId, folder, now: new Date(), ...(out && { out }) });

/** Prepares and approves, and gives the folder of the package. */
async function given(more: Partial<NewRelease> = {}): Promise<{ place: string; id: string }> {
  const id = await request(more);
  await prepare(id);
  serial += 1;
  const out = join(folder, `package-${serial}`);
  await approved(id, out);
  return { place: out, id };
}

const levelsOf = ({ records }: Draft) =>
  Object.fromEntries((records?.quasiIdentifiers ?? []).map(({ name, level }) => [name, level]));

const sentence = (work: Promise<unknown>) =>
  work.then(
    () => "it was done",
    (fault: unknown) => (fault instanceof Fault ? (fault.errors[0]?.message ?? "") : String(fault)),
  );

describe("records that are released", () => {
  it("can be made coarser by the one who prepares them, with the effect shown", async () => {
    const id = await request({ fromDay: "2024-04-01", toDay: "2025-03-31", access: "public" });
    const chosen = await prepare(id, first, { age: 2, ethnicity: 2 });
    expect(levelsOf(chosen)).toMatchObject({ age: 2, ethnicity: 2 });
    expect(chosen.records?.after.k).toBeGreaterThanOrEqual(10);
  });

  it("show nobody who stands out, and nothing of the one child whom nobody is like", async () => {
    const { place } = await given();
    expect((await verifyPackage(place, key, day)).failures).toEqual([]);
    const certificate = readJson<SignedCertificate>(place, "certificate.json");
    const counted = await recordsCounted(place);
    expect(counted).toEqual(recordsCertified(place));
    expect(counted.uniques).toBe(0);
    expect(counted.k).toBeGreaterThanOrEqual(5);
    expect(certificate.records?.before.uniques).toBeGreaterThan(0);
    expect(readFileSync(join(place, "data/intake.csv"), "utf8")).not.toMatch(/gypsyOrIrishTraveller|lonely|LONE|MANY/);
  });

  it("leave out who does not consent, and who has withdrawn", async () => {
    const id = await request({ access: "public", fromDay: "2024-04-01", toDay: "2024-12-31" });
    const before = await prepare(id);
    const [one] = await database.system((tx) =>
      tx
        .select({ id: countedForms.caseId })
        .from(countedForms)
        .where(sql`form = 'child.intake' and described_on between '2024-04-01' and '2024-12-31' and consented`)
        .limit(1),
    );
    await withdraw(one?.id ?? "");
    const refused = approved(id);
    expect(await sentence(refused)).toContain("has withdrawn consent since it was prepared");
    const after = await prepare(id);
    const read = (draft: typeof before) => draft.rows.find(({ file }) => file === "data/intake.csv")?.read ?? 0;
    expect(read(after)).toBe(read(before) - 1);
  });

  it("are not given a second time of nearly the same people, whom the difference would show", async () => {
    const period = { fromDay: "2024-06-01", toDay: "2024-11-30" };
    const { id } = await given(period);
    const earlier = await database.system((tx) => findRelease(tx, { id }));
    await bringIn(
      made(1, ["north-example"], "NEW").map((line) => ({
        ...line,
        case: { ...line.case, openedOn: "2024-07-01", closedOn: null },
        forms: line.forms
          .filter(({ form }) => form === "child.intake")
          .map((form) => ({ ...form, date: "2024-07-01" })),
      })),
    );
    const said = await sentence(prepare(await request(period)));
    expect(said).toContain(`${earlier.name} was given of nearly the same cases: 1 came or went since.`);
    // Researchers read what is public as well: to them the difference would show just the same.
    const everybody = await sentence(prepare(await request({ ...period, access: "public" })));
    expect(everybody).toContain(`${earlier.name} was given of nearly the same cases: 1 came or went since.`);
    expect(everybody).toContain("wait until 10 or more have changed");
  });

  it("do not leave twice where two were prepared at once: the second knows nothing of the first", async () => {
    const period = { fromDay: "2024-04-01", toDay: "2024-05-31" };
    const [one, other] = [await request(period), await request({ ...period, fromDay: "2024-04-08" })];
    await prepare(one);
    await prepare(other);
    await approved(one);
    const { name } = await database.system((tx) => findRelease(tx, { id: one }));
    expect(await sentence(approved(other))).toContain(`${name} was approved since`);
  });

  it("are made as coarse for everybody as they were for researchers, who read both", async () => {
    const period = { fromDay: "2024-10-01", toDay: "2025-01-31" };
    const id = await request(period);
    const levels = await prepare(id, first, { age: 2 }).then(levelsOf);
    await approved(id);
    const again = await prepare(await request({ ...period, access: "public" }));
    expect(levelsOf(again)).toEqual(levels);
    expect(again.records?.after.k).toBeGreaterThanOrEqual(10);
  });

  it("show what another coarseness would do before it is prepared so, and then it is so", async () => {
    const id = await request({ fromDay: "2024-05-01", toDay: "2025-02-28" });
    await prepare(id, first, {});
    const waiting = await database.system((tx) => findRelease(tx, { id }));
    const chosen = { age: 3, quarter: 2 };
    const blocks = await effectOfLevels(folder, waiting, chosen);
    const tried = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const draft = await prepare(id, first, chosen);
    const { after, quasiIdentifiers } = draft.records ?? {};
    const row = (title: string) => tried.find(([first]) => first === title)?.at(-1);
    expect(row("Fewest alike (k)")).toBe(String(after?.k));
    expect(row("Records left out")).toBe(String(draft.records?.recordsLeftOut));
    const withheld = quasiIdentifiers?.reduce((sum, one) => sum + one.withheld, 0);
    expect(row("Values withheld")).toBe(String(withheld));
    expect(tried.some((cells) => cells.includes("left out"))).toBe(true);
    // Nobody tries out what cannot be, and nothing is tried out once it is decided on.
    expect(await sentence(effectOfLevels(folder, waiting, { age: 9 }))).toContain("cannot be made as coarse as that");
    await approved(id);
    const given = await database.system((tx) => findRelease(tx, { id }));
    expect(await sentence(effectOfLevels(folder, given, chosen))).toContain("no records that wait for approval");
    expect(await keptPeople(folder, id)).toBeUndefined();
  });
});

describe("two persons", () => {
  it("are needed: nobody approves what they prepared, on no way", async () => {
    const id = await request({ fromDay: "2024-05-01", toDay: "2024-12-31", access: "public" });
    await prepare(id);
    const own = approved(id, join(folder, "own"), first);
    expect(await sentence(own)).toContain("somebody else must approve it");
    expect(await readdir(folder)).not.toContain("own");
    const byHand = database.owner(
      `update releases set status = 'approved', decided_by = prepared_by, decided_at = now(), certificate = '{}', expires_on = '2027-01-01' where id = '${id}'`,
    );
    await expect(byHand).rejects.toThrow(/releases_two_people/);
  });

  it("lose nothing where the package was not written: whoever approved it has it written again", async () => {
    const { id, place } = await given({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" });
    const whole = await filesIn(place);
    // As a process leaves it that is killed while it copies.
    renameSync(place, `${place}.partial`);
    rmSync(join(`${place}.partial`, "certificate.json"));
    expect(await sentence(approved(id, place, manager))).toContain("was decided on already");
    expect(await sentence(approved(id, place))).toBe("it was done");
    expect(await filesIn(place)).toEqual(whole);
    expect((await verifyPackage(place, key, day)).failures).toEqual([]);
    expect(existsSync(`${place}.partial`)).toBe(false);
    expect(await sentence(approved(id))).toContain("was decided on already");
  });

  it("find nothing half made of what others have prepared", async () => {
    const [old, fresh] = ["left.new", "being-written.new"].map((name) => join(folder, "prepared", name));
    for (const place of [old, fresh]) mkdirSync(place as string, { recursive: true });
    utimesSync(old as string, new Date("2020-01-01"), new Date("2020-01-01"));
    await prepare(await request({ fromDay: "2025-01-01", toDay: "2025-03-31", access: "public" }));
    expect([old, fresh].map((place) => existsSync(place as string))).toEqual([false, true]);
  });

  it("keep a register that nobody rewrites, and that only analysts read", async () => {
    const id = await request({ fromDay: "2024-05-01", toDay: "2024-12-31", access: "public" });
    await database.as(second, async (tx) => {
      await refuseRelease(tx, id, { by: second.userId, reason: "The purpose is not clear." });
      await recordAudit(tx, { action: "release.refuse", subjectType: "release", subjectId: id });
    });
    expect(await sentence(prepare(id))).toContain("was decided on already");
    await expect(database.owner(`delete from releases where id = '${id}'`)).rejects.toThrow(/kept as it is/);
    await expect(database.as(manager, (tx) => findRelease(tx, { id }))).rejects.toThrow("There is no such release.");
    await expect(database.as(first, (tx: Tx) => tx.execute(sql`select * from release_secrets`))).rejects.toThrow();
    await expect(database.as(first, (tx: Tx) => tx.execute(sql`select * from release_cases`))).rejects.toThrow();
  });
});

describe("tables that are released", () => {
  const figuresIn = (table: DocumentTable) =>
    table.columns.flatMap(({ measure }, index) =>
      measure === "count" ? table.rows.flatMap(({ cells, kind }) => (kind === "derived" ? [] : [cells[index]])) : [],
    );

  it("withhold small counts and what one or two services make up, and pass the package's own check", async () => {
    const { place } = await given({ kind: "tables", access: "public" });
    expect((await verifyPackage(place, key, day)).failures).toEqual([]);
    const report = readJson<ReportDocument>(place, "report/report.json");
    const ethnicity = report.tables.find(({ id }) => id === "ethnicity");
    const row = ethnicity?.rows.find(({ label }) => label === "Gypsy or Irish Traveller");
    expect(row?.cells[0]).toBe("[c]");
    for (const table of report.tables)
      for (const figure of figuresIn(table))
        if (typeof figure === "number") expect(figure === 0 || (figure >= 10 && figure % 5 === 0), table.id).toBe(true);
    const { tables } = readJson<SignedCertificate>(place, "certificate.json");
    expect(tables).toMatchObject({ holds: true });
    expect(tables?.withheld.small).toBeGreaterThan(0);
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
    serial += 1;
    const out = join(folder, `package-${serial}`);
    await approved(id, out);
    const [then, since] = [before.place, out].map(
      (place) => readJson<ReportDocument>(place, "report/report.json").tables,
    );
    for (const [at, table] of (then ?? []).entries()) {
      const later = figuresIn(since?.[at] as DocumentTable);
      for (const [index, figure] of figuresIn(table).entries()) {
        const next = later[index];
        if (typeof figure === "number" && typeof next === "number") expect(next, table.id).toBe(figure);
      }
    }
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

  it("are of a whole year", async () => {
    const id = await request({ kind: "tables", access: "public", fromDay: "2024-05-01" });
    expect(await sentence(prepare(id))).toContain("Tables are of a year, from 1 April to 31 March");
  });
});

async function idOf(slug: string): Promise<string> {
  const [row] = (await database.owner(`select id from services where slug = '${slug}'`)) as { id: string }[];
  return row?.id ?? "";
}

function withdraw(caseId: string): Promise<void> {
  return database.system((tx) => recordConsent(tx, { caseId, given: false, onDate: day }));
}
