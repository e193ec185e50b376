/** Links by which recipients fetch what was released to them. Only the SHA-256 of a token is kept. */
import { createHash } from "node:crypto";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import { releaseLinks, releases } from "../schema";
import type { Tx } from "../types";
import { recordAudit } from "./audit";

export interface ReleaseLink {
  readonly id: string;
  readonly recipient: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly fetches: number;
  readonly lastFetchedAt: Date | null;
}

export async function addReleaseLink(
  tx: Tx,
  {
    releaseId,
    token,
    by,
    recipient,
    days,
  }: { releaseId: string; token: string; by: string; recipient: string; days: number },
): Promise<void> {
  await tx.insert(releaseLinks).values({
    releaseId,
    tokenHash: hashOf(token),
    madeBy: by,
    recipient,
    expiresAt: sql`now() + make_interval(days => ${days})`,
  });
}

/** The newest first. */
export function listReleaseLinks(tx: Tx, releaseId: string): Promise<ReleaseLink[]> {
  return tx
    .select({
      id: releaseLinks.id,
      recipient: releaseLinks.recipient,
      madeAt: releaseLinks.madeAt,
      expiresAt: releaseLinks.expiresAt,
      fetches: releaseLinks.fetches,
      lastFetchedAt: releaseLinks.lastFetchedAt,
    })
    .from(releaseLinks)
    .where(eq(releaseLinks.releaseId, releaseId))
    .orderBy(desc(releaseLinks.madeAt));
}

/**
 * Of which release a link is, and counts that it was followed. As the system: whoever has the link is not signed in.
 *
 * @returns undefined for a link that is not there or has expired, or whose release was never given
 */
export async function followReleaseLink(tx: Tx, token: string): Promise<{ id: string; number: number } | undefined> {
  const [link] = await tx
    .update(releaseLinks)
    .set({ fetches: sql`${releaseLinks.fetches} + 1`, lastFetchedAt: sql`now()` })
    .where(and(eq(releaseLinks.tokenHash, hashOf(token)), gt(releaseLinks.expiresAt, sql`now()`)))
    .returning({ releaseId: releaseLinks.releaseId });
  if (!link) return undefined;
  const [release] = await tx
    .select({ id: releases.id, number: releases.number })
    .from(releases)
    .where(and(eq(releases.id, link.releaseId), eq(releases.status, "approved")));
  if (release) await recordAudit(tx, { action: "release.fetch", subjectType: "release", subjectId: release.id });
  return release;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
