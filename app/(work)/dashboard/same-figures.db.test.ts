/** For the same cases and base, a dashboard, the annual report and the file that is taken away say the same. */
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { recordAudit } from "@/db/queries/audit";
import { countReport } from "@/db/queries/report";
import { tallyOf } from "@/db/queries/tally";
import { countPlainly } from "@/db/queries/tally/plain";
import { makePerson, makeService } from "@/db/testing";
import { recordCases } from "@/db/testing/record";
import type { Person } from "@/lib/auth/person";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { daysOf, yearOf } from "@/lib/forms/years";
import { csvOf } from "@/lib/report-files/csv";
import type { RawTable } from "@/lib/reports/count";
import { countRows } from "@/lib/reports/count";
import { printTable } from "@/lib/reports/count/print";
import { editionOf, plain as plainEdition } from "@/lib/reports/edition";
import { measureOf } from "@/lib/reports/measure";
import { needsOf } from "@/lib/reports/needs";
import { applicationDatabase } from "@/lib/testing/application";
import { somebody } from "@/lib/testing/somebody";
import { populations } from "@/questionnaires";
import { reportOf } from "@/reports";
import { type Dashboard, loadDashboard } from "./load";

const now = vi.hoisted((): { person: Person | null } => ({ person: null }));

// Who is signed in is read from a request, and there is none here.
vi.mock("@/lib/auth/current", async (original) => ({
  ...(await original<typeof import("@/lib/auth/current")>()),
  currentPerson: async () => now.person,
  requirePerson: async () => now.person,
}));

const database = applicationDatabase();
const year = yearOf("2026-03-31");
let serviceId: string;
/** A service in which every client consents: all its cases are those that its report counts. */
let consenting: string;

beforeAll(() =>
  database.system(async (tx) => {
    const all = populations.map(({ id }) => id);
    serviceId = await makeService(tx, { slug: "same", name: "Same Service", populations: all });
    consenting = await makeService(tx, { slug: "consenting", name: "Consenting Service", populations: all });
    const random = seededRandom("same figures");
    for (const population of populations)
      await recordCases(
        tx,
        Array.from({ length: 40 }, (_, number) => {
          const openedOn = `2025-0${random.whole(1, 9)}-1${random.whole(0, 9)}`;
          const closedOn = random.happens(0.7) ? `2025-1${random.whole(0, 2)}-2${random.whole(0, 8)}` : null;
          const ages = [{ from: 16, to: 40, weight: 1 }];
          const made = generateCase(
            { population, openedOn, closedOn, today: "2026-06-30", reviewWeeks: 8, ages },
            random,
          );
          return {
            serviceId: number % 2 === 0 ? serviceId : consenting,
            client: { reference: `${population.id}-${number}`, dateOfBirth: made.dateOfBirth },
            population: population.id,
            openedOn,
            closedOn,
            consents: [{ given: number % 2 === 1 || random.happens(0.7), onDate: openedOn }],
            forms: made.forms.map(({ form, date, answers }) => ({ form, describedOn: date, answers })),
          };
        }),
      );
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

it.each(populations.map(({ id }) => id))(
  "dashboard, report and file say the same of the %s cases",
  async (population) => {
    const definition = reportOf(population);
    if (!definition) throw new Error(`There is no report of ${population}.`);
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
    const service = { id: serviceId, slug: "same", name: "Same Service" };
    const cases = { population, serviceIds: [serviceId], consentedOnly: true, ...daysOf(year) };
    const needs = needsOf(definition.tables);
    const [report, tally, plain] = await database.as(manager, async (tx) => [
      await countReport(tx, { definition, year, service, compare: 0 }),
      await tallyOf(tx, cases, needs),
      await countPlainly(tx, cases, needs),
    ]);
    // As a dashboard counts them, printed by the report's own edition.
    const edition = editionOf(definition.editions, year);
    const dashboard = definition.tables.map((table) =>
      printTable(table, { year, counted: countRows(table, tally, year, edition) }, [], edition),
    );
    const figuresOf = (
      tables: readonly { id: string; rows: readonly { label: string; cells: readonly unknown[] }[] }[],
    ) => tables.map(({ id, rows }) => [id, rows.map(({ label, cells }) => [label, ...cells])]);
    expect(figuresOf(dashboard)).toEqual(figuresOf(report.tables));
    expect(plain.length).toBeGreaterThan(100);

    const file = [
      ...csvOf({ document: report, quotes: [], revisions: [], revised: [], revisedStatements: [], recounted: [] }),
    ].join("");
    const inFile = (parse(file, { columns: true }) as Readonly<Record<string, string>>[]).map(
      ({ table, row, column_group: group, measure, base, value }) => ({ table, row, group, measure, base, value }),
    );
    const inReport = report.tables.flatMap((printed) =>
      printed.rows.flatMap((line) =>
        printed.columns.map(({ group, n }, column) => {
          const [table, row, cell] = [printed.id, line.label, line.cells[column]];
          const measure = measureOf(printed, line, column);
          // What is no number stands in the file as a marker or a text, and is held by the file's own tests.
          const value = typeof cell === "number" ? String(cell) : cell === null ? "" : null;
          return { table, row, group: group ?? "", measure, base: n === null ? "" : String(n), value };
        }),
      ),
    );
    expect(inFile).toHaveLength(inReport.length);
    for (const [at, { value, ...cell }] of inReport.entries()) {
      const { value: written, ...place } = inFile[at] ?? { value: undefined };
      expect(place).toEqual(cell);
      if (value !== null) expect(written, JSON.stringify(cell)).toBe(value);
    }

    // And as the live overview draws it: every number of every table, found by its row and column in report and file.
    const overview = definition.tables.filter(({ id }) => definition.overview.includes(id));
    expect(overview.length).toBeGreaterThan(3);
    for (const table of overview) {
      const drawn = printTable(table, { year, counted: countRows(table, tally, year) }, [], plainEdition);
      const numbers = drawn.rows.flatMap((line) =>
        drawn.columns.flatMap(({ group, measure, n }, column) =>
          typeof line.cells[column] === "number" && measure === "count"
            ? [
                {
                  table: table.id,
                  row: line.label,
                  group: group ?? "",
                  measure: measureOf(drawn, line, column),
                  base: String(n ?? ""),
                  value: String(line.cells[column]),
                },
              ]
            : [],
        ),
      );
      expect(numbers.length, table.id).toBeGreaterThan(1);
      for (const number of numbers) {
        expect(inReport, table.id).toContainEqual(number);
        expect(inFile, table.id).toContainEqual(number);
      }
    }
  },
);

/** As somebody signed in, what the dashboard shows on all its pages, of a whole financial year. */
async function dashboardOf(person: Person, population: string): Promise<Dashboard> {
  now.person = person;
  const { from, to } = daysOf(year);
  const given = Promise.resolve({ group: population, period: "dates", from, to });
  const dashboard = await loadDashboard("", given, ({ tables }) => ({
    tables: tables.map(({ id }) => id),
    standing: true,
  }));
  now.person = null;
  if (!dashboard) throw new Error("There is no dashboard.");
  return dashboard;
}

const tablesOf = ({ figures }: Dashboard): RawTable[] => figures.map(({ table }) => table);

/** How long cases were open, as the tables of a report print it: by what the row is called. */
function lengthsIn(tables: readonly Pick<RawTable, "id" | "rows">[]): Map<string, unknown> {
  const rows = tables.find(({ id }) => id === "case-length")?.rows ?? [];
  return new Map(rows.map(({ label, cells }) => [label, cells.find((cell) => cell !== null)]));
}

interface Placed {
  readonly table: string;
  readonly figure: unknown;
  readonly base: number | null;
}

/** What stands in tables: by table, row and column, the figure and what it is out of. A label may stand in a table twice. */
function figuresIn(
  tables: readonly {
    readonly id: string;
    readonly rows: readonly { readonly label: string; readonly cells: readonly unknown[] }[];
    readonly columns: readonly { readonly group: string | null; readonly measure: string; readonly n: number | null }[];
  }[],
): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const { id, rows, columns } of tables) {
    const seen = new Map<string, number>();
    for (const { label, cells } of rows) {
      const time = (seen.get(label) ?? 0) + 1;
      seen.set(label, time);
      for (const [at, { group, measure, n }] of columns.entries())
        if (measure === "count")
          found.set([id, label, time, group].join(" | "), { table: id, figure: cells[at], base: n });
    }
  }
  return found;
}

describe.each(populations.map(({ id }) => id))("a dashboard of %s cases, loaded as its pages load it", (population) => {
  const definition = reportOf(population);
  if (!definition) throw new Error(`There is no report of ${population}.`);

  const edition = editionOf(definition.editions, year);
  const expectSame = (shown: readonly RawTable[], reported: ReadonlyMap<string, Placed>) => {
    // Where the form of the year's report takes shares of something else, its base is not the dashboard's.
    const figures = figuresIn(shown.filter(({ id }) => edition.tables?.[id]?.base === undefined));
    // A report may name a row otherwise, or leave it out: what stands in both is nearly all.
    const inBoth = [...figures].filter(([place]) => reported.has(place));
    expect(inBoth.length).toBeGreaterThan(figures.size * 0.8);
    expect(inBoth.length).toBeGreaterThan(200);
    for (const [place, placed] of inBoth) expect(placed, place).toEqual(reported.get(place));
  };

  it("says an analyst what the report of the nation says", async () => {
    const { userId } = await database.system((tx) => makePerson(tx, { role: "analyst" }));
    const analyst = { ...somebody, userId, role: "analyst", staffRoles: ["analyst"] } satisfies Person;
    const shown = await dashboardOf(analyst, population);
    const report = await database.as({ userId, role: "analyst", serviceIds: [] }, (tx) =>
      countReport(tx, { definition, year, compare: 0 }),
    );
    expectSame(tablesOf(shown), figuresIn(report.tables));
    const { label = "", value } = shown.caseLength ?? {};
    expect(lengthsIn(report.tables).get(label), "the tile").toBe(value);
    expect(lengthsIn(tablesOf(shown)).get(label), "the theme page").toBe(value);
  });

  it("says a manager what the report of their service says, where every client consents", async () => {
    const { userId } = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: consenting }));
    const service = { id: consenting, slug: "consenting", name: "Consenting Service" };
    const place = { ...service, role: "manager", teamId: null } as const;
    const manager = {
      ...somebody,
      userId,
      role: "manager",
      services: [place],
      currentServiceId: consenting,
    } satisfies Person;
    const shown = await dashboardOf(manager, population);
    const report = await database.as({ userId, role: "manager", serviceIds: [consenting] }, (tx) =>
      countReport(tx, { definition, year, service, compare: 0 }),
    );
    expectSame(tablesOf(shown), figuresIn(report.tables));
    const { label = "", value } = shown.caseLength ?? {};
    expect(lengthsIn(report.tables).get(label), "the tile").toBe(value);
    expect(lengthsIn(tablesOf(shown)).get(label), "the theme page").toBe(value);
  });

  it("counts a service's cases without consent too, and says how many there are of each", async () => {
    const { userId } = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
    const place = { id: serviceId, slug: "same", name: "Same Service", role: "manager", teamId: null } as const;
    now.person = { ...somebody, userId, role: "manager", services: [place], currentServiceId: serviceId };
    const { from, to } = daysOf(year);
    const given = Promise.resolve({ group: population, period: "dates", from, to });
    const dashboard = await loadDashboard("", given, () => ({ tables: [] }));
    const overview = await dashboardOf(now.person, population);
    now.person = null;
    const service = { id: serviceId, slug: "same", name: "Same Service" };
    const printed = await database.as({ userId, role: "manager", serviceIds: [serviceId] }, (tx) =>
      countReport(tx, { definition, year, service, compare: 0 }),
    );
    const { label = "", value, of = 0 } = overview.consented?.caseLength ?? {};
    expect(lengthsIn(printed.tables).get(label), "the report counts those with consent").toBe(value);
    expect(of).toBeGreaterThan(0);
    expect(of).toBeLessThan(overview.caseLength?.of ?? 0);
    const report = await database.as({ userId, role: "manager", serviceIds: [serviceId] }, (tx) =>
      tallyOf(tx, { population, serviceIds: [serviceId], consentedOnly: true, from, to }, needsOf(definition.tables)),
    );
    const forms = populations.find(({ id }) => id === population)?.forms ?? [];
    expect(dashboard?.forms.map(({ consented }) => consented)).toEqual(
      forms.map(({ id }) => report.forms(id, "period")),
    );
    expect(dashboard?.forms.some(({ all, consented }) => all > consented)).toBe(true);
  });
});

it("a case of 153 days was open for 21 weeks, on the tile as in the table, and one without an exit form is in neither", async () => {
  const { id, userId } = await database.system(async (tx) => {
    const id = await makeService(tx, { slug: "lengths", name: "Lengths Service", populations: ["child"] });
    const exits = [{ form: "child.exit", describedOn: "2025-10-01", answers: {} }];
    const one = { serviceId: id, population: "child", openedOn: "2025-05-01", closedOn: "2025-10-01", consents: [] };
    await recordCases(tx, [
      { ...one, client: { reference: "LONG-1", dateOfBirth: "2015-01-01" }, forms: exits },
      { ...one, client: { reference: "LONG-2", dateOfBirth: "2015-01-01" }, openedOn: "2025-09-30", forms: [] },
    ]);
    return { id, userId: (await makePerson(tx, { role: "manager", serviceId: id })).userId };
  });
  const place = { id, slug: "lengths", name: "Lengths Service", role: "manager", teamId: null } as const;
  const manager = { ...somebody, userId, role: "manager", services: [place], currentServiceId: id } satisfies Person;
  const shown = await dashboardOf(manager, "child");
  expect(shown.standing?.figures.closedInPeriod.all).toBe(2);
  expect(shown.caseLength).toMatchObject({ value: 21, of: 1 });
  expect(lengthsIn(tablesOf(shown)).get(shown.caseLength?.label ?? "")).toBe(21);
});
