import "server-only";
import type { Tx } from "@/db";
import { createInvitation, type InvitationPurpose } from "@/db/queries/accounts";
import { ownOrigin } from "@/lib/auth/settings";
import { hashToken, newToken } from "@/lib/auth/tokens";

const hour = 60 * 60 * 1000;

/** How long a one-time link works, in milliseconds: an invitation may wait in a letter box, a reset may not. */
const lifetimes: Record<InvitationPurpose, number> = { invite: 7 * 24 * hour, reset: 24 * hour, recover: 24 * hour };

/** The same in words, for the page and the message. */
export const lifetimeWords: Record<InvitationPurpose, string> = {
  invite: "7 days",
  reset: "24 hours",
  recover: "24 hours",
};

/**
 * Makes a one-time link for an account, in the transaction of who makes it, and ends those made before.
 * The link is shown or sent now or never: the database keeps only the hash of its token.
 * @param origin where people open this installation, for a tool that runs outside of it
 */
export async function makeLink(
  tx: Tx,
  userId: string,
  purpose: InvitationPurpose,
  origin: string = ownOrigin(),
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + lifetimes[purpose]);
  await createInvitation(tx, { userId, tokenHash: hashToken(token), purpose, expiresAt });
  return `${origin}/welcome/${token}`;
}
