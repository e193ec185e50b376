import "server-only";
import { and, count, eq, isNull, lt } from "drizzle-orm";
import type { Tx } from "@/db";
import { credentials, recoveryCodes, usedTotpSteps } from "@/db/schema";
import { canonicalRecoveryCode, newRecoveryCodes, newSecret, stepOfCode } from "@/lib/auth/second-factor";
import { hashToken } from "@/lib/auth/tokens";

/* What the database keeps of passwords and second factors. All of it as the system: no person's query reaches it. */

/** The secrets of an account, or undefined where it never had any. */
export async function credentialsOf(tx: Tx, userId: string) {
  const [row] = await tx.select().from(credentials).where(eq(credentials.userId, userId));
  return row;
}

/** Gives an account a new password, already hashed. */
export async function setPassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  const secret = { passwordHash, passwordChangedAt: now };
  await tx
    .insert(credentials)
    .values({ userId, ...secret })
    .onConflictDoUpdate({ target: credentials.userId, set: secret });
}

/**
 * The secret to set up an authenticator app with. It counts for nothing until a code made from it has been entered,
 * and stays the same until then, so that a page that is loaded twice does not spoil what was scanned.
 * @returns null where a second factor is already set up.
 */
export async function enrolmentSecret(tx: Tx, userId: string): Promise<string | null> {
  const kept = await credentialsOf(tx, userId);
  if (kept?.totpConfirmedAt) return null;
  if (kept?.totpSecret) return kept.totpSecret;
  const totpSecret = newSecret();
  await tx
    .insert(credentials)
    .values({ userId, totpSecret })
    .onConflictDoUpdate({ target: credentials.userId, set: { totpSecret } });
  return totpSecret;
}

/**
 * Turns the second factor on, if the code is right, and returns ten recovery codes, shown once; null if it is wrong.
 */
export async function confirmEnrolment(tx: Tx, userId: string, code: string, now: Date): Promise<string[] | null> {
  const kept = await credentialsOf(tx, userId);
  if (!kept?.totpSecret || kept.totpConfirmedAt) return null;
  if (!(await takeAppCode(tx, userId, kept.totpSecret, code, now))) return null;
  await tx.update(credentials).set({ totpConfirmedAt: now }).where(eq(credentials.userId, userId));
  return replaceRecoveryCodes(tx, userId);
}

/** Takes the second factor away, with its codes: for someone who has lost the phone, or changes it. */
export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.update(credentials).set({ totpSecret: null, totpConfirmedAt: null }).where(eq(credentials.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

/** Makes ten new recovery codes, and the old ones worthless. Only hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashCode(code) })));
  return codes;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

/** Uses up a code of the authenticator app, or else a recovery code: each is good once. False when it is neither. */
export async function takeCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const kept = await credentialsOf(tx, userId);
  if (!kept?.totpSecret || !kept.totpConfirmedAt) return false;
  return (await takeAppCode(tx, userId, kept.totpSecret, code, now)) || (await takeRecoveryCode(tx, userId, code, now));
}

/** The step of a code is kept, and its key allows it once: of two tries at one moment, one fails. */
async function takeAppCode(tx: Tx, userId: string, secret: string, code: string, now: Date): Promise<boolean> {
  const step = stepOfCode(secret, code, now);
  if (step === null) return false;
  const taken = await tx.insert(usedTotpSteps).values({ userId, step }).onConflictDoNothing().returning();
  // Steps that no code could belong to any more need not be kept.
  await tx.delete(usedTotpSteps).where(and(eq(usedTotpSteps.userId, userId), lt(usedTotpSteps.step, step - 10)));
  return taken.length > 0;
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashCode(code)), isNull(recoveryCodes.usedAt)),
    )
    .returning();
  return taken.length > 0;
}

/** A plain hash is enough for what is random and long: see hashToken. */
function hashCode(code: string): string {
  return hashToken(canonicalRecoveryCode(code));
}
