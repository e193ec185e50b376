/** Services beside each other: counted once a month over periods that are over, and the same whatever comes later. */
import { beforeAll, describe, expect, it } from "vitest";
import { compareApart } from "@/lib/dashboard/compare-apart";
import { type Comparison, othersOf } from "@/lib/dashboard/comparison";
import { type ComparisonJob, compareHere } from "@/lib/dashboard/comparison-job";
import type { Answers } from "@/lib/forms/answers";
import type { CasesOf } from "@/lib/reports/figure-define";
import { needsOf } from "@/lib/reports/needs";
import { casesKey } from "@/lib/reports/tally";
import { makeSnapshot } from "./compare";
import { recordAudit } from "./queries/audit";
import { tallyCompared } from "./queries/compared";
import { latestSnapshot, periodsCompared, readComparison } from "./queries/comparisons";
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
const done: { job: ComparisonJob; comparison: Comparison }[] = [];

/** Cases that closed in the year that is compared: two of three as planned. */
async function record(
  tx: Tx,
  serviceId: string,
  count: number,
  consented: boolean,
  { status, closedOn = "2025-10-01" }: { status?: string; closedOn?: string } = {},
): Promise<void> {
  await recordCases(
    tx,
    Array.from({ length: count }, (_, index) => {
      serial += 1;
      return {
        serviceId,
        client: { reference: `CMP-${serial}`, dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2025-05-01",
        closedOn,
        consents: [{ given: consented, onDate: "2025-05-01" }],
        forms: [
          { form: "child.intake", describedOn: "2025-05-01", answers: { disability: "yes" } as Answers },
          {
            form: "child.exit",
            describedOn: closedOn,
            answers: { caseStatus: status ?? (index % 3 === 0 ? "unplanned" : "planned") } as Answers,
          },
        ],
      };
    }),
  );
}

async function keptFor(serviceId: string, period: string) {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return database.as(manager, (tx) => readComparison(tx, { serviceId, population: "child", period }));
}

async function seenBy(serviceId: string, period = "2025-26") {
  const kept = await keptFor(serviceId, period);
  return kept?.figures ? othersOf(kept.figures, kept.leftOut) : undefined;
}

function closedIn(tables: Awaited<ReturnType<typeof seenBy>>) {
  const rows = tables?.find(({ id }) => id === "case-status-at-exit")?.rows ?? new Map();
  return [...rows.values()].flat();
}

describe("comparisons", () => {
  it("are made of each service, and show each the others alone, of every page", async () => {
    const work = async (job: ComparisonJob) => {
      const comparison = await compareHere(job);
      done.push({ job, comparison });
      return comparison;
    };
    expect(await makeSnapshot(database.db, today, work)).toBe(true);
    expect(done.map(({ job: { population, period } }) => [population, period.id])).toEqual([["child", "2025-26"]]);
    const first = await seenBy(services[0] ?? "");
    // Four other services with 24 cases each: of all 80 of 120, the own are left out as 15 of 25.
    expect(closedIn(first)).toContainEqual({ count: 65, base: 95 });
    expect(first?.length).toBeGreaterThan(60);
  });

  it("show how many cases the others opened and closed, and how many questions their forms left empty", async () => {
    const first = await seenBy(services[0] ?? "");
    const of = (table: string, row: string) => first?.find(({ id }) => id === table)?.rows.get(row)?.[0];
    // Of all 120 with consent, the own 24 are left out as 25, as everywhere.
    expect(of("cases-opened-and-closed opened 0 ratio", "ratio")).toEqual({ count: 95, base: 95 });
    expect(of("cases-opened-and-closed closedToOpened 0 ratio", "ratio")).toEqual({ count: 95, base: 95 });
    expect(of("cases-still-open", "open")).toEqual({ count: 0, base: 95 });
    // A form in all is the sum of its questions, of which all but those that were answered were left empty.
    const onForm = of("left-empty", "child.intake");
    expect(onForm).toEqual(of("left-empty-child-intake", "all"));
    expect(onForm && "base" in onForm && onForm.count / onForm.base).toBeGreaterThan(0.5);
    expect(of("left-empty-child-intake", "disability")).toEqual({ count: 0, base: 95 });
  });

  it("count a manager's own cases as the others': those of clients who consent, by the days of the cases", async () => {
    const [serviceId = ""] = services;
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
    const cases = { serviceId, population: "child", from: "2025-06-01", to: "2026-03-31" };
    const own = await database.as(manager, (tx) => tallyCompared(tx, cases, needsOf([])));
    const count = (of: CasesOf) => own.count(casesKey(of), "period");
    expect([count("opened"), count("closed"), count("opened and closed")]).toEqual([0, 24, 0]);
  });

  it("show how long the others' cases were open, and hide an average of nobody", async () => {
    const { averages } = (await keptFor(services[0] ?? "", "2025-26")) ?? {};
    // From the 1st of May to the 1st of October: 21 whole weeks.
    expect(averages).toContainEqual({ table: "case-length", row: "average", group: 0, value: 21, range: [21, 21] });
    expect(averages).toContainEqual({ table: "contacts-received", row: "average", group: 0, withheld: "small" });
  });

  it("are the same where they are made in a process of their own, in which nobody waits for them", async () => {
    const [{ job, comparison } = {}] = done;
    if (!job) throw new Error("Nothing was counted.");
    expect(await compareApart(job)).toEqual(JSON.parse(JSON.stringify(comparison)));
  });

  it("are kept with the month in which they were counted, and what was", async () => {
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: services[0] ?? "" }));
    const made = await database.as(manager, (tx) => latestSnapshot(tx));
    expect(made).toMatchObject({
      month: "2026-06",
      counted: [{ population: "child", period: "2025-26", services: 5 }],
    });
    expect(made?.counted[0]?.shown).toBeGreaterThan(5);
  });

  it("are the same after another case, in this month and the next, so that no difference shows what it was", async () => {
    const before = await seenBy(services[0] ?? "");
    await database.system(async (tx) => {
      await record(tx, services[1] ?? "", 1, true, { status: "unplanned" });
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    expect(await makeSnapshot(database.db, today)).toBe(false);
    expect(await makeSnapshot(database.db, "2026-07-02")).toBe(true);
    expect(await seenBy(services[0] ?? "")).toEqual(before);
    const made = await database.system((tx) => latestSnapshot(tx));
    expect(made).toMatchObject({ month: "2026-07", counted: [] });
  });

  it("add a quarter when it is over and its forms have come in", async () => {
    await database.system(async (tx) => {
      for (const serviceId of services) await record(tx, serviceId, 18, true, { closedOn: "2026-05-20" });
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    expect(await makeSnapshot(database.db, "2026-08-01")).toBe(true);
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: services[2] ?? "" }));
    const periods = await database.as(manager, (tx) => periodsCompared(tx, services[2] ?? "", "child"));
    expect(periods).toEqual(["2026-27 Q1", "2025-26"]);
    expect(closedIn(await seenBy(services[2] ?? "", "2026-27 Q1"))).toContainEqual({ count: 45, base: 75 });
  });

  it("are for the managers of their own service; what is true behind them is for nobody; and nobody changes them", async () => {
    const [first = "", second = ""] = services;
    const [manager, caseworker, analyst] = await database.system(async (tx) => [
      await makePerson(tx, { role: "manager", serviceId: second }),
      await makePerson(tx, { role: "caseworker", serviceId: first }),
      await makePerson(tx, { role: "analyst" }),
    ]);
    const at = { serviceId: first, population: "child", period: "2025-26" };
    for (const person of [manager, caseworker, analyst])
      expect(await database.as(person, (tx) => readComparison(tx, at))).toBeUndefined();
    const rights = await database.owner(
      `select bool_or(has_table_privilege('app_user', 'comparison_cells', 'SELECT')) as "reads",
        bool_or(has_table_privilege('app_system', name, 'UPDATE, DELETE')) as "changes"
       from unnest(array['comparisons', 'comparison_own', 'comparison_cells', 'comparison_months']) as name`,
    );
    expect(rights).toEqual([{ reads: false, changes: false }]);
  });
});
