import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { TestDatabase } from "@/db/testing";
import { makePerson } from "@/db/testing";
import { setPassword } from "@/lib/auth/factors";
import { hashPassword } from "@/lib/auth/passwords";
import type { Role } from "@/lib/permissions";

/** The password of everyone in the tests. */
export const testPassword = "winter kettle orbit";
let hash: Promise<string> | undefined;

/** Someone with an account and the password above, in a service unless they are staff. */
export async function personWithPassword(test: TestDatabase, role: Role, serviceId?: string) {
  hash ??= hashPassword(testPassword);
  const passwordHash = await hash;
  return test.system(async (tx) => {
    const caller = await makePerson(tx, { role, ...(serviceId && { serviceId }) });
    await setPassword(tx, caller.userId, passwordHash, new Date());
    const [user] = await tx.select().from(users).where(eq(users.id, caller.userId));
    if (!user) throw new Error("The person was not made.");
    return { caller, userId: caller.userId, email: user.email, name: user.name ?? "" };
  });
}
