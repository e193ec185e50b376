/** Whose figures an address of a report leads to. */
import { beforeAll, describe, expect, it } from "vitest";
import { findEdition } from "@/app/(work)/reports/find-edition";
import { readinessOf } from "@/app/(work)/reports/publishing";
import type { Caller } from "@/db/caller";
import { recordAudit } from "@/db/queries/audit";
import { decide, keepPrepared } from "@/db/queries/publications";
import { makePerson, makeService, testDatabase } from "@/db/testing";
import { recordCases } from "@/db/testing/record";
import type { Person } from "@/lib/auth/person";
import { freeze } from "@/lib/report-files/edition";
import { children } from "@/reports/children";

const database = testDatabase();
const where = { dataset: "children", year: "2024-25" };
let analyst: Caller;
let second: Caller;
let manager: Caller;

/** A service with so many intakes of the year, of which the last is of a client who does not consent. */
async function serviceWith(slug: string, intakes: number): Promise<string> {
  return database.system(async (tx) => {
    const serviceId = await makeService(tx, { slug, name: `The ${slug} service` });
    await recordCases(
      tx,
      Array.from({ length: intakes }, (_, index) => ({
        serviceId,
        client: { reference: `${slug}-${index}`, dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2024-06-01",
        consents: [{ given: index < intakes - 1, onDate: "2024-06-01" }],
        forms: [{ form: "child.intake", describedOn: "2024-06-01", answers: { disability: "yes" } }],
      })),
    );
    return serviceId;
  });
}

beforeAll(async () => {
  const own = await serviceWith("alder", 4);
  await serviceWith("beech", 6);
  await database.system(async (tx) => {
    analyst = await makePerson(tx, { role: "analyst" });
    second = await makePerson(tx, { role: "analyst" });
    manager = await makePerson(tx, { role: "manager", serviceId: own });
  });
});

const find = (caller: Caller, params: Record<string, string> = {}, at = where) =>
  database.as(caller, (tx) => {
    const person = { ...caller, currentServiceId: caller.serviceIds[0] ?? null } as unknown as Person;
    const viewed = ({ subjectType, subjectId }: { subjectType: string; subjectId: string }) =>
      recordAudit(tx, { action: "report.view", subjectType, subjectId });
    return findEdition({ tx, person, viewed }, at, params);
  });
const intakesIn = ({ edition }: Awaited<ReturnType<typeof find>>) =>
  edition.document.tables.find(({ id }) => id === "referral-route")?.columns[0]?.n;

describe("an address of a report", () => {
  it("leads an analyst to all services together or to one, always of cases with consent", async () => {
    expect(intakesIn(await find(analyst))).toBe(8);
    expect(intakesIn(await find(analyst, { service: "beech" }))).toBe(5);
    await expect(find(analyst, { service: "nowhere" })).rejects.toThrow();
    await expect(find(analyst, {}, { dataset: "children", year: "2024-26" })).rejects.toThrow();
    await expect(find(analyst, {}, { dataset: "weather", year: "2024-25" })).rejects.toThrow();
  });

  it("leads a manager to their own service, whatever it asks for", async () => {
    for (const params of [{}, { service: "beech" }, { figures: "prepared" }, { revision: "1" }] as const) {
      const found = await find(manager, params as Record<string, string>);
      expect(found.edition.document.service?.slug).toBe("alder");
      expect(intakesIn(found)).toBe(3);
    }
    await expect(find(manager, {}, { dataset: "adult-idva", year: "2024-25" })).rejects.toThrow();
  });

  it("leads an analyst to what is published once it is, and a manager never", async () => {
    const id = await database.as(analyst, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "publication" });
      const { frozen, revision } = await readinessOf(tx, children, "2024-25");
      return keepPrepared(tx, { ...where, revision, reason: null, frozen: freeze(frozen) });
    });
    expect((await find(analyst, { figures: "prepared" })).figures).toEqual({ of: "prepared" });
    await database.as(second, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "publication" });
      await decide(tx, id, "published");
    });
    await serviceWith("cedar", 3);
    expect(intakesIn(await find(analyst))).toBe(8);
    expect(intakesIn(await find(analyst, { figures: "now" }))).toBe(10);
    expect((await find(analyst)).edition.revisions).toHaveLength(1);
    await expect(find(analyst, { revision: "2" })).rejects.toThrow();
    await expect(find(analyst, { figures: "prepared" })).rejects.toThrow();
    expect((await find(manager)).edition.revisions).toEqual([]);
  });
});
