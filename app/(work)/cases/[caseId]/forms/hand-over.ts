"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/components/forms/FieldsForm";
import { withSystem } from "@/db";
import { action } from "@/lib/action";
import { requestOrigin } from "@/lib/auth/browser";
import { requirePerson, sessionToken } from "@/lib/auth/current";
import { type HandedOver, setHandedOver } from "@/lib/auth/hand-over";
import { passwordProblem } from "@/lib/auth/reauthenticate";
import { readForm } from "@/lib/form-data";
import { refused } from "@/lib/form-state";
import { loadForm } from "./_form/load";
import { type FormAt, formAddress, formTaskAddress, sectionAddress } from "./addresses";

const form = z.object({ caseId: z.uuid(), formId: z.uuid() });

const give = action({ name: "form.hand-over", may: "cases.edit", input: form }, async ({ tx, input, audit }) => {
  const { form: handed } = await loadForm(tx, input);
  await audit({ subjectType: "form", subjectId: handed.id, serviceId: handed.serviceId });
});

const take = action(
  { name: "form.hand-back", may: "cases.edit", input: form, whileHandedOver: true },
  async ({ tx, input, audit }) => {
    const { form: handed } = await loadForm(tx, input);
    await audit({ subjectType: "form", subjectId: handed.id, serviceId: handed.serviceId });
  },
);

/** Sessions are out of reach of any person's query. Every layout is drawn anew: what stands around a page changes. */
async function remember(handedOver: HandedOver | null): Promise<void> {
  const token = await sessionToken();
  if (token) await withSystem((tx) => setHandedOver(tx, token, handedOver));
  revalidatePath("/", "layout");
}

/** Hands the screen over: from here on the session opens the pages of one section alone. */
export async function handOver(
  on: FormAt & { section: string; page: string },
  _before: FormState,
  sent: FormData,
): Promise<FormState> {
  const result = await give(on);
  if (!result.ok) return refused(result, sent);
  const within = sectionAddress(on, on.section);
  await remember({ within, back: formTaskAddress(on, "hand-back") });
  redirect(`${within}/${on.page}`);
}

/** Takes the screen back, once whoever signed in has entered their password. */
export async function handBack(on: FormAt, _before: FormState, sent: FormData): Promise<FormState> {
  const person = await requirePerson();
  const given = z.object({ password: z.string().default("") }).parse(readForm(sent));
  const problem = await passwordProblem(person, given.password, await requestOrigin());
  if (problem) return { errors: [{ field: "password", message: problem }] };
  const result = await take(on);
  if (!result.ok) return refused(result, sent);
  await remember(null);
  redirect(formAddress(on));
}
