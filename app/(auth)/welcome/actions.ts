"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { leaveSession, readStep, removeStep, requestOrigin } from "@/lib/auth/browser";
import { takeLink } from "@/lib/auth/welcome";
import { readForm } from "@/lib/form-data";

const passwords = z.object({ password: z.string().default(""), again: z.string().default("") });

/** Sets the password of the account whose one-time link was opened, and uses the link up. */
export async function setFirstPassword(_before: FormState, form: FormData): Promise<FormState> {
  const step = await readStep("welcome");
  if (!step) redirect(addresses.welcome);
  const { password, again } = passwords.parse(readForm(form));
  if (password !== again) return { errors: [{ field: "again", message: "Enter the same password twice" }] };
  const result = await takeLink(step.value, password, (await requestOrigin()).device);
  switch (result.outcome) {
    case "fault":
      return { errors: [{ field: "password", message: result.message }] };
    case "gone":
      await removeStep("welcome");
      redirect(addresses.welcome);
      break;
    case "sign-in":
      await removeStep("welcome");
      redirect(`${addresses.signIn}?why=password-set`);
      break;
    case "signed-in":
      await removeStep("welcome");
      await leaveSession(result.token);
      redirect(addresses.home);
  }
}
