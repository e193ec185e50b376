import "server-only";
import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db";
import { signInAttempts } from "@/db/schema";
import { limits, longestWindowSeconds, secondsToWait } from "@/lib/auth/limits";

/** Whose try it is: the account that was named, whether or not there is one, and the address it came from, hashed. */
export type Trier = { readonly account: string; readonly addressHash: string };

/** A try that may go on, under a number to settle it by; or how many seconds to wait before another. */
export type Leave = { readonly attempt: number } | { readonly wait: number };

/**
 * Asks leave to try a password or a code, and counts the try as failed until `settle` says otherwise: however many
 * arrive at one moment, no more are tried than the limits allow. As the system.
 */
export async function askLeave(tx: Tx, { account, addressHash }: Trier, now: Date): Promise<Leave> {
  // One after another for an account and for an address; always in this order, so that two never wait for each other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`address ${addressHash}`}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`account ${account}`}))`);
  const since = new Date(now.valueOf() - longestWindowSeconds * 1000);
  const [success] = await tx
    .select({ at: signInAttempts.at })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.account, account), eq(signInAttempts.succeeded, true), gt(signInAttempts.at, since)))
    .orderBy(desc(signInAttempts.at))
    .limit(1);
  // Its owner has come in since: what was mistyped before that is forgiven to the account, though not to the address.
  const ofAccount = await failures(tx, eq(signInAttempts.account, account), success?.at ?? since);
  const ofAddress = await failures(tx, eq(signInAttempts.addressHash, addressHash), since);
  const wait = Math.max(secondsToWait(limits.account, ofAccount, now), secondsToWait(limits.address, ofAddress, now));
  if (wait > 0) return { wait };
  const [row] = await tx
    .insert(signInAttempts)
    .values({ account, addressHash, at: now, succeeded: false })
    .returning({ id: signInAttempts.id });
  return { attempt: row?.id ?? 0 };
}

async function failures(tx: Tx, whose: ReturnType<typeof eq>, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: signInAttempts.at })
    .from(signInAttempts)
    .where(and(whose, eq(signInAttempts.succeeded, false), gt(signInAttempts.at, since)))
    .orderBy(desc(signInAttempts.at))
    .limit(200);
  return rows.map(({ at }) => at);
}

/**
 * Says how a try ended where it did not fail. `signed-in` forgives the account what went before; `half-way`, the right
 * password with a code still to come, only takes the try itself back: otherwise someone who knows the password could
 * try codes without end.
 */
export async function settle(tx: Tx, attempt: number, how: "signed-in" | "half-way"): Promise<void> {
  const one = eq(signInAttempts.id, attempt);
  if (how === "half-way") await tx.delete(signInAttempts).where(one);
  else await tx.update(signInAttempts).set({ succeeded: true }).where(one);
}

/** Forgets tries that no limit looks at any more. */
export async function forgetOldAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.delete(signInAttempts).where(lt(signInAttempts.at, new Date(now.valueOf() - longestWindowSeconds * 1000)));
}
