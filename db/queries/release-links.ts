/** Links by which recipients fetch what was released to them. Only the SHA-256 of a token is kept. */
import { createHash } from "node:crypto";
import { and, desc, eq, gt, gte, isNull, sql } from "drizzle-orm";
import { dayOf } from "@/lib/time";
import { NotFound } from "../errors";
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
  readonly revokedAt: Date | null;
}

/** @returns its id */
export async function addReleaseLink(
  tx: Tx,
  {
    releaseId,
    token,
    by,
    recipient,
    days,
  }: { releaseId: string; token: string; by: string; recipient: string; days: number },
): Promise<string> {
  const [row] = await tx
    .insert(releaseLinks)
    .values({
      releaseId,
      tokenHash: hashOf(token),
      madeBy: by,
      recipient,
      expiresAt: sql`now() + make_interval(days => ${days})`,
    })
    .returning({ id: releaseLinks.id });
  return (row as { id: string }).id;
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
      revokedAt: releaseLinks.revokedAt,
    })
    .from(releaseLinks)
    .where(eq(releaseLinks.releaseId, releaseId))
    .orderBy(desc(releaseLinks.madeAt));
}

/** Takes a link back. @returns of which release it is @throws NotFound where there is none that leads anywhere */
export async function revokeReleaseLink(tx: Tx, id: string, by: string): Promise<string> {
  const [link] = await tx
    .update(releaseLinks)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(and(eq(releaseLinks.id, id), isNull(releaseLinks.revokedAt)))
    .returning({ releaseId: releaseLinks.releaseId });
  if (!link) throw new NotFound("link");
  return link.releaseId;
}

/** What a link leads to. */
export interface Followed {
  readonly link: string;
  readonly release: Pick<typeof releases.$inferSelect, "id" | "number" | "expiresOn">;
}

/**
 * Of which release a link is. As the system: whoever has the link is not signed in.
 *
 * @returns undefined for a link that is not there, has expired or was taken back, or whose release nobody may have
 */
export async function findReleaseLink(tx: Tx, token: string, now: Date): Promise<Followed | undefined> {
  const [found] = await tx
    .select({
      link: releaseLinks.id,
      release: { id: releases.id, number: releases.number, expiresOn: releases.expiresOn },
    })
    .from(releaseLinks)
    .innerJoin(releases, eq(releases.id, releaseLinks.releaseId))
    .where(
      and(
        eq(releaseLinks.tokenHash, hashOf(token)),
        gt(releaseLinks.expiresAt, now),
        isNull(releaseLinks.revokedAt),
        eq(releases.status, "approved"),
        gte(releases.expiresOn, dayOf(now)),
      ),
    );
  return found;
}

/** Counts that a package is sent by a link, and says so in the trail. As the system. */
export async function countFetch(tx: Tx, { link, release }: Followed): Promise<void> {
  await tx
    .update(releaseLinks)
    .set({ fetches: sql`${releaseLinks.fetches} + 1`, lastFetchedAt: sql`now()` })
    .where(eq(releaseLinks.id, link));
  await recordAudit(tx, { action: "release.fetch", subjectType: "release", subjectId: release.id, detail: { link } });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
