/** Who works where and as what. Nothing is overwritten: a change ends one row and begins another. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ServiceRole, StaffRole } from "@/lib/permissions";
import { NotFound } from "../errors";
import { memberships, staffRoles, teams, users } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";

export interface Member {
  membershipId: string;
  userId: string;
  name: string | null;
  email: string;
  role: ServiceRole;
  teamId: string | null;
  team: string | null;
  since: Date;
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
}

/** The people who work in a service now, by name. */
export function listMembers(tx: Tx, serviceId: string): Promise<Member[]> {
  return tx
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      teamId: memberships.teamId,
      team: teams.name,
      since: memberships.since,
      disabledAt: users.disabledAt,
      lastSignedInAt: users.lastSignedInAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.serviceId, serviceId), isNull(memberships.until)))
    .orderBy(asc(sql`lower(coalesce(${users.name}, ${users.email}))`), asc(users.id));
}

export async function isMember(tx: Tx, userId: string, serviceId: string): Promise<boolean> {
  const found = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(current({ userId, serviceId }))
    .limit(1);
  return found.length > 0;
}

/** Lets someone work in a service from now, or changes their role or team there. */
export async function setMembership(
  tx: Tx,
  member: { userId: string; serviceId: string; role: ServiceRole; teamId?: string | null },
): Promise<void> {
  const { userId, serviceId, role, teamId = null } = member;
  const [now] = await tx.select().from(memberships).where(current(member)).for("update");
  if (now?.role === role && now.teamId === teamId) return;
  if (now) await end(tx, now.id);
  await tx.insert(memberships).values({ userId, serviceId, role, teamId, grantedBy: me });
}

/** Ends someone's work in a service from now. Their name stays in the histories of its cases. */
export async function endMembership(tx: Tx, member: { userId: string; serviceId: string }): Promise<void> {
  const [now] = await tx.select().from(memberships).where(current(member)).for("update");
  if (!now) throw new NotFound("member of the service");
  await end(tx, now.id);
}

async function end(tx: Tx, id: string): Promise<void> {
  await tx.update(memberships).set({ until: sql`now()`, endedBy: me }).where(eq(memberships.id, id));
}

function current({ userId, serviceId }: { userId: string; serviceId: string }) {
  return and(eq(memberships.userId, userId), eq(memberships.serviceId, serviceId), isNull(memberships.until));
}

/** Those who run the dataset, by name; someone who holds two roles is there twice. */
export function listStaff(tx: Tx) {
  return tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: staffRoles.role,
      since: staffRoles.since,
      disabledAt: users.disabledAt,
      lastSignedInAt: users.lastSignedInAt,
    })
    .from(staffRoles)
    .innerJoin(users, eq(users.id, staffRoles.userId))
    .where(isNull(staffRoles.until))
    .orderBy(asc(sql`lower(coalesce(${users.name}, ${users.email}))`), asc(staffRoles.role));
}

export async function giveStaffRole(tx: Tx, userId: string, role: StaffRole): Promise<void> {
  const held = await tx.select().from(staffRoles).where(heldNow(userId, role));
  if (held.length === 0) await tx.insert(staffRoles).values({ userId, role, grantedBy: me });
}

export async function endStaffRole(tx: Tx, userId: string, role: StaffRole): Promise<void> {
  const ended = await tx
    .update(staffRoles)
    .set({ until: sql`now()`, endedBy: me })
    .where(heldNow(userId, role))
    .returning({ id: staffRoles.id });
  if (ended.length === 0) throw new NotFound("member of staff");
}

function heldNow(userId: string, role: StaffRole) {
  return and(eq(staffRoles.userId, userId), eq(staffRoles.role, role), isNull(staffRoles.until));
}
