/** All other services beside each service: kept once made, and read by the service's managers. */
import { and, desc, eq } from "drizzle-orm";
import type { Others } from "@/lib/dashboard/comparison";
import { comparisons } from "../schema";
import type { Tx } from "../types";

export interface KeptComparison {
  readonly year: string;
  readonly madeAt: Date;
  readonly others: Others;
}

/** The latest year in which a service is set beside the others; undefined where there is none yet. */
export async function latestComparison(
  tx: Tx,
  serviceId: string,
  population: string,
): Promise<KeptComparison | undefined> {
  const [kept] = await tx
    .select({ year: comparisons.year, madeAt: comparisons.madeAt, others: comparisons.others })
    .from(comparisons)
    .where(and(eq(comparisons.serviceId, serviceId), eq(comparisons.population, population)))
    .orderBy(desc(comparisons.year))
    .limit(1);
  return kept;
}

/** Keeps what was made of a year. What was kept before stands. For the system. */
export async function keepComparison(
  tx: Tx,
  comparison: { serviceId: string; population: string; year: string; others: Others },
): Promise<void> {
  await tx.insert(comparisons).values(comparison).onConflictDoNothing();
}

/** Whether a year was compared already. For the system. */
export async function isCompared(tx: Tx, population: string, year: string): Promise<boolean> {
  const [one] = await tx
    .select({ year: comparisons.year })
    .from(comparisons)
    .where(and(eq(comparisons.population, population), eq(comparisons.year, year)))
    .limit(1);
  return one !== undefined;
}
