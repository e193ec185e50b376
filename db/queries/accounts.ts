/** Accounts and the one-time links that open them. Signing in and sessions are in lib/auth. */
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { NotFound } from "../errors";
import { type INVITATION_PURPOSES, invitations, users } from "../schema";
import { rowsOf, type Tx } from "../types";
import { me } from "./caller";

export type Account = typeof users.$inferSelect;

export async function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  const [account] = await tx.select().from(users).where(eq(users.id, id));
  return account;
}

/**
 * The id of the account with an e-mail address, also where the caller cannot see it because its person works for
 * another service. For managers and administrators only; undefined for everyone else.
 */
export async function accountOf(tx: Tx, email: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ id: string | null }>(tx, sql`select app.account_of(${email.trim()}) as id`);
  return row?.id ?? undefined;
}

/** @returns its id. Breaks the constraint users_email_unique where the address has an account: ask accountOf() first. */
export async function createAccount(tx: Tx, account: { name: string; email: string }): Promise<string> {
  const [created] = await tx
    .insert(users)
    .values({ name: account.name.trim(), email: account.email.trim().toLowerCase(), createdBy: me })
    .returning({ id: users.id });
  return (created as { id: string }).id;
}

/** Lets nobody sign in with the account any more, and ends its sessions there and then. */
export async function disableAccount(tx: Tx, id: string): Promise<void> {
  await update(tx, id, { disabledAt: sql`now()`, disabledBy: me });
}

export async function enableAccount(tx: Tx, id: string): Promise<void> {
  await update(tx, id, { disabledAt: null, disabledBy: null });
}

async function update(tx: Tx, id: string, change: Parameters<ReturnType<Tx["update"]>["set"]>[0]): Promise<void> {
  const changed = await tx.update(users).set(change).where(eq(users.id, id)).returning({ id: users.id });
  if (changed.length === 0) throw new NotFound("account");
}

export type Invitation = typeof invitations.$inferSelect;
export type InvitationPurpose = (typeof INVITATION_PURPOSES)[number];

/**
 * Makes a one-time link for an account, and ends those made before. Only the hash of its token is kept.
 * @throws where the caller, a manager, does not manage the account: it is in another service too, or is staff
 */
export async function createInvitation(
  tx: Tx,
  invitation: { userId: string; tokenHash: string; purpose: InvitationPurpose; expiresAt: Date },
): Promise<string> {
  await endInvitations(tx, invitation.userId);
  const [created] = await tx
    .insert(invitations)
    .values({ ...invitation, createdBy: me })
    .returning({ id: invitations.id });
  return (created as { id: string }).id;
}

/** Makes the open links of an account worth nothing. */
async function endInvitations(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(invitations.userId, userId), isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`)));
}

/** As the system: the link of a token with its account; undefined where it was used, has ended, or never was. */
export async function findInvitation(
  tx: Tx,
  tokenHash: string,
): Promise<{ invitation: Invitation; account: Account } | undefined> {
  const [found] = await tx
    .select({ invitation: invitations, account: users })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, sql`now()`),
        isNull(users.disabledAt),
      ),
    );
  return found;
}

/** As the system: uses a link up. False where somebody else was quicker. */
export async function takeInvitation(tx: Tx, id: string): Promise<boolean> {
  const used = await tx
    .update(invitations)
    .set({ usedAt: sql`now()` })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`)))
    .returning({ id: invitations.id });
  return used.length === 1;
}
