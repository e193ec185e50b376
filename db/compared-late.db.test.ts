/** Services that come to the system while periods are due: none is counted for good before there is anything to show. */
import { beforeAll, describe, expect, it } from "vitest";
import { makeSnapshot } from "./compare";
import { recordAudit } from "./queries/audit";
import { latestCounted, latestSnapshot, periodsCompared, periodsWithout } from "./queries/comparisons";
import { makePerson, makeService, testDatabase } from "./testing";
import { recordIntakes } from "./testing/intakes";

const database = testDatabase();
const year = "2025-26";
const inYear = "2025-05-01";
const services: string[] = [];

/** A service that comes with the cases of its last year. */
const comes = () =>
  database.system(async (tx) => {
    const serviceId = await makeService(tx);
    services.push(serviceId);
    await recordIntakes(tx, serviceId, 24, inYear);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  });

/** What a service's manager is shown, and what is said of the rest. */
async function asManager(serviceId = "") {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return database.as(manager, async (tx) => ({
    shown: await periodsCompared(tx, serviceId, "child"),
    without: (await periodsWithout(tx, serviceId, "child")).map(({ period }) => period),
  }));
}

beforeAll(async () => {
  for (let number = 0; number < 3; number += 1) await comes();
});

describe("a period that is due while services still come", () => {
  it("is not counted for good where nothing of it could be shown, and is tried again the month after", async () => {
    expect(await makeSnapshot(database.db, "2026-06-10")).toBe(true);
    expect(await database.system(latestSnapshot)).toMatchObject({ month: "2026-06", counted: [] });
    expect(await asManager(services[0])).toEqual({ shown: [], without: [] });
    await comes();
    await comes();
    // Once a month, whenever they come.
    expect(await makeSnapshot(database.db, "2026-06-20")).toBe(false);
    expect(await makeSnapshot(database.db, "2026-07-01")).toBe(true);
    for (const serviceId of services) expect(await asManager(serviceId)).toEqual({ shown: [year], without: [] });
  });

  it("says to a service that came when it was counted that it is not in it", async () => {
    await comes();
    expect(await makeSnapshot(database.db, "2026-08-01")).toBe(true);
    expect(await asManager(services[5])).toEqual({ shown: [], without: [year] });
  });

  it("says to administrators of which services it was counted", async () => {
    const administrator = await database.system((tx) => makePerson(tx, { role: "administrator" }));
    expect(await database.as(administrator, (tx) => latestCounted(tx, 5))).toMatchObject([
      { population: "child", period: year, services: 5, serviceIds: services.slice(0, 5).sort() },
    ]);
  });

  it("is no period that was over before a service had its first case", async () => {
    const serviceId = await database.system(async (tx) => {
      const id = await makeService(tx);
      await recordIntakes(tx, id, 3, "2026-04-02");
      await recordAudit(tx, { action: "test", subjectType: "test" });
      return id;
    });
    expect(await asManager(serviceId)).toEqual({ shown: [], without: [] });
  });
});
