import { describe, expect, it } from "vitest";
import { talliesOf } from "@/lib/releases/tables/testing";
import { madeSource } from "@/lib/releases/testing";
import { countRows } from "@/lib/reports/count";
import { editionOf } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";
import { populations } from "@/questionnaires";
import { reportOf } from "@/reports";
import { hundredIn, hundredNeeds, sayHundred } from "./hundred";

const year = "2024-25";
const nobody: Tally = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };

describe.each(populations.map((population) => [population.id, population] as const))(
  "a hundred people like those of %s cases",
  (id, population) => {
    const report = reportOf(id);
    if (!report) throw new Error(`There is no report of ${id}.`);

    it("are told by the figures that the tables of their report show of the same cases", async () => {
      const { whole } = await talliesOf(madeSource(population, 60, 7), 3, year);
      const said = sayHundred(report, whole, year, false);
      const people = said.filter(({ unit }) => unit === "per 100");
      expect(people.length).toBeGreaterThan(10);
      const edition = editionOf(report.editions, year);
      let cited = 0;
      for (const { value, numerator, base, cites, text } of people) {
        expect(value, text).toBe(Math.floor(((numerator ?? 0) * 100) / (base ?? 1) + 0.5));
        for (const { table, row } of cites) {
          const definition = report.tables.find((one) => one.id === table);
          const rows = definition ? countRows(definition, whole, year, edition).rows : [];
          const counts = rows.filter(({ label }) => label === row).flatMap(({ cells }) => cells);
          if (cites.length > 1 || counts.length === 0) continue;
          cited += 1;
          expect(counts, text).toContainEqual(expect.objectContaining({ count: numerator }));
        }
      }
      expect(cited).toBeGreaterThan(5);
    });

    it("are counted of nothing that is not asked for, and are not made up where there is nobody", () => {
      const { cohorts } = hundredNeeds(report, [], year);
      const asked = (form: string, cohort: Parameters<Tally["forms"]>[1]) => {
        if (!cohorts.get(cohort)?.has(form.split("/")[0] ?? ""))
          throw new Error(`${form} of ${cohort} was not counted.`);
        return 0;
      };
      const strict: Tally = {
        forms: asked,
        cases: asked,
        count: asked,
        numbers: (key, cohort) => (asked(key, cohort) === 0 ? [] : []),
      };
      expect(hundredIn(report).length).toBeGreaterThan(15);
      for (const tally of [strict, nobody])
        expect(sayHundred(report, tally, year, false).filter(({ unit }) => unit === "per 100")).toEqual([]);
    });
  },
);

it("of those supported are a hundred of all whose case closed, and not of those with the need", async () => {
  const [adult] = populations.filter(({ id }) => id === "adult");
  const report = reportOf("adult");
  if (!adult || !report) throw new Error("There is no such client group.");
  const { whole } = await talliesOf(madeSource(adult, 60, 7), 3, year);
  const supported = sayHundred(report, whole, year, false).filter(({ text }) =>
    /supported with (safety|housing|their mental health|children)/.test(text),
  );
  expect(supported.length).toBeGreaterThan(2);
  expect(new Set(supported.map(({ base }) => base)).size).toBe(1);
});
