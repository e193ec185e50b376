/**
 * For whom the database acts. Everything that reads or writes does so in a transaction opened here; outside of one the
 * connection is `app_user` without a caller, and sees nothing. db/schema/policies.ts says what each may do.
 */
import { sql } from "drizzle-orm";
import type { Role } from "@/lib/permissions";
import type { Db, Tx } from "./types";

/** The person who acts, in the role in which they act now. */
export interface Caller {
  readonly userId: string;
  readonly role: Role;
  /** The services in which they hold that role: for someone who belongs to several, the one they have switched to. */
  readonly serviceIds: readonly string[];
  /** For a commissioner, the authority whose needs assessments they keep. */
  readonly authorityIds?: readonly string[];
  readonly name?: string | null;
}

/**
 * Runs `work` for a person, in one transaction: all of it or nothing. Only `tx` may be used inside: on the embedded
 * database, anything else waits for the transaction that waits for it.
 * @throws whatever `work` throws; and, at the end, where `work` wrote without recordAudit()
 */
export function asCaller<Result>(db: Db, caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    // Settings that are local to the transaction, the role among them: none outlives it, on success or on failure.
    await tx.execute(sql`select set_config('app.user_id', ${caller.userId}, true), set_config('app.role', ${caller.role}, true),
      set_config('app.services', ${caller.serviceIds.join(",")}, true),
      set_config('app.authorities', ${(caller.authorityIds ?? []).join(",")}, true), set_config('role', 'app_user', true)`);
    return work(tx);
  });
}

/**
 * Runs `work` for nobody, as `app_system`, which sees every row of every service. For signing in and reading who the
 * caller is, for command-line tools and for scheduled work; never for what a person asked to see or change.
 */
export function asSystem<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'app_system', true)`);
    return work(tx);
  });
}

/**
 * As asSystem(), with everything that is read as it stood at the first reading, however long it takes: for what is read
 * twice and must be the same both times.
 */
export function asSystemAtOneMoment<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('role', 'app_system', true)`);
      return work(tx);
    },
    { isolationLevel: "repeatable read" },
  );
}
