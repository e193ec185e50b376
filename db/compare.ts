/** Sets each service beside all others, once a year is over. */
import { setImmediate as breathe } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { comparing } from "@/lib/dashboard/comparison";
import { daysOf, yearOf, yearStarting } from "@/lib/forms/years";
import { needsOf } from "@/lib/reports/needs";
import { reports } from "@/reports";
import { asSystem } from "./caller";
import { isCompared, keepComparison } from "./queries/comparisons";
import { tallyOf } from "./queries/tally";
import { services } from "./schema";
import type { Db } from "./types";

/** Made from the second month of a year on: by then the forms of the year before have come in. */
const monthsOfGrace = 1;

/** The year that is compared on a day: the last that is over, and has been for long enough. @param today YYYY-MM-DD */
export function comparedYear(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - monthsOfGrace);
  const year = yearOf(day.toISOString().slice(0, 10));
  return yearStarting(Number(year.slice(0, 4)) - 1);
}

/**
 * Makes the comparisons that are due: of each client group, the last year that is over. What was made stands, whatever is
 * submitted later. Between two services others have their turn.
 *
 * @returns how many services were set beside the others
 */
export async function makeComparisons(db: Db, today: string): Promise<number> {
  const year = comparedYear(today) as ReturnType<typeof yearOf>;
  let made = 0;
  for (const report of reports) {
    const { population } = report;
    const tables = report.tables.filter((table) => report.overview.includes(table.id) && !needsOf([table]).otherCases);
    const everybody = await asSystem(db, async (tx) => {
      if (await isCompared(tx, population, year)) return undefined;
      const cases = { population, consentedOnly: true, ...daysOf(year) };
      const needs = needsOf(tables);
      const held = await tx
        .select({ id: services.id })
        .from(services)
        .where(sql`${population} = any (populations)`)
        .orderBy(services.id);
      const byService = [];
      for (const { id } of held) byService.push(await tallyOf(tx, { ...cases, serviceIds: [id] }, needs));
      return { ids: held.map(({ id }) => id), byService, whole: await tallyOf(tx, cases, needs) };
    });
    if (!everybody || everybody.ids.length === 0) continue;
    const othersOf = comparing(
      report,
      tables.map(({ id }) => id),
      year,
      everybody,
    );
    const all: Parameters<typeof keepComparison>[1][] = [];
    for (const [place, serviceId] of everybody.ids.entries()) {
      all.push({ serviceId, population, year, others: await othersOf(place) });
      await breathe();
    }
    // All at once: a service that is compared and another that is not yet would be two states of one snapshot.
    await asSystem(db, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7597122006803346549)`);
      if (await isCompared(tx, population, year)) return;
      for (const one of all) await keepComparison(tx, one);
      made += all.length;
    });
  }
  return made;
}
