"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { leaveSession, leaveStep, readStep, removeSession, removeStep, requestOrigin } from "@/lib/auth/browser";
import { currentPerson, sessionToken } from "@/lib/auth/current";
import { waitSentence } from "@/lib/auth/limits";
import { longestPassword } from "@/lib/auth/password-rules";
import { safeReturn } from "@/lib/auth/return-to";
import { signOut as endSession, type SignInOutcome, tryCode, tryPassword } from "@/lib/auth/sign-in";
import { emailAddress, readForm } from "@/lib/form-data";

const passwordMessage = "Enter your password";

const passwordForm = z.object({
  email: emailAddress(),
  password: z.string({ error: passwordMessage }).min(1, { error: passwordMessage }),
  to: z.string().optional(),
});

/** Signs someone in by e-mail address and password, or asks for the code that follows. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form);
  const values = { email: typeof given.email === "string" ? given.email : "" };
  const parsed = passwordForm.safeParse(given);
  if (!parsed.success) return { errors: parsed.error.issues.map(fieldError), values };
  const { email, password, to } = parsed.data;
  // A password that is too long to be anyone's is tried all the same, cut, so that it counts and takes as long.
  const result = await tryPassword(email, password.slice(0, longestPassword + 1), await requestOrigin());
  const wrong = "The e-mail address or the password is not right. Check both, then try again";
  return settle(result, to, { field: "password", message: wrong }, values);
}

const codeMessage = "Enter the 6 digits that your authenticator app shows, or one of your recovery codes";
const codeForm = z.object({ code: z.string({ error: codeMessage }).trim().min(6, { error: codeMessage }).max(40) });

/** Signs someone in whose password was right, by the code of their app or a recovery code. */
export async function giveCode(_before: FormState, form: FormData): Promise<FormState> {
  const step = await readStep("code");
  if (!step) redirect(addresses.signIn);
  const parsed = codeForm.safeParse(readForm(form));
  if (!parsed.success) return { errors: [{ field: "code", message: codeMessage }] };
  const result = await tryCode(step.value, parsed.data.code, await requestOrigin());
  const wrong = "This code is not right, or has been used already. Wait for the next one, then enter that";
  return settle(result, step.to, { field: "code", message: wrong });
}

/** Does in the browser what a try has come to. */
async function settle(
  result: SignInOutcome,
  to: string | undefined,
  wrong: { field: string; message: string },
  values?: FormState["values"],
): Promise<FormState> {
  switch (result.outcome) {
    case "wait":
      return { errors: [{ field: wrong.field, message: waitSentence(result.seconds) }], values };
    case "wrong":
      return { errors: [wrong], values };
    case "code-needed":
      await leaveStep({ step: "code", value: result.proof, to: safeReturn(to) });
      redirect(addresses.signInCode);
      break;
    case "signed-in":
      await leaveEarlierSession();
      await leaveSession(result.token);
      await removeStep("code");
      redirect(safeReturn(to));
  }
}

/** Whoever was signed in here before no longer is. */
async function leaveEarlierSession(): Promise<void> {
  const earlier = await sessionToken();
  if (earlier) await endSession(earlier, null);
}

/** Ends the session, here and for every copy of its cookie. */
export async function signOut(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession(token, (await currentPerson())?.userId ?? null);
  await removeSession();
  redirect(addresses.signOut);
}

function fieldError(issue: z.core.$ZodIssue) {
  return { field: issue.path.map(String).join("."), message: issue.message };
}
