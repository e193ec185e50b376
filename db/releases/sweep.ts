/** What nobody needs any more where releases are prepared and given: left by a process that was killed, decided on, or expired. */
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { inArray, sql } from "drizzle-orm";
import { dayOf } from "@/lib/time";
import { asSystem } from "../caller";
import { releases } from "../schema";
import { type Db, rowsOf, type Tx } from "../types";
import { lockOfReleases } from "./overtaken";
import { keptPackage, parts, signedPackage } from "./places";

/** Nothing takes that long to write: what is older is not being written any more. In milliseconds. */
const longest = 24 * 60 * 60_000;

/** Under these names stands what is not whole yet. */
const unfinished = /\.(?:new|partial)$/;

/** Sweeps, unless somebody approves a release just now: they have swept themselves. */
export async function sweepReleases(db: Db, folder: string, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const [free] = await rowsOf<{ free: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock(${lockOfReleases}) as free`,
    );
    if (free?.free) await sweepWhileNobodyApproves(tx, folder, now);
  });
}

/**
 * Makes what is on the disk agree with the register. What the register does not know of may be another database's, and
 * stays. To be called with the lock of releases: then nobody writes what is given.
 */
export async function sweepWhileNobodyApproves(tx: Tx, folder: string, now: Date): Promise<void> {
  const waiting = await entriesOf(join(folder, parts.waiting));
  const given = await entriesOf(join(folder, parts.given));
  const register = await standingOf(tx, [...waiting, ...given]);
  for (const entry of waiting) {
    const { status } = register.get(entry.release) ?? {};
    if (status === "approved" || status === "refused") await remove(entry);
    else await removeWhereLeft(entry, now);
  }
  for (const entry of given) {
    const release = register.get(entry.release);
    if (!release) await removeWhereLeft(entry, now);
    else if (!isToBeKept(release, now)) await remove(entry);
    // The process ended after the register had it, and before the package was called what it is.
    else if (entry.place === signedPackage(folder, entry.release))
      await rename(entry.place, keptPackage(folder, entry.release)).catch((fault: NodeJS.ErrnoException) => {
        // Whoever approved it calls it so themselves, after they have let go of the lock.
        if (fault.code !== "ENOENT") throw fault;
      });
    else if (entry.place !== keptPackage(folder, entry.release)) await remove(entry);
  }
}

interface Entry {
  readonly place: string;
  /** The id of the release that it belongs to, by its name. */
  readonly release: string;
}

async function entriesOf(part: string): Promise<Entry[]> {
  const names = await readdir(part).catch(() => []);
  return names.map((name) => ({ place: join(part, name), release: name.split(".", 1)[0] ?? "" }));
}

type Standing = Pick<typeof releases.$inferSelect, "id" | "status" | "expiresOn">;

async function standingOf(tx: Tx, entries: readonly Entry[]): Promise<Map<string, Standing>> {
  const ids = [...new Set(entries.map(({ release }) => release))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const rows = await tx
    .select({ id: releases.id, status: releases.status, expiresOn: releases.expiresOn })
    .from(releases)
    .where(inArray(releases.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function isToBeKept({ status, expiresOn }: Standing, now: Date): boolean {
  return status === "approved" && expiresOn !== null && expiresOn >= dayOf(now);
}

async function removeWhereLeft(entry: Entry, now: Date): Promise<void> {
  if (!unfinished.test(entry.place)) return;
  const found = await stat(entry.place).catch(() => undefined);
  if (found && now.getTime() - found.mtimeMs > longest) await remove(entry);
}

function remove({ place }: Entry): Promise<void> {
  return rm(place, { recursive: true, force: true });
}
