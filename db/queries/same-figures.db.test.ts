/** For the same cases and base, a dashboard, the annual report and the file that is taken away say the same. */
import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { daysOf, yearOf } from "@/lib/forms/years";
import { csvOf } from "@/lib/report-files/csv";
import { countRows } from "@/lib/reports/count";
import { printTable } from "@/lib/reports/count/print";
import { editionOf, plain as plainEdition } from "@/lib/reports/edition";
import { needsOf } from "@/lib/reports/needs";
import { populations } from "@/questionnaires";
import { reportOf } from "@/reports";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import { recordAudit } from "./audit";
import { countReport } from "./report";
import { tallyOf } from "./tally";
import { countPlainly } from "./tally/plain";

const database = testDatabase();
const year = yearOf("2026-03-31");
let serviceId: string;

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx, {
      slug: "same",
      name: "Same Service",
      populations: populations.map(({ id }) => id),
    });
    const random = seededRandom("same figures");
    for (const population of populations)
      await recordCases(
        tx,
        Array.from({ length: 30 }, (_, number) => {
          const openedOn = `2025-0${random.whole(1, 9)}-1${random.whole(0, 9)}`;
          const closedOn = random.happens(0.7) ? `2025-1${random.whole(0, 2)}-2${random.whole(0, 8)}` : null;
          const ages = [{ from: 16, to: 40, weight: 1 }];
          const made = generateCase(
            { population, openedOn, closedOn, today: "2026-06-30", reviewWeeks: 8, ages },
            random,
          );
          return {
            serviceId,
            client: { reference: `${population.id}-${number}`, dateOfBirth: made.dateOfBirth },
            population: population.id,
            openedOn,
            closedOn,
            consents: [{ given: random.happens(0.8), onDate: openedOn }],
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
    const inReport = report.tables.flatMap(({ id: table, columns, rows }) =>
      rows.flatMap(({ label: row, cells }) =>
        columns.map(({ group, measure, n }, column) => {
          const cell = cells[column];
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
      const numbers = drawn.rows.flatMap(({ label: row, cells }) =>
        drawn.columns.flatMap(({ group, measure, n }, column) =>
          typeof cells[column] === "number" && measure === "count"
            ? [
                {
                  table: table.id,
                  row,
                  group: group ?? "",
                  measure,
                  base: String(n ?? ""),
                  value: String(cells[column]),
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
