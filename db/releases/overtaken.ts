/**
 * Whether a release that waits was overtaken: what was given, shown or withdrawn since it was prepared was not known then,
 * and what waits was not held against it.
 */
import { and, eq, ne, sql } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { reports } from "@/reports";
import { nameOfRelease, type Release } from "../queries/releases";
import { comparisonCells, releases } from "../schema";
import type { Tx } from "../types";
import { isCountable } from "./both-kinds";
import { holdsWithdrawn } from "./withdrawn";

/** All that a release is held against, as it stands: names of releases, and what services saw of all. */
export async function givenBefore(tx: Tx, release: Release): Promise<string[]> {
  const approved = await tx
    .select({ number: releases.number, kind: releases.kind, access: releases.access })
    .from(releases)
    .where(and(eq(releases.status, "approved"), eq(releases.dataset, release.dataset), ne(releases.id, release.id)))
    .orderBy(releases.number);
  const names = approved
    .filter((other) => other.kind === release.kind || isCountable(release, other))
    .map(({ number }) => nameOfRelease(number));
  const definition = reports.find(({ id }) => id === release.dataset);
  if (release.kind === "records" || !definition) return names;
  const shown = await tx
    .select({ period: comparisonCells.period })
    .from(comparisonCells)
    .where(eq(comparisonCells.population, definition.population))
    .orderBy(comparisonCells.period);
  return [...names, ...shown.map(({ period }) => `The services' comparison of ${period}`)];
}

/**
 * Refuses a release that was overtaken. Until the transaction ends nobody else approves one, so that of two that were
 * prepared at once only one leaves.
 *
 * @throws Fault with a sentence
 */
export async function refuseOvertaken(tx: Tx, release: Release): Promise<void> {
  const unknown = (await givenBefore(tx, release)).find((name) => !release.givenBefore.includes(name));
  if (unknown !== undefined)
    throw new Fault(
      `${unknown} was ${unknown.startsWith("R-") ? "approved" : "made"} since ${release.name} was prepared. ` +
        "Prepare it again: readers who have both could work out what is withheld.",
    );
  if (await holdsWithdrawn(tx, release))
    throw new Fault(`Somebody in ${release.name} has withdrawn consent since it was prepared. Prepare it again.`);
}

/** The one lock of whatever shows figures to anybody. */
export const lockOfReleases = sql`hashtext('release')`;

/** So that releases are approved, and what services see of all is kept, one after the other. To be taken before anything is read. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOfReleases})`);
}
