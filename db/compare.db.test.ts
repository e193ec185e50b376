/** Services beside each other: made once of a year that is over, and the same whatever comes later. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Others } from "@/lib/dashboard/comparison";
import type { Answers } from "@/lib/forms/answers";
import { comparedYear, makeComparisons } from "./compare";
import { recordAudit } from "./queries/audit";
import { latestComparison } from "./queries/comparisons";
import { makePerson, makeService, testDatabase } from "./testing";
import { recordCases } from "./testing/record";
import type { Tx } from "./types";

const database = testDatabase();
const today = "2026-06-30";
let services: string[];

beforeAll(() =>
  database.system(async (tx) => {
    services = [];
    for (let number = 0; number < 5; number += 1) services.push(await makeService(tx));
    for (const serviceId of services) await record(tx, serviceId, 24, true);
    // Without consent: no comparison counts them.
    await record(tx, services[0] ?? "", 7, false);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

let serial = 0;

/** Cases that closed in the year that is compared: two of three as planned. */
async function record(tx: Tx, serviceId: string, count: number, consented: boolean, status?: string): Promise<void> {
  await recordCases(
    tx,
    Array.from({ length: count }, (_, index) => {
      serial += 1;
      return {
        serviceId,
        client: { reference: `CMP-${serial}`, dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2025-05-01",
        closedOn: "2025-10-01",
        consents: [{ given: consented, onDate: "2025-05-01" }],
        forms: [
          { form: "child.intake", describedOn: "2025-05-01", answers: { disability: "yes" } as Answers },
          {
            form: "child.exit",
            describedOn: "2025-10-01",
            answers: { caseStatus: status ?? (index % 3 === 0 ? "unplanned" : "planned") } as Answers,
          },
        ],
      };
    }),
  );
}

async function seenBy(serviceId: string): Promise<Others | undefined> {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return (await database.as(manager, (tx) => latestComparison(tx, serviceId, "child")))?.others;
}

/** Every count and base that is shown. */
const numbersOf = (others: Others | undefined) =>
  (others ?? []).flatMap(({ id, rows }) =>
    rows.flatMap(({ row, cells }) => cells.flatMap((cell) => (cell && "count" in cell ? [[id, row, cell.count]] : []))),
  );

describe("comparisons", () => {
  it("are of the last year that is over, and has been for a month", () => {
    expect(["2026-03-31", "2026-04-30", "2026-05-02", "2027-03-31"].map(comparedYear)).toEqual([
      "2024-25",
      "2024-25",
      "2025-26",
      "2025-26",
    ]);
  });

  it("are made of each service, and show each the others alone", async () => {
    expect(await makeComparisons(database.db, today)).toBe(services.length);
    const first = await seenBy(services[0] ?? "");
    const closed = first?.find(({ id }) => id === "case-status-at-exit")?.rows.flatMap(({ cells }) => cells) ?? [];
    // Four other services with 24 cases each.
    expect(closed).toContainEqual({ count: 65, base: 95 });
    expect(numbersOf(first).length).toBeGreaterThan(5);
  });

  it("are the same after another case, so that no difference shows what it was", async () => {
    const before = await seenBy(services[0] ?? "");
    await database.system(async (tx) => {
      await record(tx, services[1] ?? "", 1, true, "unplanned");
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    expect(await makeComparisons(database.db, today)).toBe(0);
    expect(await makeComparisons(database.db, "2027-01-31")).toBe(0);
    expect(await seenBy(services[0] ?? "")).toEqual(before);
  });

  it("are for the managers of their own service, and nobody changes them", async () => {
    const [first = "", second = ""] = services;
    const [manager, caseworker, analyst] = await database.system(async (tx) => [
      await makePerson(tx, { role: "manager", serviceId: second }),
      await makePerson(tx, { role: "caseworker", serviceId: first }),
      await makePerson(tx, { role: "analyst" }),
    ]);
    for (const person of [manager, caseworker, analyst])
      expect(await database.as(person, (tx) => latestComparison(tx, first, "child"))).toBeUndefined();
    const [may] = await database.owner(
      "select has_table_privilege('app_system', 'comparisons', 'UPDATE, DELETE') as may",
    );
    expect(may).toEqual({ may: false });
  });
});
