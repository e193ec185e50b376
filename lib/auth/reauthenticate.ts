import "server-only";
import { withSystem } from "@/db";
import { askLeave, settle } from "@/lib/auth/attempts";
import { credentialsOf } from "@/lib/auth/factors";
import { waitSentence } from "@/lib/auth/limits";
import { longestPassword } from "@/lib/auth/password-rules";
import { passwordMatches } from "@/lib/auth/passwords";
import type { Person } from "@/lib/auth/person";
import type { From } from "@/lib/auth/sign-in";

/**
 * Whether whoever sits at the screen knows the password, before something is changed that an unattended screen must
 * not allow. Limited as signing in is.
 * @returns what to say beside the field, or null when the password is right
 */
export async function passwordProblem(
  { userId, email }: Person,
  password: string,
  { addressHash }: From,
  now = new Date(),
): Promise<string | null> {
  if (password === "") return "Enter your password";
  const leave = await withSystem((tx) => askLeave(tx, { account: email, addressHash }, now));
  if ("wait" in leave) return waitSentence(leave.wait);
  const secrets = await withSystem((tx) => credentialsOf(tx, userId));
  if (!(await passwordMatches(secrets?.passwordHash, password.slice(0, longestPassword + 1)))) {
    return "This is not your password. Check it, then try again";
  }
  await withSystem((tx) => settle(tx, leave.attempt, "signed-in"));
  return null;
}
