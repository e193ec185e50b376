import "server-only";
import { withSystem } from "@/db";
import { findInvitation, takeInvitation } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { credentialsOf, removeSecondFactor, setPassword } from "@/lib/auth/factors";
import { passwordFault } from "@/lib/auth/password-rules";
import { hashPassword } from "@/lib/auth/passwords";
import { closeSessionsOf, openSession } from "@/lib/auth/sessions";
import { hashToken } from "@/lib/auth/tokens";

/** Whose link this is and what for, or null where it was used, has ended, or never was. */
export async function readLink(token: string) {
  const found = await withSystem((tx) => findInvitation(tx, hashToken(token)));
  if (!found) return null;
  const { invitation, account } = found;
  return { purpose: invitation.purpose, name: account.name ?? account.email, email: account.email };
}

export type LinkOutcome =
  | { readonly outcome: "gone" }
  | { readonly outcome: "fault"; readonly message: string }
  /** The password is set, and the person is signed in with this token. */
  | { readonly outcome: "signed-in"; readonly token: string }
  /** The password is set; their authenticator app is asked next, as at every sign-in. */
  | { readonly outcome: "sign-in" };

/**
 * Uses a one-time link up to set a password. Every session the account had is ended. A `recover` link, which a manager
 * makes for someone who lost their phone, also takes the second factor away, to be set up anew.
 */
export async function takeLink(
  token: string,
  password: string,
  device: string | null,
  now = new Date(),
): Promise<LinkOutcome> {
  const link = await readLink(token);
  if (!link) return { outcome: "gone" };
  const message = passwordFault(password, [link.name, link.email]);
  if (message) return { outcome: "fault", message };
  const passwordHash = await hashPassword(password);
  return withSystem(async (tx): Promise<LinkOutcome> => {
    const found = await findInvitation(tx, hashToken(token));
    if (!found || !(await takeInvitation(tx, found.invitation.id))) return { outcome: "gone" };
    const userId = found.account.id;
    await setPassword(tx, userId, passwordHash, now);
    if (found.invitation.purpose === "recover") await removeSecondFactor(tx, userId);
    await closeSessionsOf(tx, userId);
    await recordAudit(tx, {
      actor: userId,
      action: "account.password",
      subjectType: "account",
      subjectId: userId,
      detail: { link: found.invitation.purpose },
    });
    if ((await credentialsOf(tx, userId))?.totpConfirmedAt) return { outcome: "sign-in" };
    return { outcome: "signed-in", token: await openSession(tx, { userId, device }, now) };
  });
}
