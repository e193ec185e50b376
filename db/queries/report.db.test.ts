/** A report is counted from the cases, and says the same to whoever may ask. */
import { beforeAll, describe, expect, it } from "vitest";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { checkReport } from "@/lib/reports/checks";
import type { ReportDocument } from "@/lib/reports/document";
import { child } from "@/questionnaires/child";
import { children } from "@/reports/children";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import { recordAudit } from "./audit";
import { countAnew } from "./count-anew";
import { countReport } from "./report";

const year = "2025-26";
const today = "2026-06-30";

/** Fifty children of two services; every seventh comes back, and every fourth does not consent. */
function madeCases(services: readonly string[]) {
  const random = seededRandom("report");
  const people: { serviceId: string; client: { reference: string; dateOfBirth: string } }[] = [];
  return Array.from({ length: 50 }, (_, index) => {
    const again = index % 7 === 6 ? people[index - 6] : undefined;
    const openedOn = again ? "2026-02-10" : `2025-0${random.whole(4, 9)}-1${random.whole(0, 9)}`;
    const closedOn =
      index % 3 === 0 ? null : again ? "2026-03-20" : `2025-1${random.whole(0, 2)}-0${random.whole(1, 9)}`;
    const made = generateCase(
      {
        population: child,
        openedOn,
        closedOn,
        today,
        reviewWeeks: 12,
        ages: [{ from: 5, to: 15, weight: 1 }],
        ...(again && { dateOfBirth: again.client.dateOfBirth }),
      },
      random,
    );
    const person = again ?? {
      serviceId: services[index % 2] as string,
      client: { reference: `C${index}`, dateOfBirth: made.dateOfBirth },
    };
    people.push(person);
    return {
      ...person,
      population: "child",
      openedOn,
      closedOn,
      consents: [{ given: index % 4 !== 3, onDate: openedOn }],
      forms: made.forms.map(({ form, date, answers }) => ({ form, describedOn: date, answers })),
    };
  });
}

const tableOf = (report: ReportDocument, id: string) => {
  const found = report.tables.find((table) => table.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the annual report", () => {
  const database = testDatabase();
  let services: string[] = [];
  let cases: ReturnType<typeof madeCases> = [];

  beforeAll(() =>
    database.system(async (tx) => {
      services = [await makeService(tx), await makeService(tx)];
      cases = madeCases(services);
      await recordCases(tx, cases);
      await recordAudit(tx, { action: "test", subjectType: "test" });
    }),
  );

  const nation = () => database.system((tx) => countReport(tx, { definition: children, year }));

  it("counts every intake of a year, each client once in the profile, and only with consent", async () => {
    const report = await nation();
    const counted = cases.filter(({ consents }) => consents[0]?.given);
    expect(tableOf(report, "referral-route").columns[0]?.n).toBe(counted.length);
    const clients = new Set(counted.map(({ client }) => client.reference)).size;
    expect(clients).toBeLessThan(counted.length);
    expect(tableOf(report, "ethnicity").columns[0]?.n).toBe(clients);
    const received = report.statements.find(({ text }) => text.startsWith("Intake forms received"));
    expect(received?.value).toBe(cases.length);
  });

  it("has nothing wrong with itself", async () => {
    expect(checkReport(await nation())).toEqual([]);
  });

  it("says the same to an analyst as to the command line, new and repeat clients included", async () => {
    const analyst = await database.system((tx) => makePerson(tx, { role: "analyst" }));
    const report = await database.as(analyst, (tx) => countReport(tx, { definition: children, year }));
    expect(report).toEqual(await nation());
    const statuses = tableOf(report, "referral-status").rows.map(({ cells }) => cells[0]);
    expect(statuses[1]).toBeGreaterThan(0);
  });

  it("is of one service alone where it is asked for, and a manager sees that of no other", async () => {
    const [mine = "", other = ""] = services;
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: mine }));
    const of = (id: string) =>
      database.as(manager, (tx) =>
        countReport(tx, { definition: children, year, service: { id, slug: "a", name: "A" } }),
      );
    const expected = cases.filter(({ serviceId, consents }) => serviceId === mine && consents[0]?.given).length;
    expect(tableOf(await of(mine), "referral-route").columns[0]?.n).toBe(expected);
    expect(tableOf(await of(other), "referral-route").columns[0]?.n).toBe(0);
  });

  it("holds what is worked out today of forms that were counted before it was", async () => {
    const before = await nation();
    await database.system(async (tx) => {
      await tx.execute("update counted_forms set codes = '{}', numbers = '{}'");
      await tx.execute("delete from projection_stamps where population = 'child'");
    });
    expect(await nation()).not.toEqual(before);
    const said: string[] = [];
    await countAnew(database.db, (step) => said.push(step));
    expect(await nation()).toEqual(before);
    expect(said).toEqual([expect.stringContaining(`${cases.length} cases anew`)]);
    await countAnew(database.db, (step) => said.push(step));
    expect(said).toHaveLength(1);
  });
});
