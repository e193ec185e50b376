/** What may be published of made-up years, what a correction marks, and what is said of earlier years. */
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { againstApproval, readinessOf } from "@/app/(work)/reports/publishing";
import type { Caller } from "@/db/caller";
import { recordAudit } from "@/db/queries/audit";
import { recordConsent } from "@/db/queries/consents";
import { decide, keepPrepared, preparedEdition } from "@/db/queries/publications";
import { makePerson, makeService, testDatabase } from "@/db/testing";
import { type CaseRecord, recordCases } from "@/db/testing/record";
import type { Year } from "@/lib/forms/define";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { freeze } from "@/lib/report-files/edition";
import { child } from "@/questionnaires/child";
import { children } from "@/reports/children";

const database = testDatabase();
let first: Caller;
let second: Caller;
let manager: Caller;
let cases: readonly string[];

/** Cases that open in one of two years, all with consent. */
function madeUp(serviceId: string): CaseRecord[] {
  const random = seededRandom("publishing");
  return Array.from({ length: 24 }, (_, index) => {
    const start = index % 2 === 0 ? 2024 : 2025;
    const made = generateCase(
      {
        population: child,
        openedOn: `${start}-06-1${index % 10}`,
        closedOn: `${start}-11-2${index % 9}`,
        today: "2026-06-30",
        reviewWeeks: 12,
        ages: [{ from: 2, to: 17, weight: 1 }],
      },
      random,
    );
    return {
      serviceId,
      client: { reference: `PUB-${index}`, dateOfBirth: made.dateOfBirth },
      population: "child",
      openedOn: `${start}-06-1${index % 10}`,
      closedOn: `${start}-11-2${index % 9}`,
      consents: [{ given: true, onDate: `${start}-06-1${index % 10}` }],
      forms: made.forms.map(({ form, date, answers }) => ({ form, describedOn: date, answers })),
    };
  });
}

beforeAll(() =>
  database.system(async (tx) => {
    const serviceId = await makeService(tx);
    first = await makePerson(tx, { role: "analyst" });
    second = await makePerson(tx, { role: "analyst" });
    manager = await makePerson(tx, { role: "manager", serviceId });
    cases = await recordCases(tx, madeUp(serviceId));
  }),
);

const readiness = (year: Year) => database.as(first, (tx) => readinessOf(tx, children, year));

async function publish(year: Year, reason: string | null = null): Promise<void> {
  const id = await database.as(first, async (tx) => {
    await recordAudit(tx, { action: "test", subjectType: "publication" });
    const { frozen, revision, faults } = await readinessOf(tx, children, year);
    expect(faults).toEqual([]);
    return keepPrepared(tx, { dataset: "children", year, revision, reason, frozen: freeze(frozen) });
  });
  await database.as(second, async (tx) => {
    await recordAudit(tx, { action: "test", subjectType: "publication" });
    await decide(tx, id, "published");
  });
}

describe("a year", () => {
  it("is not published before it has ended, where it holds nothing, or where nothing has changed since", async () => {
    expect((await readiness("2098-99")).faults.join(" ")).toContain("has not ended");
    expect((await readiness("2001-02")).faults).toEqual(["There is nothing in it: no form of this year has consent."]);
    await publish("2024-25");
    expect((await readiness("2024-25")).faults).toEqual(["Nothing has changed since it was published last."]);
  });

  it("is corrected where its records have changed: what differs is marked, and listed in the year after it", async () => {
    await publish("2025-26");
    await database.as(manager, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "case" });
      await recordConsent(tx, { caseId: cases[0] as string, given: false, onDate: "2026-04-01" });
    });
    const corrected = await readiness("2024-25");
    expect(corrected).toMatchObject({ revision: 2, faults: [] });
    const routes = corrected.frozen.document.tables.findIndex(({ id }) => id === "referral-route");
    expect(routes).toBeGreaterThan(-1);
    expect(corrected.frozen.revised.some(({ table }) => table === "referral-route")).toBe(true);

    const after = await readiness("2025-26");
    const years = new Set(after.frozen.recounted.map(({ year }) => year));
    expect(years).toEqual(new Set(["2024-25"]));
    // Its own figures stand: only the columns of the year before are marked.
    const { tables } = after.frozen.document;
    const marked = after.frozen.revised.map(
      ({ table, column }) => tables.find(({ id }) => id === table)?.columns[column]?.year,
    );
    expect(new Set(marked)).toEqual(new Set(["2024-25"]));
  });

  it("is not published while its figures contradict each other, neither by who prepares it nor by who approves it", async () => {
    // One child, who was referred by everybody at once, though an intake has one route.
    await database.system(async (tx) => {
      await tx.execute(sql`update counted_forms set codes = codes || array(select code from answer_codes
          where key like 'child.intake/referralRoute=%' and not code = any (codes))
        where case_id = ${cases[2] as string} and form = 'child.intake'`);
    });
    const { faults, frozen, revision } = await readiness("2024-25");
    expect(faults.join(" ")).toContain("Referral route");
    const id = await database.as(first, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "publication" });
      const kept = { dataset: "children", year: "2024-25", revision, reason: "Spoilt", frozen: freeze(frozen) };
      return keepPrepared(tx, kept);
    });
    const against = await database.as(second, async (tx) => againstApproval(tx, await preparedEdition(tx, id)));
    expect(against.join(" ")).toContain("Referral route");
  });
});
