"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { memberOf, type Place, placeOf, placeQuery } from "@/app/(admin)/accounts/place";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import type { Tx } from "@/db";
import type { InvitationPurpose } from "@/db/queries/accounts";
import { endMembership, endStaffRole, setMembership } from "@/db/queries/memberships";
import { endCommission } from "@/db/queries/needs/authorities";
import { action, type Result } from "@/lib/action";
import { deliver, invite, managesAccount, newLink, type Post, setDisabled } from "@/lib/auth/inviting";
import type { Person } from "@/lib/auth/person";
import { Fault } from "@/lib/errors";
import { emailAddress, line, readForm } from "@/lib/form-data";
import { isAuthorityRole, isServiceRole, isStaffRole, roles } from "@/lib/permissions";

const may = "accounts.manage";
const placed = { service: z.string().optional(), authority: z.string().optional() };
const chosenRole = z.enum(roles, { error: "Choose what they will do" });
const chosenTeam = z
  .string()
  .optional()
  .transform((id) => id || null);

/** What someone is to do in a place: the role must be one of its own, and the team too. */
function postIn(place: Place, role: (typeof roles)[number], teamId: string | null): Post {
  if (place.kind === "service") {
    const team = place.teams.find(({ id }) => id === teamId)?.id ?? null;
    if (isServiceRole(role)) return { serviceId: place.service.id, role, teamId: team };
  } else if (place.kind === "authority") {
    if (isAuthorityRole(role)) return { serviceId: null, authorityId: place.authority.id, role };
  } else if (isStaffRole(role)) {
    return { serviceId: null, role };
  }
  throw new Fault([{ field: "role", message: "Choose what they will do" }]);
}

function serviceIdOf(place: Place): string | null {
  return place.kind === "service" ? place.service.id : null;
}

const inviteOne = action(
  {
    name: "account.invite",
    may,
    input: z.object({
      ...placed,
      name: line("Enter their name"),
      email: emailAddress(),
      role: chosenRole,
      team: chosenTeam,
    }),
  },
  async ({ tx, person, input, audit }) => {
    const place = await placeOf(tx, person, input);
    const { name, email, role, team } = input;
    const invited = await invite(tx, { name, email }, postIn(place, role, team));
    const detail = { role, existing: invited.link === null };
    await audit({ subjectType: "account", subjectId: invited.userId, serviceId: serviceIdOf(place), detail });
    return invited;
  },
);

/** Invites someone to a service, an authority, or to SafeLives' own staff, and shows the one-time link once. */
export async function inviteMember(_before: FormState, form: FormData): Promise<FormState> {
  const result = await inviteOne(form);
  if (!result.ok) return { errors: result.errors, values: typed(form) };
  const { name } = result.value;
  return {
    errors: [],
    done: { heading: `${name} now has an account here.`, ...(await deliver(result.value, "invite")) },
  };
}

const member = z.object({ ...placed, account: z.uuid() });

/** The place and the account that a form names, if they are this person's to manage. */
async function found(tx: Tx, person: Person, input: z.output<typeof member>) {
  const place = await placeOf(tx, person, input);
  const account = await memberOf(tx, place, input.account);
  if (account.userId === person.userId) {
    throw new Fault("You cannot change your own account here. Ask another manager or an administrator");
  }
  return { place, account };
}

const changeOne = action(
  { name: "account.change", may, input: member.extend({ role: chosenRole, team: chosenTeam }) },
  async ({ tx, person, input, audit }) => {
    const { place, account } = await found(tx, person, input);
    const to = postIn(place, input.role, input.team);
    if (to.serviceId === null) throw new Fault("End the role and invite the person again to give them another");
    await setMembership(tx, { ...to, userId: account.userId });
    const detail = { role: to.role, team: to.teamId };
    await audit({ subjectType: "account", subjectId: account.userId, serviceId: to.serviceId, detail });
  },
);

/** Changes someone's role or team in a service. */
export async function changeMember(_before: FormState, form: FormData): Promise<FormState> {
  return after(await changeOne(form), "The change is saved.", form);
}

const linkOne = action(
  { name: "account.reset", may, input: member.extend({ phone: z.string().optional() }) },
  async ({ tx, person, input, audit }) => {
    const { place, account } = await found(tx, person, input);
    const purpose: InvitationPurpose = input.phone ? "recover" : "reset";
    if (!(await managesAccount(tx, account.userId))) throw new Fault(elsewhere);
    const made = await newLink(tx, account.userId, purpose);
    const detail = { link: made?.purpose ?? purpose };
    await audit({ subjectType: "account", subjectId: account.userId, serviceId: serviceIdOf(place), detail });
    return made;
  },
);

const elsewhere = "This person also works elsewhere, so only an administrator can do this";

/** Makes a one-time link with which someone sets a new password, and shows it once. */
export async function makeMemberLink(_before: FormState, form: FormData): Promise<FormState> {
  const result = await linkOne(form);
  if (!result.ok) return { errors: result.errors };
  if (!result.value) return { errors: [{ field: "", message: "This account is no longer there" }] };
  const said = await deliver(result.value, result.value.purpose);
  return { errors: [], done: { heading: "The link is made. Earlier links no longer work.", ...said } };
}

const disableOne = action(
  { name: "account.disable", may, input: member.extend({ disabled: z.enum(["yes", "no"]) }) },
  async ({ tx, person, input, audit }) => {
    const { place, account } = await found(tx, person, input);
    if (!(await managesAccount(tx, account.userId))) throw new Fault(elsewhere);
    await setDisabled(tx, account.userId, input.disabled === "yes");
    const name = input.disabled === "yes" ? "account.disable" : "account.enable";
    await audit({ action: name, subjectType: "account", subjectId: account.userId, serviceId: serviceIdOf(place) });
  },
);

/** Stops an account from being signed in with, at once and everywhere; or lets it again. */
export async function disableMember(_before: FormState, form: FormData): Promise<FormState> {
  return after(await disableOne(form), "Done.", form);
}

const removeOne = action({ name: "account.leave", may, input: member }, async ({ tx, person, input, audit }) => {
  const { place, account } = await found(tx, person, input);
  // Before it is ended: afterwards the account is no longer one whose service the caller shares.
  await audit({ subjectType: "account", subjectId: account.userId, serviceId: serviceIdOf(place) });
  if (place.kind === "service") {
    await endMembership(tx, { userId: account.userId, serviceId: place.service.id });
  } else if (place.kind === "authority") {
    await endCommission(tx, account.userId, place.authority.id);
  } else if (isStaffRole(account.role)) {
    await endStaffRole(tx, account.userId, account.role);
  }
  return placeQuery(place, person);
});

/** Ends someone's work in a place; their name stays in the histories of its cases. */
export async function removeMember(_before: FormState, form: FormData): Promise<FormState> {
  const result = await removeOne(form);
  if (!result.ok) return { errors: result.errors };
  redirect(`${addresses.accounts}${result.value}`);
}

function after(result: Result<unknown>, heading: string, form: FormData): FormState {
  if (!result.ok) return { errors: result.errors, values: typed(form) };
  refresh();
  return { errors: [], done: { heading } };
}

/** What was typed, to be shown again. */
function typed(form: FormData): FormState["values"] {
  const entries = Object.entries(readForm(form)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries);
}
