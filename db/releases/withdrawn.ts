/**
 * Whether somebody in a release has withdrawn consent since it was prepared. The cases themselves are held against what
 * their clients say now: a clock can be wrong, and a withdrawal can be under way while a release is prepared.
 */
import { eq } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { recordDatasetById } from "@/releases";
import { isAmong, type RecordsWanted, withdrawnCases } from "../queries/release-records";
import type { Release } from "../queries/releases";
import { releaseCases, releaseWithdrawals } from "../schema";
import type { Tx } from "../types";
import { scopeOfTables } from "./both-kinds";

/** Remembers who had withdrawn when a release was prepared: they are not in it. To be asked in the moment it is read. */
export async function keepWithdrawals(tx: Tx, release: Release): Promise<void> {
  const withdrawn = await withdrawnCases(tx, scopeOf(release), release.service?.id);
  const cases = Buffer.concat(withdrawn.map(({ number }) => number));
  await tx
    .insert(releaseWithdrawals)
    .values({ releaseId: release.id, cases })
    .onConflictDoUpdate({ target: releaseWithdrawals.releaseId, set: { cases } });
}

/**
 * Whether somebody in a prepared or given release does not consent any more. Of records the cases that left are kept; of
 * tables, and of cases of which only later forms are in the period, those who had not withdrawn before are taken to be in it.
 */
export async function holdsWithdrawn(tx: Tx, release: Release): Promise<boolean> {
  const [before] = await tx.select().from(releaseWithdrawals).where(eq(releaseWithdrawals.releaseId, release.id));
  const [given] = await tx.select().from(releaseCases).where(eq(releaseCases.releaseId, release.id));
  const withdrawnBefore = Buffer.from(before?.cases ?? []);
  const cases = given && Buffer.from(given.cases);
  const withdrawn = await withdrawnCases(tx, scopeOf(release), release.service?.id);
  return withdrawn.some(({ number, opens }) =>
    cases && opens ? isAmong(number, cases) : !isAmong(number, withdrawnBefore),
  );
}

/** Whose forms are in a release: of tables, also those of the years beside its own. */
function scopeOf(release: Release): RecordsWanted {
  if (release.kind === "tables") return scopeOfTables(release);
  const dataset = recordDatasetById(release.dataset);
  if (!dataset) throw new Fault(`There are no records of the dataset ${release.dataset}.`);
  return { population: dataset.population.id, from: release.fromDay, to: release.toDay };
}

/** What is said to those who give records again that somebody has withdrawn from since. */
export function withdrawnInWords({ name }: Pick<Release, "name">): string {
  return (
    `Somebody in ${name} has withdrawn consent since it was prepared: whoever is given it now is given their record too. ` +
    "Ask for a new release of the same period instead, which leaves them out."
  );
}
