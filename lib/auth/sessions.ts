import "server-only";
import { and, desc, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { Tx } from "@/db";
import {
  commissions,
  credentials,
  memberships,
  needsAuthorities,
  type SESSION_PROOFS,
  services,
  sessions,
  staffRoles,
  users,
} from "@/db/schema";
import { type AuthorityPlace, type Choice, type Person, type Workplace, workingAs } from "@/lib/auth/person";
import { absoluteMilliseconds, idleMilliseconds, secondFactorIsRequired } from "@/lib/auth/settings";
import { hashToken, newToken } from "@/lib/auth/tokens";

/*
 * Sessions are rows. A browser holds a random token and the row holds its hash, so that a copy of the database signs
 * nobody in; and a session ends when its row goes, wherever its cookie may still be. All of this runs as the system.
 */

/** When a session ends if nothing more happens: after the idle time, and never later than the absolute time-out. */
function endOf(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.valueOf() + idleMilliseconds(), createdAt.valueOf() + absoluteMilliseconds()));
}

export type NewSession = {
  userId: string;
  /** The browser, in words. */
  device?: string | null;
  /** How they proved who they are. */
  with?: (typeof SESSION_PROOFS)[number];
  /** Where a library made the token; else a new one is made. */
  token?: string;
};

/** Opens a session for someone who has proved who they are, and returns the token for their cookie. */
export async function openSession(tx: Tx, session: NewSession, now = new Date()): Promise<string> {
  const { userId, device = null, with: openedWith = "password", token = newToken() } = session;
  await tx.insert(sessions).values({
    sessionToken: hashToken(token),
    userId,
    createdAt: now,
    lastActiveAt: now,
    expires: endOf(now, now),
    device,
    openedWith,
  });
  await tx.update(users).set({ lastSignedInAt: now }).where(eq(users.id, userId));
  // A session that ran out is worth nothing: its row goes at the next sign-in of anyone.
  await tx.delete(sessions).where(lt(sessions.expires, now));
  return token;
}

/** The live session of a token with its account; null when there is none, it has ended, or the account is disabled. */
export async function findSession(tx: Tx, token: string, now = new Date()) {
  const [found] = await tx
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, hashToken(token)), isNull(users.disabledAt), gt(sessions.expires, now)));
  if (!found || endOf(found.session.createdAt, now) <= now) return null;
  return found;
}

/** Counts what has just happened as activity. */
export async function keepSessionOpen(tx: Tx, token: string, now = new Date()): Promise<void> {
  const found = await findSession(tx, token, now);
  if (!found) return;
  await tx
    .update(sessions)
    .set({ lastActiveAt: now, expires: endOf(found.session.createdAt, now) })
    .where(eq(sessions.sessionToken, hashToken(token)));
}

/** Ends a session: its cookie, and any copy of it, is worth nothing from here on. */
export async function closeSession(tx: Tx, token: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.sessionToken, hashToken(token)));
}

/** Ends every session of an account, but for the one of `exceptToken`. */
export async function closeSessionsOf(tx: Tx, userId: string, exceptToken?: string): Promise<void> {
  const others = exceptToken ? ne(sessions.sessionToken, hashToken(exceptToken)) : undefined;
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), others));
}

/** The live sessions of an account, the last used first. `own` is the one of this token. */
export async function sessionsOf(tx: Tx, userId: string, token: string, now = new Date()) {
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expires, now)))
    .orderBy(desc(sessions.lastActiveAt));
  return rows.map(({ sessionToken, device, createdAt, lastActiveAt }) => ({
    device: device ?? "A browser",
    createdAt,
    lastActiveAt,
    own: sessionToken === hashToken(token),
  }));
}

/** Remembers in the session where its person chose to work. */
export async function chooseWorkplace(tx: Tx, token: string, choice: Choice): Promise<void> {
  await tx
    .update(sessions)
    .set({
      currentServiceId: choice.serviceId,
      currentStaffRole: choice.staffRole,
      currentAuthorityId: choice.authorityId ?? null,
    })
    .where(eq(sessions.sessionToken, hashToken(token)));
}

/** The open services that someone belongs to now, by name. */
async function workplacesOf(tx: Tx, userId: string): Promise<Workplace[]> {
  return tx
    .select({
      id: services.id,
      slug: services.slug,
      name: services.name,
      role: memberships.role,
      teamId: memberships.teamId,
    })
    .from(memberships)
    .innerJoin(services, eq(services.id, memberships.serviceId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.until), isNull(services.closedOn)))
    .orderBy(services.name);
}

/** The authorities for which someone is a commissioner now, by name. */
async function authoritiesOf(tx: Tx, userId: string): Promise<AuthorityPlace[]> {
  const rows = await tx
    .select({ id: needsAuthorities.id, slug: needsAuthorities.slug, name: needsAuthorities.name })
    .from(commissions)
    .innerJoin(needsAuthorities, eq(needsAuthorities.id, commissions.authorityId))
    .where(and(eq(commissions.userId, userId), isNull(commissions.until)))
    .orderBy(needsAuthorities.name);
  return rows.map((row) => ({ ...row, role: "commissioner" }));
}

/** Who a session belongs to and as what they work: read anew for every request, so that a change holds at once. */
export async function personOf(tx: Tx, found: NonNullable<Awaited<ReturnType<typeof findSession>>>): Promise<Person> {
  const { session, user } = found;
  const workplaces = await workplacesOf(tx, user.id);
  const held = await tx
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, user.id), isNull(staffRoles.until)));
  const roles = held.map(({ role }) => role);
  const authorities = await authoritiesOf(tx, user.id);
  const choice = {
    serviceId: session.currentServiceId,
    staffRole: session.currentStaffRole,
    authorityId: session.currentAuthorityId,
  };
  const { role, serviceId, authorityId } = workingAs(workplaces, roles, choice, authorities);
  // An identity provider asks for its own second factor.
  const needsFactor = secondFactorIsRequired() && session.openedWith === "password";
  return {
    userId: user.id,
    name: user.name ?? user.email,
    email: user.email,
    role,
    services: workplaces,
    staffRoles: roles,
    authorities,
    currentServiceId: serviceId,
    currentAuthorityId: authorityId,
    mustSetUpSecondFactor: needsFactor && !(await hasSecondFactor(tx, user.id)),
    handedOver: session.handedOver,
  };
}

/** Whether an account has an authenticator app set up. */
export async function hasSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ confirmedAt: credentials.totpConfirmedAt })
    .from(credentials)
    .where(eq(credentials.userId, userId));
  return Boolean(row?.confirmedAt);
}
