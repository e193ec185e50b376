import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db";
import {
  accountOf,
  createAccount,
  disableAccount,
  enableAccount,
  findAccount,
  type InvitationPurpose,
} from "@/db/queries/accounts";
import { giveStaffRole, isMember, setMembership } from "@/db/queries/memberships";
import { giveCommission } from "@/db/queries/needs/authorities";
import { rowsOf } from "@/db/types";
import { makeLink } from "@/lib/auth/invitations";
import { letterFor } from "@/lib/auth/letters";
import { Fault } from "@/lib/errors";
import { post } from "@/lib/mail";
import type { AuthorityRole, ServiceRole, StaffRole } from "@/lib/permissions";

/** Where an invited person is to work, and as what. */
export type Post =
  | { readonly serviceId: string; readonly role: ServiceRole; readonly teamId: string | null }
  | { readonly serviceId: null; readonly authorityId?: undefined; readonly role: StaffRole }
  | { readonly serviceId: null; readonly authorityId: string; readonly role: AuthorityRole };

/** What came of an invitation. */
export type Invited = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** The one-time link; null where the person has an account already and signs in as before. */
  readonly link: string | null;
};

/**
 * Makes an account for someone, or takes the one they have, and lets them work there. In the transaction of who
 * invites: the database itself refuses what that person may not do.
 * @throws Fault where they already work there
 */
export async function invite(
  tx: Tx,
  person: { name: string; email: string },
  to: Post,
  origin?: string,
): Promise<Invited> {
  const known = await accountOf(tx, person.email);
  const userId = known ?? (await createAccount(tx, person));
  if (to.serviceId === null && to.authorityId !== undefined) {
    await giveCommission(tx, userId, to.authorityId);
  } else if (to.serviceId === null) {
    await giveStaffRole(tx, userId, to.role);
  } else {
    if (known && (await isMember(tx, known, to.serviceId))) {
      throw new Fault([{ field: "email", message: "Someone with this e-mail address already works in this service" }]);
    }
    await setMembership(tx, { userId, serviceId: to.serviceId, role: to.role, teamId: to.teamId });
  }
  const link = known ? null : await makeLink(tx, userId, "invite", origin);
  return { userId, ...person, link };
}

/** Whether the caller may disable and reset an account: not where its person works for another service too. */
export async function managesAccount(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await rowsOf<{ yes: boolean }>(
    tx,
    sql`select app.role() = 'administrator' or app.manages(${userId}) as yes`,
  );
  return row?.yes === true;
}

/** Lets an account be signed in with, or not: disabling it ends its sessions there and then. */
export async function setDisabled(tx: Tx, userId: string, disabled: boolean): Promise<void> {
  await (disabled ? disableAccount(tx, userId) : enableAccount(tx, userId));
}

/** Makes a new one-time link for an account: an invitation again where it was never used, else a new password. */
export async function newLink(
  tx: Tx,
  userId: string,
  purpose: InvitationPurpose,
  origin?: string,
): Promise<(Invited & { link: string; purpose: InvitationPurpose }) | null> {
  const account = await findAccount(tx, userId);
  if (!account) return null;
  const kind = account.lastSignedInAt ? purpose : "invite";
  const link = await makeLink(tx, userId, kind, origin);
  return { userId, name: account.name ?? account.email, email: account.email, link, purpose: kind };
}

/**
 * Sends a one-time link where mail is set up, and says what to tell whoever made it: the link is shown to them once.
 * After the transaction, so that nothing is sent of what was not kept.
 */
export async function deliver(
  { name, email, link }: Invited,
  purpose: InvitationPurpose,
): Promise<{ text: string; secret?: { label: string; value: string } }> {
  if (link === null) return { text: `${name} has an account already, and signs in as before.` };
  const posted = await post({ to: email, ...letterFor(purpose, { link, name }) });
  const secret = { label: "One-time link, shown only now:", value: link };
  if (posted === "sent")
    return { text: `The link has been sent to ${email}. You can also pass it on yourself.`, secret };
  const why = posted === "failed" ? "The link could not be sent by e-mail. " : "";
  return { text: `${why}Pass the link on to ${name} yourself, in a way that nobody else can read.`, secret };
}
