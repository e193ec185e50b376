import { expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import { recordAudit } from "./audit";
import { latestImports, serviceHealth } from "./service-health";

const database = testDatabase();
const today = "2026-06-30";

it("an administrator sees how lately and how completely each service records, and managers see nothing of it", async () => {
  const [silent, busy] = await database.system(async (tx) => {
    const ids = [
      await makeService(tx, { slug: "silent" }),
      await makeService(tx, { slug: "busy", reviewIntervalWeeks: 8 }),
    ];
    await recordCases(tx, [
      {
        serviceId: ids[1] ?? "",
        client: { reference: "HEALTH-1", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-06-02",
        consents: [],
        forms: [{ form: "child.intake", describedOn: "2026-06-02", answers: { disability: "yes" } as Answers }],
      },
      {
        serviceId: ids[1] ?? "",
        client: { reference: "HEALTH-2", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-02-02",
        consents: [],
        forms: [{ form: "child.intake", describedOn: "2026-02-02", answers: { disability: "yes" } as Answers }],
      },
    ]);
    await recordAudit(tx, { action: "import.file", subjectType: "import", detail: { cases: 12 } });
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return ids;
  });
  const administrator = await database.system((tx) => makePerson(tx, { role: "administrator" }));
  const health = await database.as(administrator, (tx) => serviceHealth(tx, today, ["child"]));
  expect(health.map(({ slug, lastMonth }) => [slug, lastMonth])).toEqual([
    ["silent", null],
    ["busy", "2026-06"],
  ]);
  expect(health.map(({ reviewsOverdue }) => reviewsOverdue)).toEqual([0, 1]);
  expect(await database.as(administrator, (tx) => latestImports(tx, 3))).toMatchObject([{ cases: 12 }]);
  const { asked = 0, missing = 0 } = health[1] ?? {};
  expect(missing).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(missing);
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: busy ?? silent ?? "" }));
  expect(await database.as(manager, (tx) => serviceHealth(tx, today, ["child"]))).toEqual([]);
});
