"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { action } from "@/lib/action";
import { requestOrigin } from "@/lib/auth/browser";
import { requirePerson, sessionToken } from "@/lib/auth/current";
import { confirmEnrolment, removeSecondFactor, replaceRecoveryCodes, setPassword } from "@/lib/auth/factors";
import { passwordFault } from "@/lib/auth/password-rules";
import { hashPassword } from "@/lib/auth/passwords";
import { passwordProblem } from "@/lib/auth/reauthenticate";
import { chooseWorkplace, closeSessionsOf } from "@/lib/auth/sessions";
import { readForm } from "@/lib/form-data";
import { staffRoles } from "@/lib/permissions";

/*
 * What people do to their own account. Passwords, codes and sessions are out of reach of any person's query, so these
 * act as the system, and only ever on the account of who is signed in.
 */

const own = { may: "account.own", as: "system" } as const;
const text = z.string().default("");

const storePassword = action(
  { ...own, name: "account.password", input: z.object({ passwordHash: z.string() }) },
  async ({ tx, person, input, audit }) => {
    await setPassword(tx, person.userId, input.passwordHash, new Date());
    await closeSessionsOf(tx, person.userId, (await sessionToken()) ?? undefined);
    await audit({ subjectType: "account", subjectId: person.userId });
  },
);

/** Changes the password, and signs the person out everywhere else. */
export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson();
  const given = z.object({ current: text, password: text, again: text }).parse(readForm(form));
  const problem = await passwordProblem(person, given.current, await requestOrigin());
  if (problem) return { errors: [{ field: "current", message: problem }] };
  const about = [person.name, person.email, ...person.services.map(({ name }) => name)];
  const fault = passwordFault(given.password, about);
  if (fault) return { errors: [{ field: "password", message: fault }] };
  if (given.password !== given.again) {
    return { errors: [{ field: "again", message: "Enter the same new password twice" }] };
  }
  const result = await storePassword({ passwordHash: await hashPassword(given.password) });
  if (!result.ok) return { errors: result.errors };
  return {
    errors: [],
    done: { heading: "Your password is changed.", text: "You are signed out everywhere else." },
  };
}

const turnOnFactor = action(
  { ...own, name: "account.second-factor.on", input: z.object({ code: text }) },
  async ({ tx, person, input, audit }) => {
    const codes = await confirmEnrolment(tx, person.userId, input.code, new Date());
    await audit({ subjectType: "account", subjectId: person.userId, detail: { right: codes !== null } });
    return codes;
  },
);

/** Turns the second factor on with the first code of the app, and shows the recovery codes. */
export async function setUpSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const result = await turnOnFactor(form);
  if (!result.ok) return { errors: result.errors };
  if (!result.value) {
    const message = "This is not the code that the app should show. Check your phone's time, then enter the next code";
    return { errors: [{ field: "code", message }] };
  }
  refresh();
  return { errors: [], done: recoveryCodesShown("Your second factor is set up.", result.value) };
}

const renewCodes = action(
  { ...own, name: "account.recovery-codes", input: z.object({}) },
  async ({ tx, person, audit }) => {
    await audit({ subjectType: "account", subjectId: person.userId });
    return replaceRecoveryCodes(tx, person.userId);
  },
);

/** Makes ten new recovery codes and shows them. */
export async function newRecoveryCodes(_before: FormState, form: FormData): Promise<FormState> {
  const problem = await knowsPassword(form);
  if (problem) return problem;
  const result = await renewCodes({});
  if (!result.ok) return { errors: result.errors };
  return { errors: [], done: recoveryCodesShown("Your old recovery codes no longer work.", result.value) };
}

const turnOffFactor = action(
  { ...own, name: "account.second-factor.off", input: z.object({}) },
  async ({ tx, person, audit }) => {
    await removeSecondFactor(tx, person.userId);
    await audit({ subjectType: "account", subjectId: person.userId });
  },
);

/** Takes the second factor away, so that another app or phone can be set up. */
export async function removeOwnSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const problem = await knowsPassword(form);
  if (problem) return problem;
  const result = await turnOffFactor({});
  if (!result.ok) return { errors: result.errors };
  redirect(addresses.secondFactor);
}

/** The answer to a form whose password is not right, or null. */
async function knowsPassword(form: FormData): Promise<FormState | null> {
  const { password } = z.object({ password: text }).parse(readForm(form));
  const problem = await passwordProblem(await requirePerson(), password, await requestOrigin());
  return problem ? { errors: [{ field: "password", message: problem }] } : null;
}

function recoveryCodesShown(heading: string, value: readonly string[]): FormState["done"] {
  const label = "Keep these recovery codes where only you find them. Each signs you in once without your phone.";
  return { heading, text: "They are not shown again.", secret: { label, value } };
}

const endOthers = action(
  { ...own, name: "account.sessions.end", input: z.object({}) },
  async ({ tx, person, audit }) => {
    await closeSessionsOf(tx, person.userId, (await sessionToken()) ?? undefined);
    await audit({ subjectType: "account", subjectId: person.userId });
  },
);

/** Signs the person out in every other browser. */
export async function signOutElsewhere(): Promise<FormState> {
  const result = await endOthers({});
  if (!result.ok) return { errors: result.errors };
  refresh();
  return { errors: [], done: { heading: "You are signed out everywhere else." } };
}

const workplace = z.object({ workplace: z.string({ error: "Choose where you work now" }) });

const chooseOwnWorkplace = action(
  { ...own, name: "session.switch", input: workplace },
  async ({ tx, person, input, audit }) => {
    const service = person.services.find(({ id }) => id === input.workplace);
    const role = staffRoles.find((each) => each === input.workplace && person.staffRoles.includes(each));
    const authority = person.authorities.find(({ id }) => id === input.workplace);
    const token = await sessionToken();
    if (!token || (!service && !authority && !role)) return false;
    await chooseWorkplace(tx, token, {
      serviceId: service?.id ?? null,
      staffRole: role ?? null,
      authorityId: authority?.id ?? null,
    });
    await audit({
      subjectType: "session",
      subjectId: person.userId,
      serviceId: service?.id,
      detail: { role: role ?? null },
    });
    return true;
  },
);

/** Goes on working in another service, or as staff. */
export async function switchWorkplace(_before: FormState, form: FormData): Promise<FormState> {
  const result = await chooseOwnWorkplace(form);
  if (!result.ok) return { errors: result.errors };
  redirect(addresses.home);
}
