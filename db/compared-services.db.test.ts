/** Which services stand beside each other: those that were there in the period. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { beside } from "@/lib/dashboard/beside";
import { comparedPages } from "@/lib/dashboard/compared-pages";
import { othersOf, withBesides } from "@/lib/dashboard/comparison";
import { type ComparisonJob, compareHere } from "@/lib/dashboard/comparison-job";
import { needsOf } from "@/lib/reports/needs";
import { children } from "@/reports/children";
import { makeSnapshot } from "./compare";
import { recordAudit } from "./queries/audit";
import { tallyCompared } from "./queries/compared";
import { readComparison } from "./queries/comparisons";
import { services } from "./schema";
import { makePerson, makeService, testDatabase } from "./testing";
import { recordIntakes } from "./testing/intakes";

const database = testDatabase();
const year = "2025-26";
const period = { population: "child", from: "2025-04-01", to: "2026-03-31" };
const jobs: ComparisonJob[] = [];
/** Two of the first are one organisation's. */
let open: string[];
let endedSince: string;

beforeAll(() =>
  database.system(async (tx) => {
    open = [];
    const shared = { organisation: "Two Places Trust" };
    for (const service of [shared, shared, {}, {}, {}]) open.push(await makeService(tx, service));
    for (const serviceId of open) await recordIntakes(tx, serviceId, 24, "2025-05-01");
    // Ended since, and does this work no more: what was recorded in the year is counted all the same.
    endedSince = await makeService(tx, { closedOn: "2026-05-31", populations: ["adult"] });
    await recordIntakes(tx, endedSince, 24, "2025-06-01");
    // Ended long before the year, with cases of their own time; and one that came when the year was over.
    for (let number = 0; number < 3; number += 1)
      await recordIntakes(tx, await makeService(tx, { closedOn: "2022-09-30" }), 24, "2021-05-01");
    const late = await makeService(tx);
    await tx
      .update(services)
      .set({ createdAt: new Date("2026-05-01") })
      .where(eq(services.id, late));
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

describe("services beside each other", () => {
  it("are those that were there in the period, and what stands in one hand is told apart from the others", async () => {
    await makeSnapshot(database.db, "2026-06-30", (job) => {
      jobs.push(job);
      return compareHere(job);
    });
    const [job] = jobs;
    expect(job?.services).toEqual([...open, endedSince].sort());
    expect(job?.inOneHand.map((hand) => [...hand].sort())).toEqual([open.slice(0, 2).sort()]);
  });

  it("show how many cases the others opened on average, without services that had ended before", async () => {
    const [serviceId = ""] = open;
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
    const tables = comparedPages(children)[0]?.tablesOf(year) ?? [];
    const [kept, own] = await database.as(manager, async (tx) => [
      await readComparison(tx, { serviceId, population: "child", period: year }),
      await tallyCompared(tx, { ...period, serviceId }, needsOf(withBesides(tables, year))),
    ]);
    if (!kept?.figures) throw new Error("Nothing is shown.");
    const shown = beside(tables, own, year, { ...kept, tables: othersOf(kept.figures, kept.leftOut) });
    const opened = shown
      .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
      .find(({ label }) => label === "Cases opened, per service");
    // Of 144, printed as 145, the own are left out as 25: 120 of five others, each of which opened 24.
    expect(opened).toMatchObject({ ownAverage: 24, othersAverage: { value: 24, range: [20, 29] } });
  });
});
