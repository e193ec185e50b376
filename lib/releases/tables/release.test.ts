import { describe, expect, it } from "vitest";
import { checkStatement } from "@/lib/reports/checks-statements";
import { populationById } from "@/questionnaires";
import { reports } from "@/reports";
import { madeSource } from "../testing";
import { all as everybody } from "./others";
import { releaseReport } from "./release";
import { talliesOf } from "./testing";

const year = "2024-25";

describe.each(reports.map((definition) => [definition.id, definition] as const))(
  "released tables of %s",
  (_id, definition) => {
    const population = populationById(definition.population);
    if (!population) throw new Error("There is no such client group.");
    const source = madeSource(population, 240);

    it("print no small count, and only rounded ones, and no percentage of what is withheld", async () => {
      const years = new Map([[year, await talliesOf(source, 4, year)]] as const);
      const { document, figures } = await releaseReport({ definition, year, compare: 0 }, years, "public");
      const cells = document.tables.flatMap((table) =>
        table.columns.flatMap(({ measure, n }, index) => [
          ...(n === null ? [] : [{ where: `${table.id} n`, count: n }]),
          ...(measure === "count"
            ? table.rows.flatMap(({ label, kind, cells: of }) =>
                typeof of[index] === "number" && kind !== "derived"
                  ? [{ where: `${table.id} ${label}`, count: of[index] as number }]
                  : [],
              )
            : []),
        ]),
      );
      expect(cells.length).toBeGreaterThan(300);
      for (const { where, count } of cells) {
        expect(count === 0 || count >= 10, where).toBe(true);
        expect(count % 5, where).toBe(0);
      }
      for (const table of document.tables)
        for (const row of table.rows)
          for (const [index, { measure, group, year: of }] of table.columns.entries()) {
            const beside = table.columns.findIndex(
              (column) => column.measure === "percent" && column.group === group && column.year === of,
            );
            if (measure === "count" && row.cells[index] === "[c]" && beside !== -1)
              expect(row.cells[beside], `${table.id} ${row.label}`).toBe("[c]");
          }
      // Sentences say what the tables print, and nothing that they do not.
      expect(document.statements.length).toBeGreaterThan(5);
      for (const statement of document.statements) {
        expect(checkStatement(statement, document), statement.text).toEqual([]);
        for (const count of [statement.numerator, statement.base])
          if (count !== null) expect(count % 5 === 0 && count >= 10, statement.text).toBe(true);
      }
      expect(figures.audit.every(({ holds }) => holds)).toBe(true);
      expect([...figures.outcomes.values()].some((outcome) => "withheld" in outcome)).toBe(true);
    });

    it("of a small place, printed exactly for researchers, can still not be worked out", async () => {
      const years = new Map([[year, await talliesOf(madeSource(population, 40, 5), 1, year)]] as const);
      const { figures } = await releaseReport({ definition, year, compare: 0 }, years, "controlled", {
        of: "one service",
      });
      expect(figures.audit.length).toBeGreaterThan(10);
      expect(figures.audit.every(({ holds }) => holds)).toBe(true);
    });

    it("say nothing of a base that is withheld, and everything else", async () => {
      const { whole, byService } = await talliesOf(source, 4, year);
      const years = new Map([[year, { year, whole, byService }]] as const);
      const asked = { definition, year, compare: 0 } as const;
      const all = await releaseReport(asked, years, "public");
      // One case more since everybody was counted exactly: whatever counts everybody is withheld.
      const most = Math.max(...all.kept.map(({ count }) => count));
      const earlier = all.kept.flatMap(({ cell, count }) =>
        count === most
          ? [
              {
                release: "R-0001",
                of: everybody,
                cell,
                count: count - 1,
                outcome: { count: count - 1 },
                roundTo: 1,
                threshold: 5,
              },
            ]
          : [],
      );
      const { document } = await releaseReport(asked, years, "controlled", { earlier: async () => earlier });
      expect(document.tables.some(({ columns }) => columns.some(({ n }) => n === null))).toBe(true);
      expect(document.statements.length).toBeLessThan(all.document.statements.length);
      for (const statement of document.statements) expect(checkStatement(statement, document)).toEqual([]);
    });

    it("that everybody has had before can be given to researchers more exactly, and be worked out by nobody", async () => {
      const years = new Map([[year, await talliesOf(source, 4, year)]] as const);
      const open = await releaseReport({ definition, year, compare: 0 }, years, "public");
      const shown = open.kept.map((one) => ({ ...one, release: "R-0001", of: everybody }));
      const { figures } = await releaseReport({ definition, year, compare: 0 }, years, "controlled", {
        earlier: async (cells) => shown.filter(({ cell }) => cells.includes(cell)),
      });
      for (const { cell, outcome } of shown)
        if ("withheld" in outcome) expect(figures.outcomes.get(cell), cell).toHaveProperty("withheld");
      expect([...figures.outcomes.values()].some((one) => "count" in one && one.count % 5 !== 0)).toBe(true);
    });
  },
);
