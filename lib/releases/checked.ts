import "server-only";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Verified, verifyPackage } from "./package/verify";

/** How large a file is accepted on the public page, in bytes, and how much may come out of it. */
export const mostBytes = 32 * 1024 * 1024;
const mostUnpacked = 16 * mostBytes;

/** How long the outcome of a check can be looked at, in milliseconds. */
const lifetime = 10 * 60_000;
/** So many outcomes are kept at most: the page is open to everybody. */
const mostKept = 200;

// On globalThis, because Next.js loads a module again for each of its bundles.
const shared = globalThis as { insightsChecked?: Map<string, Verified>; insightsChecking?: boolean };
shared.insightsChecked ??= new Map();
const outcomes = shared.insightsChecked;

/** Checks an uploaded package, one at a time. @returns the id of the outcome; undefined while another is being checked */
export async function checkUploaded(
  content: Uint8Array,
  publicKey: string,
  today: string,
): Promise<string | undefined> {
  if (shared.insightsChecking) return undefined;
  shared.insightsChecking = true;
  const folder = await mkdtemp(join(tmpdir(), "insights-uploaded-"));
  try {
    const file = join(folder, "package.zip");
    await writeFile(file, content);
    const outcome = await verifyPackage(file, publicKey, today, { most: mostUnpacked });
    const id = randomUUID();
    outcomes.set(id, {
      ...outcome,
      failures: outcome.failures.map((failure) => (failure.file === file ? { ...failure, file: "The file" } : failure)),
    });
    for (const old of [...outcomes.keys()].slice(0, Math.max(0, outcomes.size - mostKept))) outcomes.delete(old);
    setTimeout(() => outcomes.delete(id), lifetime).unref();
    return id;
  } finally {
    shared.insightsChecking = false;
    await rm(folder, { recursive: true, force: true });
  }
}

/** The outcome of a check that was made some minutes ago. */
export function checkedOutcome(id: string): Verified | undefined {
  return outcomes.get(id);
}
