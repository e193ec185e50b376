/** Sets each service beside all others: once a month it counts the periods that are over and were not counted yet. */
import { type ComparedPeriod, comparedPeriod, countedPeriods, isWithin } from "@/lib/dashboard/compared-periods";
import { countedTables, showsAnything } from "@/lib/dashboard/comparison";
import { type Compare, type ComparisonJob, compareHere, questionsFor } from "@/lib/dashboard/comparison-job";
import { sheetOf } from "@/lib/dashboard/sheets";
import type { ReportDefinition } from "@/lib/reports/define";
import { needsOf } from "@/lib/reports/needs";
import { reports } from "@/reports";
import { asSystem, asSystemAtOneMoment } from "./caller";
import { servicesCompared, tallyCompared } from "./queries/compared";
import { keepSnapshot, keptFigures, type MadeComparison, snapshotOf } from "./queries/comparisons";
import { servicesInOneHand } from "./queries/holders";
import { tablesGiven } from "./queries/releases";
import { figuresReleased } from "./releases/earlier";
import { oneAtATime } from "./releases/overtaken";
import type { Db } from "./types";

/**
 * Makes the snapshot of the month, unless there is one: every client group's periods that are due. What was counted in a
 * month before stands, whatever is submitted later; a period of which nothing could be shown is due again the next month.
 *
 * @param work makes a comparison of what was counted: here, or where it is in nobody's way
 * @returns whether it was made
 */
export async function makeSnapshot(db: Db, today: string, work: Compare = compareHere): Promise<boolean> {
  const month = today.slice(0, 7);
  const before = await asSystem(db, async (tx) => ({
    made: await snapshotOf(tx, month),
    given: await tablesGiven(tx),
  }));
  if (before.made) return false;
  const made: MadeComparison[] = [];
  for (const report of reports)
    for (const period of countedPeriods(today)) {
      const job = await jobOf(db, report, period);
      if (!job) continue;
      const comparison = await work(job);
      // What nobody was shown can be counted again, when more has come in: no difference tells who came.
      if (showsAnything(comparison))
        made.push({ population: report.population, period, services: job.services, comparison });
    }
  const kept = await asSystem(db, async (tx) => {
    await oneAtATime(tx);
    return (await tablesGiven(tx)) === before.given ? keepSnapshot(tx, month, made) : undefined;
  });
  // What was given while it was counted is not known in it: it is counted again.
  return kept ?? makeSnapshot(db, today, work);
}

/** What must be known to compare; null where the period was counted before, or nothing was recorded in it. */
async function jobOf(db: Db, report: ReportDefinition, period: ComparedPeriod): Promise<ComparisonJob | null> {
  const { population } = report;
  const needs = needsOf(countedTables(report, period.year));
  // Services and their sum must be of one moment: they have to add up.
  return asSystemAtOneMoment(db, async (tx) => {
    const earlier = await keptFigures(tx, population);
    if (earlier.some((kept) => kept.period === period.id)) return null;
    const cases = { population, from: period.from, to: period.to };
    const whole = await tallyCompared(tx, cases, needs);
    const forms = [...needs.cohorts].flatMap(([cohort, ids]) => [...ids].map((form) => whole.forms(form, cohort)));
    if (forms.every((count) => count === 0)) return null;
    const services = await servicesCompared(tx, cases);
    // One alone has no others.
    if (services.length < 2) return null;
    const questions = questionsFor(report, period, whole);
    const byService = [];
    for (const serviceId of services)
      byService.push(sheetOf(await tallyCompared(tx, { ...cases, serviceId }, needs), questions));
    return {
      population,
      period,
      services,
      inOneHand: await servicesInOneHand(tx, period.from),
      questions,
      whole: sheetOf(whole, questions),
      byService,
      within: earlier.filter((kept) => {
        const part = comparedPeriod(kept.period);
        return part !== undefined && isWithin(part, period);
      }),
      released: await figuresReleased(tx, report.id, period.year),
    };
  });
}
