/** All other services beside each service: released once for a period, and read by the services' managers. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { Released } from "@/disclosure/release";
import type { OthersAverage } from "@/lib/dashboard/averages";
import { type ComparedPeriod, comparedPeriod } from "@/lib/dashboard/compared-periods";
import type { NationFigures, OwnLeftOut, ShownComparison } from "@/lib/dashboard/comparison";
import type { KeptFigures } from "@/lib/dashboard/kept-figures";
import { type CountedComparison, comparisonCells, comparisonMonths, comparisonOwn, comparisons } from "../schema";
import type { Tx } from "../types";
import { hasCasesIn } from "./compared";

/** Figures that were released for a period, with what is left out of them as a service's own. */
export interface KeptComparison {
  readonly period: string;
  readonly madeAt: Date;
  readonly services: number;
  readonly figures: Released<NationFigures>;
  readonly leftOut: OwnLeftOut;
  /** Of all others. */
  readonly averages: readonly OthersAverage[];
}

/** The ids of the periods in which a service can be set beside the others, the latest first. */
export async function periodsCompared(tx: Tx, serviceId: string, population: string): Promise<string[]> {
  const rows = await tx
    .select({ period: comparisonOwn.period })
    .from(comparisonOwn)
    .where(and(eq(comparisonOwn.serviceId, serviceId), eq(comparisonOwn.population, population)))
    .orderBy(desc(comparisonOwn.period));
  return rows.map(({ period }) => period);
}

/** A period that was counted without a service. */
export interface PeriodWithout {
  readonly period: string;
  readonly madeAt: Date;
}

/** The periods that were counted without a service though something of it falls in them now, the latest first. */
export async function periodsWithout(tx: Tx, serviceId: string, population: string): Promise<PeriodWithout[]> {
  const rows = await tx
    .select({ period: comparisons.period, madeAt: comparisons.madeAt })
    .from(comparisons)
    .where(and(eq(comparisons.population, population), sql`not ${serviceId}::uuid = any (${comparisons.serviceIds})`))
    .orderBy(desc(comparisons.period));
  const found: PeriodWithout[] = [];
  for (const row of rows) {
    const period = comparedPeriod(row.period);
    if (period && (await hasCasesIn(tx, { population, serviceId, from: period.from, to: period.to }))) found.push(row);
  }
  return found;
}

/** A period of a client group as it was counted. */
export interface CountedPeriod extends PeriodWithout {
  readonly population: string;
  readonly services: number;
  readonly serviceIds: readonly string[];
}

/** The periods that were counted last, of all client groups. */
export function latestCounted(tx: Tx, limit: number): Promise<CountedPeriod[]> {
  const { population, period, madeAt, services, serviceIds } = comparisons;
  return tx
    .select({ population, period, madeAt, services, serviceIds })
    .from(comparisons)
    .orderBy(desc(madeAt), population, desc(period))
    .limit(limit);
}

/** What a service is shown of a period; undefined where it was not counted then. */
export async function readComparison(
  tx: Tx,
  { serviceId, population, period }: { serviceId: string; population: string; period: string },
): Promise<KeptComparison | undefined> {
  const [kept] = await tx
    .select({
      period: comparisons.period,
      madeAt: comparisons.madeAt,
      services: comparisons.services,
      figures: comparisons.figures,
      leftOut: comparisonOwn.leftOut,
      averages: comparisonOwn.averages,
    })
    .from(comparisonOwn)
    .innerJoin(
      comparisons,
      and(eq(comparisons.population, comparisonOwn.population), eq(comparisons.period, comparisonOwn.period)),
    )
    .where(
      and(
        eq(comparisonOwn.serviceId, serviceId),
        eq(comparisonOwn.population, population),
        eq(comparisonOwn.period, period),
      ),
    );
  // Nothing but what was released is ever kept there.
  return kept && { ...kept, figures: kept.figures as Released<NationFigures> };
}

/** What was counted in a month; undefined where its snapshot is not made yet. @param month YYYY-MM */
export async function snapshotOf(tx: Tx, month: string) {
  const [made] = await tx.select().from(comparisonMonths).where(eq(comparisonMonths.month, month));
  return made;
}

/** The latest snapshot; undefined before the first. */
export async function latestSnapshot(tx: Tx) {
  const [made] = await tx.select().from(comparisonMonths).orderBy(desc(comparisonMonths.month)).limit(1);
  return made;
}

/** The periods of a client group that were counted already, with what was true of them. For the system. */
export async function keptFigures(tx: Tx, population: string): Promise<KeptFigures[]> {
  const rows = await tx
    .select({ kept: comparisonCells.kept })
    .from(comparisonCells)
    .where(eq(comparisonCells.population, population));
  return rows.map(({ kept }) => kept);
}

/** What was made of a client group's period. */
export interface MadeComparison {
  readonly population: string;
  readonly period: ComparedPeriod;
  readonly services: readonly string[];
  readonly comparison: ShownComparison;
}

/**
 * Keeps the snapshot of a month, all of it or nothing. For the system, one at a time and while nothing is released.
 *
 * @returns whether it was kept: what another process has kept before stands
 */
export async function keepSnapshot(tx: Tx, month: string, made: readonly MadeComparison[]): Promise<boolean> {
  if (await snapshotOf(tx, month)) return false;
  for (const { population, period, services, comparison } of made) {
    const at = { population, period: period.id };
    const serviceIds = [...services];
    await tx.insert(comparisons).values({ ...at, services: services.length, serviceIds, figures: comparison.figures });
    await tx.insert(comparisonCells).values({ ...at, kept: comparison.kept });
    for (const [place, serviceId] of services.entries())
      await tx.insert(comparisonOwn).values({
        ...at,
        serviceId,
        leftOut: comparison.leftOut[place] ?? [],
        averages: comparison.averages[place] ?? [],
      });
  }
  await tx.insert(comparisonMonths).values({ month, counted: made.map(summary) });
  return true;
}

function summary({ population, period, services, comparison }: MadeComparison): CountedComparison {
  const { numbers } = comparison.figures;
  const shown = numbers.filter((number) => typeof number === "number").length;
  return { population, period: period.id, services: services.length, shown, withheld: numbers.length - shown };
}
