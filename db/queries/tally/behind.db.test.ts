/** The list that a figure leads to is of the cases that the figure counts. */
import { beforeAll, expect, it } from "vitest";
import { behind } from "@/lib/dashboard/behind";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { countRows } from "@/lib/reports/count";
import type { TableDefinition } from "@/lib/reports/define";
import { adult } from "@/questionnaires/adult";
import { adultIdva } from "@/reports/adult-idva";
import { makePerson, makeService, testDatabase } from "../../testing";
import { recordCases } from "../../testing/record";
import type { Tx } from "../../types";
import { recordAudit } from "../audit";
import { readCasesAmong } from "../caseload";
import { tallyOf } from ".";
import { casesBehind } from "./plain";

const database = testDatabase();
const year = "2025-26";
const today = "2026-03-31";
let serviceId: string;

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx, { populations: ["adult"] });
    const random = seededRandom("behind");
    const made = Array.from({ length: 40 }, (_, index) => {
      const openedOn = `2025-0${random.whole(5, 9)}-1${random.whole(0, 9)}`;
      const closedOn = index % 4 === 0 ? null : `2026-0${random.whole(1, 2)}-1${random.whole(0, 9)}`;
      const ages = [{ from: 18, to: 60, weight: 1 }];
      return generateCase({ population: adult, openedOn, closedOn, today, reviewWeeks: 12, ages }, random);
    });
    await recordCases(
      tx,
      made.map(({ openedOn, closedOn, dateOfBirth, forms }, index) => ({
        serviceId,
        client: { reference: `BEHIND-${index}`, dateOfBirth },
        population: "adult",
        openedOn,
        closedOn,
        consents: [],
        // Some closed before they were reviewed, and some intakes tell nothing.
        forms: forms
          .filter(({ form }) => form !== "adult.review" || index % 3 !== 0)
          .map(({ form, date, answers }) => ({
            form,
            describedOn: date,
            answers: form === "adult.intake" && index % 5 === 0 ? {} : answers,
          })),
      })),
    );
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

const cases = () => ({ population: "adult", serviceIds: [serviceId], from: "2025-04-01", to: today });

function tableOf(id: string): TableDefinition {
  const table = adultIdva.tables.find((one) => one.id === id);
  if (!table) throw new Error(id);
  return table;
}

/** Each figure of some tables with the length of its list; those without a list are left out. */
async function figuresAndLists(tx: Tx, ids: readonly string[]) {
  const tally = await tallyOf(tx, cases());
  const found: { of: string; figure: number; listed: number }[] = [];
  for (const table of ids.map(tableOf))
    for (const [row, { id, cells }] of countRows(table, tally, year).rows.entries())
      for (const [group, cell] of cells.entries()) {
        const counted = behind(table, year, { row, group });
        if (!counted || !cell || !("count" in cell)) continue;
        const reader = { serviceId, today, reviewedPopulations: [] };
        const { total } = await readCasesAmong(tx, reader, casesBehind(cases(), counted), 1);
        found.push({ of: `${table.id} ${id} ${group}`, figure: cell.count, listed: total });
      }
  return found;
}

it.each([
  ["those who are left of a base", ["high-risk", "dash-ticks"], "missing"],
  ["those who have no form of a kind", ["review-point"], "notReviewed"],
  ["those of whom no client answered", ["client-reported-outcomes-missing"], "missing"],
])("lists as many cases as a figure counts: %s", async (_title, tables, row) => {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  const found = await database.as(manager, (tx) => figuresAndLists(tx, tables));
  expect(found.map(({ of, listed }) => [of, listed])).toEqual(found.map(({ of, figure }) => [of, figure]));
  const own = found.filter(({ of }) => of.split(" ")[1] === row);
  expect(own.length).toBeGreaterThan(0);
  // Some are counted there, and not all: so that neither a full list nor an empty one passes.
  for (const { figure } of own.slice(0, 1)) {
    expect(figure).toBeGreaterThan(0);
    expect(figure).toBeLessThan(40);
  }
});
