/** The names of people, as far as the caller may see them. */
import { eq, inArray } from "drizzle-orm";
import { users } from "../schema";
import type { Tx } from "../types";

/** Names by id. Who cannot be seen, or has no name, is left out. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted));
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/**
 * What somebody is called: by name or, where none is known yet, by their e-mail address, as of workers that came with an
 * import. Null where they cannot be seen.
 */
export async function nameOrAddress(tx: Tx, id: string): Promise<string | null> {
  const [found] = await tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, id));
  return found?.name ?? found?.email ?? null;
}
