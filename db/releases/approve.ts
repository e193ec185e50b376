/** Lets a release go, by a second person: certified, signed, checked, and only then given. */
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "@/lib/errors";
import { verifyPackage } from "@/lib/releases/package/verify";
import { certifyPackage } from "@/lib/releases/package/write-package";
import { packed, unpacked } from "@/lib/releases/package/zip";
import { whileUnfinished } from "@/lib/unfinished";
import { asSystem } from "../caller";
import { recordAudit } from "../queries/audit";
import { approveRelease, findRelease, holdRelease, type Release, refuseExpired } from "../queries/releases";
import type { Db, Tx } from "../types";
import { oneAtATime, refuseOvertaken } from "./overtaken";
import { forgetPrepared, keptPackage, parts, signedPackage, stagedPlace } from "./places";
import { nameOf } from "./prepare";
import { publicKey, signingKey } from "./secrets";
import { sweepReleases, sweepWhileNobodyApproves } from "./sweep";

export interface Approving {
  readonly releaseId: string;
  /** The id of the person who approves it: never the one who prepared it. */
  readonly by: string;
  /** When what they have looked at was prepared, as an ISO time; whatever waits, where it is left out. */
  readonly seen?: string;
  /** Where packages are put aside and kept. */
  readonly folder: string;
  /** Where the package is to be written besides; it must not be there yet. */
  readonly out?: string;
  readonly now: Date;
}

/** For how many days a recipient may keep a package. */
const daysToKeep = 365;

/**
 * Approves a release. Whoever approved it may say so again, where the copy of the package was not written then or is lost:
 * it is written from the package that is kept.
 *
 * @throws Fault with a sentence; then nothing was given, and all is as it was but for the trail, which says who tried
 */
export async function approve(db: Db, approving: Approving): Promise<Release> {
  const { releaseId, by, folder, now } = approving;
  // As the folder is called, whatever way to it was named: "DIR/" is DIR.
  const out = approving.out === undefined ? undefined : resolve(approving.out);
  if (out !== undefined && (await isThere(out))) throw new Fault(`${out} is there already. Name a new folder.`);
  const waiting = await asSystem(db, (tx) => findRelease(tx, { id: releaseId }));
  if (out !== undefined && waiting.status === "approved" && waiting.decidedBy?.id === by)
    return copiedAgain(db, waiting, { by, folder, out, now });
  const release = await asSystem(db, (tx) => certified(tx, approving)).catch(async (fault: unknown) => {
    // Of what was signed nothing may stay, unless it was given after all; where even this fails, the next sweep does it.
    await sweepReleases(db, folder, now).catch(() => {});
    if (fault instanceof Fault) await recordRefusal(db, waiting, by);
    throw fault;
  });
  await rename(signedPackage(folder, releaseId), keptPackage(folder, releaseId)).catch(async (fault: unknown) => {
    // A sweep that ran in between has done it.
    if (!(await isThere(keptPackage(folder, releaseId)))) throw fault;
  });
  await forgetPrepared(folder, releaseId);
  // Given is given: a copy that could not be written can be made again from the package that is kept.
  if (out !== undefined) await copiedTo(out, keptPackage(folder, releaseId));
  return release;
}

function recordRefusal(db: Db, { id, name }: Release, by: string): Promise<void> {
  return asSystem(db, (tx) =>
    recordAudit(tx, {
      action: "release.approve.refused",
      subjectType: "release",
      subjectId: id,
      actor: by,
      detail: { release: name },
    }),
  );
}

async function copiedAgain(
  db: Db,
  release: Release,
  { by, folder, out, now }: { by: string; folder: string; out: string; now: Date },
): Promise<Release> {
  refuseExpired(release, now);
  const zip = keptPackage(folder, release.id);
  if (!(await isThere(zip)))
    throw new Fault(`${release.name} was approved, and its package is not on this machine. Fetch it by a link.`);
  await copiedTo(out, zip);
  await asSystem(db, (tx) =>
    recordAudit(tx, { action: "release.download", subjectType: "release", subjectId: release.id, actor: by }),
  );
  return release;
}

/** Until the register has it, what is signed stands under names that say that it is not whole. */
async function certified(tx: Tx, { releaseId, by, seen, folder, now }: Approving): Promise<Release> {
  await oneAtATime(tx);
  await holdRelease(tx, releaseId);
  await sweepWhileNobodyApproves(tx, folder, now);
  const release = await findRelease(tx, { id: releaseId });
  const draft = await mayBeApproved(tx, release, by, seen);
  const staged = stagedPlace(folder, releaseId);
  if (!(await isThere(staged)))
    throw new Fault(`The files of ${release.name} are not on this machine any more. Prepare it again.`);
  const at = now.toISOString();
  const expires = new Date(now.getTime() + daysToKeep * 86_400_000).toISOString().slice(0, 10);
  const place = join(folder, parts.given, `${releaseId}.partial`);
  await mkdir(join(folder, parts.given), { recursive: true });
  try {
    const approval = { approvedBy: await nameOf(tx, by), approvedAt: at, expires };
    const key = await signingKey(tx);
    const certificate = await certifyPackage(staged, place, draft, approval, key);
    // Its records were counted as they were written, and each file is by its hash what was written then.
    const checking = { countAgain: false };
    const { failures } = await verifyPackage(place, await publicKey(tx), at.slice(0, 10), checking);
    if (failures[0])
      throw new Fault(`The package did not pass its own check: ${failures[0].file}: ${failures[0].says}`);
    await packed(place, signedPackage(folder, releaseId), key);
    await approveRelease(tx, releaseId, { by, at: now, certificate, expiresOn: expires });
    await recordAudit(tx, {
      action: "release.approve",
      subjectType: "release",
      subjectId: releaseId,
      actor: by,
      detail: { release: release.name, expires },
    });
    return await findRelease(tx, { id: releaseId });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function mayBeApproved(tx: Tx, release: Release, by: string, seen: string | undefined) {
  if (release.preparedBy?.id === by) throw new Fault(`You prepared ${release.name}: somebody else must approve it.`);
  if (release.status !== "prepared" || !release.draft)
    throw new Fault(
      release.status === "requested"
        ? `${release.name} has not been prepared yet.`
        : `${release.name} was decided on already.`,
    );
  if (seen !== undefined && seen !== release.preparedAt?.toISOString())
    throw new Fault(`${release.name} was prepared again after you opened the page. Look at it again, then decide.`);
  await refuseOvertaken(tx, release);
  return release.draft;
}

/** Whole or not at all. */
async function copiedTo(out: string, zip: string): Promise<void> {
  const partial = `${out}.partial`;
  await whileUnfinished(partial, async () => {
    await mkdir(partial, { recursive: true });
    await unpacked(zip, partial);
    await rename(partial, out);
  });
}

async function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
