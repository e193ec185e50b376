/** The golden tests: the report of a cohort, counted by the report engine from its cases, is the published one. */
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { publishedCohorts } from "@/cohorts";
import { countsPrinted, differences, pointsOff } from "@/lib/cohorts/compare";
import { type CohortException, exceptionsIn, idleChoices, notExplained } from "@/lib/cohorts/exceptions";
import { sameWords } from "@/lib/cohorts/figures";
import type { Plan } from "@/lib/cohorts/plan/planned";
import { solve } from "@/lib/cohorts/solve";
import { statementDifferences } from "@/lib/cohorts/statements";
import { type Choice, choiceFor } from "@/lib/cohorts/targets";
import { checkDocument } from "@/lib/forms/document";
import type { ReportDocument } from "@/lib/reports/document";
import { countReport } from "../queries/report";
import { testPackagesOf } from "../releases/published-testing";
import { cases } from "../schema";
import { testDatabase } from "../testing";
import { AlreadyThere, fillCohort } from "./fill";

const until = "2026-06-30";

/** The share of the printed counts of the report's own year that a cohort reproduces exactly, at the least. */
const reproduced: Readonly<Record<string, number>> = { child: 0.97, adult: 0.995, perpetrator: 0.995 };

/** Whether an exception is the count that its reason names, or the share that this count is. */
function follows({ take }: Choice, { measure, computed }: CohortException, base: number): boolean {
  if (typeof take !== "number") return true;
  if (measure === "count") return computed === take;
  return typeof computed === "number" && Math.abs(computed - (take * 100) / base) <= pointsOff;
}

function baseOf({ table, group, year }: CohortException, tables: ReportDocument["tables"]): number {
  const columns = tables.find(({ id }) => id === table)?.columns ?? [];
  return Number(columns.find((one) => one.year === year && sameWords(one.group ?? "") === sameWords(group ?? ""))?.n);
}

describe.each(publishedCohorts.map((cohort) => [cohort.figures.report, cohort] as const))(
  "the cohort of %s",
  (_, cohort) => {
    const database = testDatabase();
    const { figures, report, population } = cohort;
    let plan: Plan;
    let document: ReportDocument;

    beforeAll(async () => {
      plan = await solve(cohort, until);
      await fillCohort(database.db, cohort, plan);
      document = await database.system((tx) => countReport(tx, { definition: report, year: figures.year }));
      // The largest takes some minutes on an idle machine; a busy one takes its time.
    }, 3_600_000);

    it("has the published report, but for exceptions with a reason", () => {
      const found = exceptionsIn(cohort, document.tables);
      expect(found.filter(({ reason }) => reason === notExplained)).toEqual([]);
      const counts = found.filter(
        ({ year, measure, printed }) => year === figures.year && measure === "count" && typeof printed === "number",
      );
      expect(1 - counts.length / countsPrinted(figures)).toBeGreaterThanOrEqual(reproduced[population.id] ?? 1);
    });

    it("follows, where it is not as printed, what the reason says", () => {
      const found = exceptionsIn(cohort, document.tables);
      const strays = found.filter((one) => {
        const choice = choiceFor(cohort.choices, one);
        if (choice?.against === "not asked") return typeof one.computed === "number";
        return choice?.against === undefined || !follows(choice, one, baseOf(one, document.tables));
      });
      expect(strays).toEqual([]);
    });

    it("says what was printed outside the tables, but for exceptions with a reason", () => {
      const found = statementDifferences(cohort.statements, document.statements);
      expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
    });

    it("excuses nothing that is as printed", () => {
      expect(idleChoices(cohort, differences(figures, document.tables))).toEqual([]);
      const found = statementDifferences(cohort.statements, document.statements);
      const excused = cohort.statements.filter(({ reason }) => reason !== undefined);
      expect(found.flatMap(({ reason }) => reason ?? [])).toEqual(excused.map(({ reason }) => reason));
    });

    it("holds answers that could have been given: no form is refused", () => {
      const faults = plan.forms.flatMap((form) => {
        const { definition, answers, year, of } = form;
        const earlier = Object.fromEntries(Object.entries(of.earlier).filter(([id]) => id !== definition.id));
        return checkDocument(definition, answers, { earlier, year, today: until }).faults.map((fault) => ({
          form: definition.id,
          ...fault,
        }));
      });
      expect(faults.slice(0, 5)).toEqual([]);
    });

    // They leave from the database that is filled already: that takes longer than all else.
    describe("given to others", () => {
      testPackagesOf(database, cohort);
    });

    it("is refused a second time, and nothing changes", async () => {
      const count = () => database.system((tx) => tx.select({ cases: sql<number>`count(*)::int` }).from(cases));
      const before = await count();
      await expect(fillCohort(database.db, cohort, plan)).rejects.toThrow(AlreadyThere);
      expect(await count()).toEqual(before);
    });
  },
);
