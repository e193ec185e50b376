import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { withSystem } from "@/db";
import { recordAudit } from "@/db/queries/audit";
import { users } from "@/db/schema";
import { askLeave, forgetOldAttempts, settle } from "@/lib/auth/attempts";
import { credentialsOf, takeCode } from "@/lib/auth/factors";
import { passwordMatches } from "@/lib/auth/passwords";
import { closeSession, openSession } from "@/lib/auth/sessions";

/** From where somebody tries to sign in. */
export type From = { readonly addressHash: string; readonly device: string | null };

export type SignInOutcome =
  /** Signed in: the token for the cookie. */
  | { readonly outcome: "signed-in"; readonly token: string }
  /** The password is right, and a code must follow. `proof` is to be sealed in a cookie until then. */
  | { readonly outcome: "code-needed"; readonly proof: string }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Tries an e-mail address with a password. The answer, and the time it takes, are the same for a wrong password, an
 * account that is not there, one that is disabled and one that has not set a password.
 */
export async function tryPassword(
  email: string,
  password: string,
  { addressHash, device }: From,
  now = new Date(),
): Promise<SignInOutcome> {
  const account = email.trim().toLowerCase();
  const leave = await withSystem(async (tx) => {
    await forgetOldAttempts(tx, now);
    return askLeave(tx, { account, addressHash }, now);
  });
  if ("wait" in leave) return { outcome: "wait", seconds: leave.wait };
  const known = await withSystem(async (tx) => {
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.email, account), isNull(users.disabledAt)));
    return user && { user, secrets: await credentialsOf(tx, user.id) };
  });
  // Outside of any transaction: hashing takes long, and on the embedded database everything else would wait for it.
  const right = await passwordMatches(known?.secrets?.passwordHash, password);
  return withSystem(async (tx): Promise<SignInOutcome> => {
    if (!right || !known) {
      if (known) await recordAudit(tx, failed(known.user.id, "password"));
      return { outcome: "wrong" };
    }
    if (known.secrets?.totpConfirmedAt) {
      await settle(tx, leave.attempt, "half-way");
      return { outcome: "code-needed", proof: proofOf(known.user.id, known.secrets.passwordChangedAt) };
    }
    await settle(tx, leave.attempt, "signed-in");
    return { outcome: "signed-in", token: await welcome(tx, known.user.id, device, now) };
  });
}

/**
 * Tries the code that follows a password. `proof` is what tryPassword gave; it is worth nothing once the password has
 * been changed or the account disabled.
 */
export async function tryCode(
  proof: string,
  code: string,
  { addressHash, device }: From,
  now = new Date(),
): Promise<SignInOutcome> {
  const [userId = ""] = proof.split(" ");
  return withSystem(async (tx): Promise<SignInOutcome> => {
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)));
    const secrets = user && (await credentialsOf(tx, user.id));
    if (!user || proof !== proofOf(user.id, secrets?.passwordChangedAt ?? null)) return { outcome: "wrong" };
    const leave = await askLeave(tx, { account: user.email, addressHash }, now);
    if ("wait" in leave) return { outcome: "wait", seconds: leave.wait };
    if (!(await takeCode(tx, user.id, code, now))) {
      await recordAudit(tx, failed(user.id, "code"));
      return { outcome: "wrong" };
    }
    await settle(tx, leave.attempt, "signed-in");
    return { outcome: "signed-in", token: await welcome(tx, user.id, device, now) };
  });
}

/** Whose password was right, and which password of theirs it was. */
function proofOf(userId: string, passwordChangedAt: Date | null): string {
  return `${userId} ${passwordChangedAt?.valueOf() ?? 0}`;
}

type SystemTx = Parameters<Parameters<typeof withSystem>[0]>[0];

async function welcome(tx: SystemTx, userId: string, device: string | null, now: Date): Promise<string> {
  const token = await openSession(tx, { userId, device }, now);
  await recordAudit(tx, { actor: userId, action: "session.open", subjectType: "account", subjectId: userId });
  return token;
}

function failed(userId: string, at: "password" | "code") {
  return { action: "session.refused", subjectType: "account", subjectId: userId, detail: { at } };
}

/** Ends the session of a cookie. A copy of the cookie is worth nothing from here on. */
export async function signOut(token: string, userId: string | null): Promise<void> {
  await withSystem(async (tx) => {
    await closeSession(tx, token);
    if (userId) {
      await recordAudit(tx, { actor: userId, action: "session.close", subjectType: "account", subjectId: userId });
    }
  });
}
