import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { type Tx, withSystem } from "@/db";
import { recordAudit } from "@/db/queries/audit";
import { accounts, sessions, users, verificationTokens } from "@/db/schema";
import type { Person } from "@/lib/auth/person";
import { closeSession, findSession, keepSessionOpen, openSession, personOf } from "@/lib/auth/sessions";

/** The account of a session, with who it is and as what they work: read in the same transaction. */
export type UserWithPerson = AdapterUser & { person: Person };

/** The library's own queries, over our tables and within a transaction of ours. */
function onTables(tx: Tx) {
  return DrizzleAdapter(tx, {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  }) as Required<Adapter>;
}

/** Accounts are made by invitation only, and changed in their own pages: signing in elsewhere does neither. */
function neverByItself(): never {
  throw new Error("Accounts are made by invitation only");
}

/** Somebody who may sign in: a disabled account is as good as none. */
async function enabled(user: AdapterUser | null): Promise<AdapterUser | null> {
  const { disabledAt } = (user ?? {}) as Partial<typeof users.$inferSelect>;
  return disabledAt ? null : user;
}

/** What the adapter asks of the present request. */
export type PresentRequest = {
  /** Whether it is a page asking by itself, which is no activity of its person. */
  isQuiet: () => Promise<boolean>;
  /** Its browser, in words. */
  device: () => Promise<string>;
};

/**
 * next-auth's way to the database, everything in it as the system. Accounts are read by the Drizzle adapter; sessions
 * are ours (lib/auth/sessions.ts): tokens hashed, disabled accounts left out, idle and absolute time-outs.
 */
export function adapter({ isQuiet, device }: PresentRequest): Adapter {
  return {
    createUser: neverByItself,
    updateUser: neverByItself,
    getUser: (id) => withSystem(async (tx) => enabled(await onTables(tx).getUser(id))),
    getUserByEmail: (email) => withSystem(async (tx) => onTables(tx).getUserByEmail(email.toLowerCase())),
    getUserByAccount: (account) => withSystem(async (tx) => enabled(await onTables(tx).getUserByAccount(account))),
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      // Only who it is: the provider's tokens are of no use here, and would be secrets to keep.
      await withSystem(async (tx) => {
        await onTables(tx).linkAccount({ userId, type, provider, providerAccountId });
        await recordAudit(tx, { actor: userId, action: "account.connect", subjectType: "account", subjectId: userId });
      });
    },
    createSession: async ({ sessionToken, userId, expires }) => {
      const from = await device();
      await withSystem(async (tx) => {
        await openSession(tx, { userId, token: sessionToken, with: "identity-provider", device: from });
        await recordAudit(tx, { actor: userId, action: "session.open", subjectType: "account", subjectId: userId });
      });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: (sessionToken) =>
      withSystem(async (tx) => {
        const found = await findSession(tx, sessionToken);
        if (!found) return null;
        const user: UserWithPerson = { ...found.user, person: await personOf(tx, found) };
        return { session: { sessionToken, userId: found.user.id, expires: found.session.expires }, user };
      }),
    updateSession: async ({ sessionToken }) => {
      if (!(await isQuiet())) await withSystem((tx) => keepSessionOpen(tx, sessionToken));
      return null;
    },
    deleteSession: (sessionToken) => withSystem((tx) => closeSession(tx, sessionToken)),
  };
}
