/** Releases of tables, held against what services see on their dashboards and against the figures of one service. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ComparisonJob, compareHere } from "@/lib/dashboard/comparison-job";
import type { Answers } from "@/lib/forms/answers";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { readJson } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import type { ReportDocument } from "@/lib/reports/document";
import type { Caller } from "../caller";
import { makeSnapshot } from "../compare";
import { recordAudit } from "../queries/audit";
import { findRelease, type NewRelease, requestRelease } from "../queries/releases";
import { updateService } from "../queries/services";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import type { Tx } from "../types";
import { approve } from "./approve";
import { figuresReleased } from "./earlier";
import { prepareRelease } from "./prepare";
import { tablesReady } from "./prepare-tables";
import { publicKey } from "./secrets";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "insights-known-"));
const now = new Date("2026-11-26T10:00:00Z");

let first: Caller;
let second: Caller;
let services: string[];

/** How many children's support broke off, by service. Whoever is of the first and one other knows how few are left. */
const unplannedOf = [20, 1, 3, 1, 3];

beforeAll(() =>
  database.system(async (tx) => {
    first = await makePerson(tx, { role: "analyst", name: "First Analyst" });
    second = await makePerson(tx, { role: "analyst", name: "Second Analyst" });
    services = [];
    for (let number = 0; number < 5; number += 1) services.push(await makeService(tx, { populations: ["child"] }));
    for (const [place, serviceId] of services.entries()) {
      await record(tx, serviceId, "unplanned", unplannedOf[place] ?? 0);
      await record(tx, serviceId, "planned", 30);
    }
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let serial = 0;

function record(tx: Tx, serviceId: string, caseStatus: string, count: number, closedOn = "2025-10-01") {
  return recordCases(
    tx,
    Array.from({ length: count }, () => {
      serial += 1;
      return {
        serviceId,
        client: { reference: `KNOWN-${serial}`, dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2025-05-01",
        closedOn,
        consents: [{ given: true, onDate: "2025-05-01" }],
        forms: [
          { form: "child.intake", describedOn: "2025-05-01", answers: { disability: "yes" } as Answers },
          { form: "child.exit", describedOn: closedOn, answers: { caseStatus } as Answers },
        ],
      };
    }),
  );
}

function asked(access: NewRelease["access"], serviceId: string | null): Promise<string> {
  return database.system((tx) =>
    requestRelease(tx, {
      kind: "tables",
      dataset: "children",
      fromDay: "2025-04-01",
      toDay: "2026-03-31",
      access,
      serviceId,
      fiveSafes: {
        project: "A made-up study",
        people: "Example University",
        setting: "A locked example room",
        data: "Tables",
        outputs: "Checked by somebody else",
      },
      longitudinalReason: null,
      longitudinalStudy: null,
      requestedBy: first.userId,
    }),
  );
}

async function given(access: NewRelease["access"], serviceId: string | null, waiting?: string) {
  const place = join(folder, `package-${access}-${serviceId ?? "all"}`);
  const releaseId = waiting ?? (await asked(access, serviceId));
  await prepareRelease(database.db, { releaseId, by: first.userId, folder, now });
  await approve(database.db, { releaseId, by: second.userId, folder, out: place, now });
  const key = await database.system(publicKey);
  expect((await verifyPackage(place, key, "2026-11-26")).failures).toEqual([]);
  const certificate = readJson<SignedCertificate>(place, "certificate.json");
  const report = readJson<ReportDocument>(place, "report/report.json");
  const ended = report.tables.find(({ id }) => id === "case-status-at-exit");
  const figure = (label: string) => ended?.rows.find((row) => row.label.startsWith(label))?.cells[0];
  return {
    unplanned: figure("Unplanned"),
    planned: figure("Planned"),
    proof: certificate.tables,
    rules: certificate.rules,
    ofService: certificate.release.service,
    page: readFileSync(join(place, "certificate.html"), "utf8"),
  };
}

/** What tables would print if one organisation ran these services. Nothing of it stays. */
async function printedInOneHand(releaseId: string, those: readonly string[]): Promise<number[]> {
  const undone = new Error("undone");
  let printed: number[] = [];
  await database
    .system(async (tx) => {
      for (const id of those) await updateService(tx, id, { organisation: "One House" });
      const { figures } = await tablesReady(tx, await findRelease(tx, { id: releaseId }));
      printed = figures.flatMap((figure) => figure.printed ?? []);
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  return printed;
}

describe("what services see of all others on their dashboards", () => {
  it("is withheld in a release too, which says what it was held against", async () => {
    const releaseId = await asked("public", null);
    // Four of five services in one hand are two contributors: too few for any count but a 0.
    expect((await printedInOneHand(releaseId, services.slice(0, 4))).filter((count) => count > 0)).toEqual([]);
    expect((await printedInOneHand(releaseId, services.slice(0, 1))).filter((count) => count > 0)).not.toEqual([]);
    await prepareRelease(database.db, { releaseId, by: first.userId, folder, now });
    expect(await makeSnapshot(database.db, "2026-06-30")).toBe(true);
    // What was prepared before knows nothing of it, and is not approved.
    await expect(approve(database.db, { releaseId, by: second.userId, folder, now })).rejects.toMatchObject({
      errors: [
        { message: expect.stringContaining("comparison of 2025-26 was made since R-0001 was prepared. Prepare") },
      ],
    });
    const { unplanned, proof, rules, page } = await given("public", null, releaseId);
    expect(unplanned).toBe("[c]");
    expect(proof).toMatchObject({ holds: true, heldAgainst: ["the services' comparison of 2025-26"] });
    // By which rule counts of few services are withheld, so that nobody has to ask.
    expect(rules.dominance).toEqual({ fewest: 3, twoLargest: 0.9, narrowestShare: 0.1 });
    expect(page).toContain("two services make up more than 90.0 %");
  });

  it("is held against the figures of one service, together with the release of all", async () => {
    const { unplanned, proof, ofService, page } = await given("controlled", services[0] ?? "");
    // Whoever reads the certificate learns whose tables these are.
    const [service] = (await database.owner(`select name from services where id = '${services[0]}'`)) as {
      name: string;
    }[];
    expect(ofService).toBe(service?.name);
    expect(page).toContain(`of ${service?.name} alone`);
    expect(unplanned).toBe(20);
    expect(proof).toMatchObject({ holds: true, heldAgainst: ["R-0001", "the services' comparison of 2025-26"] });
  });

  it("is held against what was released of another service too", async () => {
    const { unplanned, proof } = await given("controlled", services[1] ?? "");
    expect(unplanned).toBe("[c]");
    expect(proof).toMatchObject({ holds: true });
    expect(proof?.heldAgainst).toContain("R-0002");
  });
});

describe("what is compared later", () => {
  it("knows the year's figures that were released, of all services and of each", async () => {
    const read = (year: "2025-26" | "2024-25") => database.system((tx) => figuresReleased(tx, "children", year));
    const found = await read("2025-26");
    expect(found.map(({ of }) => of)).toEqual(expect.arrayContaining(["all", services[1]]));
    // What only researchers were shown is no knowledge of the services'; what was withheld from them is.
    // Averages are known whoever has them: researchers would take the services' from their own.
    const ofOne = found.filter(({ of, outcome }) => of !== "all" && "count" in outcome);
    expect(ofOne.length).toBeGreaterThan(0);
    expect(ofOne.every(({ averaged, toSome }) => averaged !== undefined && toSome)).toBe(true);
    const ofAll = found.filter(({ of, outcome }) => of === "all" && "count" in outcome);
    expect(ofAll.filter(({ toSome }) => !toSome).length).toBeGreaterThan(10);
    expect((await read("2024-25")).every(({ cell }) => cell.startsWith("2024-25 "))).toBe(true);
  });
});

describe("what was withheld from researchers", () => {
  it("stays withheld from everybody, since researchers read what is public too", async () => {
    // Alike but for what came before: rounded, the thirty would leave the three well hidden.
    expect(await given("public", services[4] ?? "")).toMatchObject({ unplanned: "[c]", planned: 30 });
    expect(await given("controlled", services[2] ?? "")).toMatchObject({ unplanned: "[c]", planned: "[c]" });
    expect(await given("public", services[2] ?? "")).toMatchObject({ unplanned: "[c]", planned: "[c]" });
  });
});

describe("a release that is approved while services are compared", () => {
  it("is known in the comparison, which is counted again", async () => {
    await database.system(async (tx) => {
      for (const serviceId of services) await record(tx, serviceId, "planned", 10, "2026-05-01");
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    const releaseId = await asked("public", services[3] ?? "");
    await prepareRelease(database.db, { releaseId, by: first.userId, folder, now });
    const counted: string[] = [];
    const work = async (job: ComparisonJob) => {
      if (counted.length === 0) await approve(database.db, { releaseId, by: second.userId, folder, now });
      counted.push(job.period.id);
      return compareHere(job);
    };
    expect(await makeSnapshot(database.db, "2026-08-15", work)).toBe(true);
    expect(counted.length).toBe(2);
    expect(new Set(counted).size).toBe(1);
  });
});
