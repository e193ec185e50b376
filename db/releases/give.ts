/** What becomes of a release beside its approval: a link to it is given and taken back, or it is turned down. */
import { randomBytes } from "node:crypto";
import { Fault } from "@/lib/errors";
import { recordAudit } from "../queries/audit";
import { addReleaseLink, revokeReleaseLink } from "../queries/release-links";
import { findRelease, holdRelease, refuseExpired, refuseRelease } from "../queries/releases";
import type { Tx } from "../types";

/** @returns the token, which is kept nowhere @throws Fault where nobody may have the release, or no more */
export async function giveLink(
  tx: Tx,
  {
    releaseId,
    by,
    recipient,
    days,
    now,
  }: { releaseId: string; by: string; recipient: string; days: number; now: Date },
): Promise<string> {
  const release = await findRelease(tx, { id: releaseId });
  if (release.status !== "approved")
    throw new Fault(`${release.name} has not been approved, so it is not given to anybody.`);
  refuseExpired(release, now);
  const token = randomBytes(32).toString("base64url");
  const link = await addReleaseLink(tx, { releaseId, token, by, recipient, days });
  await recordAudit(tx, {
    ...{ action: "release.link", subjectType: "release", subjectId: releaseId, actor: by },
    detail: { link, days },
  });
  return token;
}

/** Where a link leads. @param origin where people open this installation */
export function addressOfLink(origin: string, token: string): string {
  return `${origin}/given/${token}`;
}

/** Takes a link back, so that it leads nowhere. @throws NotFound where it was taken back already */
export async function takeLinkBack(tx: Tx, { link, by }: { link: string; by: string }): Promise<void> {
  const releaseId = await revokeReleaseLink(tx, link, by);
  await recordAudit(tx, {
    ...{ action: "release.link.revoke", subjectType: "release", subjectId: releaseId, actor: by },
    detail: { link },
  });
}

/** Turns a release down, or takes it back before it is given. @throws NotFound where it was decided on already */
export async function turnDown(
  tx: Tx,
  { releaseId, by, reason }: { releaseId: string; by: string; reason: string },
): Promise<void> {
  await holdRelease(tx, releaseId);
  await refuseRelease(tx, releaseId, { by, reason });
  await recordAudit(tx, { action: "release.refuse", subjectType: "release", subjectId: releaseId, actor: by });
}
