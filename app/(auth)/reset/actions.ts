"use server";

import { after } from "next/server";
import { z } from "zod";
import type { FormState } from "@/components/forms/FieldsForm";
import { requestOrigin } from "@/lib/auth/browser";
import { waitSentence } from "@/lib/auth/limits";
import { askToReset, sendReset } from "@/lib/auth/reset";
import { emailAddress, readForm } from "@/lib/form-data";

const resetForm = z.object({ email: emailAddress() });

/** Sends a link to set a new password, where there is such an account. The answer does not tell whether there is. */
export async function askForReset(_before: FormState, form: FormData): Promise<FormState> {
  const parsed = resetForm.safeParse(readForm(form));
  if (!parsed.success) return { errors: parsed.error.issues.map(({ message }) => ({ field: "email", message })) };
  const { email } = parsed.data;
  const wait = await askToReset(email, await requestOrigin());
  if (wait > 0) return { errors: [{ field: "email", message: waitSentence(wait) }], values: { email } };
  // Once the answer is on its way, so that the time it takes tells nothing either.
  after(() => sendReset(email));
  return {
    errors: [],
    done: {
      heading: "Look in your mail.",
      text: "If that address has an account, a link is on its way to it. It works once, for 24 hours. If nothing comes, look among unwanted mail, or ask your service manager.",
    },
  };
}
