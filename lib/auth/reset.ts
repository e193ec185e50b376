import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { withSystem } from "@/db";
import { recordAudit } from "@/db/queries/audit";
import { users } from "@/db/schema";
import { askLeave } from "@/lib/auth/attempts";
import { makeLink } from "@/lib/auth/invitations";
import { letterFor } from "@/lib/auth/letters";
import type { From } from "@/lib/auth/sign-in";
import { withoutAnswers } from "@/lib/errors";
import { post } from "@/lib/mail";

/** How many seconds to wait before a link may be asked for; 0 when now. Limited as signing in is, and apart from it. */
export async function askToReset(email: string, { addressHash }: From, now = new Date()): Promise<number> {
  const leave = await withSystem((tx) => askLeave(tx, { account: `reset ${email}`, addressHash }, now));
  return "wait" in leave ? leave.wait : 0;
}

/** Sends a link to set a new password to the account of this address, if there is one that may sign in. Never throws. */
export async function sendReset(email: string): Promise<void> {
  try {
    const made = await withSystem(async (tx) => {
      const [user] = await tx
        .select()
        .from(users)
        .where(and(eq(users.email, email), isNull(users.disabledAt)));
      if (!user) return null;
      const link = await makeLink(tx, user.id, "reset");
      await recordAudit(tx, { action: "account.reset", subjectType: "account", subjectId: user.id });
      return { link, name: user.name ?? user.email };
    });
    if (made) await post({ to: email, ...letterFor("reset", made) });
  } catch (error) {
    console.error(withoutAnswers("account.reset", error).message);
  }
}
