/** The authorities that keep needs assessments, and their commissioners. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { NotFound } from "../../errors";
import { commissions, needsAuthorities, needsAuthorityPlaces, users } from "../../schema";
import type { Tx } from "../../types";
import { me } from "../caller";

export type Authority = typeof needsAuthorities.$inferSelect;

/** The authorities that the caller may see, by name. */
export function listAuthorities(tx: Tx): Promise<Authority[]> {
  return tx.select().from(needsAuthorities).orderBy(asc(needsAuthorities.name));
}

/** An authority by its id or its slug. */
export async function findAuthority(tx: Tx, by: { id: string } | { slug: string }): Promise<Authority | undefined> {
  const where = "id" in by ? eq(needsAuthorities.id, by.id) : eq(needsAuthorities.slug, by.slug);
  const [found] = await tx.select().from(needsAuthorities).where(where);
  return found;
}

/** @returns its id. Breaks the constraint needs_authorities_slug_unique where the slug is taken */
export async function createAuthority(tx: Tx, authority: { slug: string; name: string }): Promise<string> {
  const [created] = await tx.insert(needsAuthorities).values(authority).returning({ id: needsAuthorities.id });
  return (created as { id: string }).id;
}

/** The codes of the local authorities that an authority's area is made of now, in order. */
export async function placesOf(tx: Tx, authorityId: string): Promise<string[]> {
  const rows = await tx
    .select({ code: needsAuthorityPlaces.code })
    .from(needsAuthorityPlaces)
    .where(and(eq(needsAuthorityPlaces.authorityId, authorityId), isNull(needsAuthorityPlaces.until)))
    .orderBy(asc(needsAuthorityPlaces.code));
  return rows.map(({ code }) => code);
}

/** The authorities that have places now, with each place's code. */
export function listPlaces(tx: Tx): Promise<{ authorityId: string; authority: string; code: string }[]> {
  return tx
    .select({
      authorityId: needsAuthorityPlaces.authorityId,
      authority: needsAuthorities.name,
      code: needsAuthorityPlaces.code,
    })
    .from(needsAuthorityPlaces)
    .innerJoin(needsAuthorities, eq(needsAuthorities.id, needsAuthorityPlaces.authorityId))
    .where(isNull(needsAuthorityPlaces.until))
    .orderBy(asc(needsAuthorityPlaces.code));
}

/**
 * Makes these the places of an authority from now: others of its own end, and those that it has stay as they are. Breaks
 * needs_authority_places_current where one is another authority's.
 * @returns how many were added and ended
 */
export async function assignPlaces(
  tx: Tx,
  authorityId: string,
  codes: readonly string[],
): Promise<{ added: number; ended: number }> {
  const held = await placesOf(tx, authorityId);
  const gone = held.filter((code) => !codes.includes(code));
  const fresh = [...new Set(codes)].filter((code) => !held.includes(code));
  if (gone.length > 0)
    await tx
      .update(needsAuthorityPlaces)
      .set({ until: sql`now()`, endedBy: me })
      .where(
        and(
          eq(needsAuthorityPlaces.authorityId, authorityId),
          isNull(needsAuthorityPlaces.until),
          inArray(needsAuthorityPlaces.code, gone),
        ),
      );
  if (fresh.length > 0)
    await tx.insert(needsAuthorityPlaces).values(fresh.map((code) => ({ authorityId, code, assignedBy: me })));
  return { added: fresh.length, ended: gone.length };
}

/** The commissioners of an authority now, by name. */
export function listCommissioners(tx: Tx, authorityId: string) {
  return tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      disabledAt: users.disabledAt,
      lastSignedInAt: users.lastSignedInAt,
    })
    .from(commissions)
    .innerJoin(users, eq(users.id, commissions.userId))
    .where(and(eq(commissions.authorityId, authorityId), isNull(commissions.until)))
    .orderBy(asc(sql`lower(coalesce(${users.name}, ${users.email}))`), asc(users.id));
}

/** Makes someone a commissioner of an authority from now; nothing changes where they are one. */
export async function giveCommission(tx: Tx, userId: string, authorityId: string): Promise<void> {
  const held = await tx.select({ id: commissions.id }).from(commissions).where(heldNow(userId, authorityId));
  if (held.length === 0) await tx.insert(commissions).values({ userId, authorityId, grantedBy: me });
}

/** @throws NotFound where they are no commissioner of it */
export async function endCommission(tx: Tx, userId: string, authorityId: string): Promise<void> {
  const ended = await tx
    .update(commissions)
    .set({ until: sql`now()`, endedBy: me })
    .where(heldNow(userId, authorityId))
    .returning({ id: commissions.id });
  if (ended.length === 0) throw new NotFound("commissioner");
}

function heldNow(userId: string, authorityId: string) {
  return and(eq(commissions.userId, userId), eq(commissions.authorityId, authorityId), isNull(commissions.until));
}
