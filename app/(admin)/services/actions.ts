"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { reviewWeeksInput, serviceInput, slugInput } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import type { Tx } from "@/db";
import { NotFound } from "@/db";
import { brokenConstraint } from "@/db/errors";
import { createService, createTeam, findService, listTeams, updateService, updateTeam } from "@/db/queries/services";
import { action, type Result } from "@/lib/action";
import type { Person } from "@/lib/auth/person";
import { Fault } from "@/lib/errors";
import { line, readForm } from "@/lib/form-data";
import { today } from "@/lib/time";

const addOne = action(
  {
    name: "service.add",
    may: "services.manage",
    input: serviceInput.and(z.object({ slug: slugInput, weeks: reviewWeeksInput })),
  },
  async ({ tx, input: { weeks, ...service }, audit }) => {
    if (await findService(tx, { slug: service.slug })) {
      throw new Fault([{ field: "slug", message: "Another service has this short name: choose a different one" }]);
    }
    const serviceId = await createService(tx, { ...service, reviewIntervalWeeks: weeks });
    await audit({ subjectType: "service", subjectId: serviceId, serviceId });
    return service.slug;
  },
);

/** Adds a service. */
export async function addService(_before: FormState, form: FormData): Promise<FormState> {
  const result = await addOne(form);
  if (!result.ok) return refused(result, form);
  redirect(`${addresses.services}/${result.value}`);
}

const which = z.object({ id: z.uuid() });

const changeOne = action(
  { name: "service.change", may: "services.manage", input: which.and(serviceInput) },
  async ({ tx, input: { id, ...change }, audit }) => {
    await updateService(tx, id, change);
    await audit({ subjectType: "service", subjectId: id, serviceId: id });
  },
);

/** Changes what a service is. */
export async function changeService(_before: FormState, form: FormData): Promise<FormState> {
  return saved(await changeOne(form), form);
}

/** A service as far as its settings are this person's: row-level security hides the rest. @throws NotFound */
async function settable(tx: Tx, person: Person, id: string) {
  const service = await findService(tx, { id });
  if (!service || (person.currentServiceId && person.currentServiceId !== id)) throw new NotFound("service");
  return service;
}

const reviewsOne = action(
  { name: "service.reviews", may: "services.settings", input: which.extend({ weeks: reviewWeeksInput }) },
  async ({ tx, person, input, audit }) => {
    const service = await settable(tx, person, input.id);
    await updateService(tx, service.id, { reviewIntervalWeeks: input.weeks });
    await audit({
      subjectType: "service",
      subjectId: service.id,
      serviceId: service.id,
      detail: { weeks: input.weeks },
    });
  },
);

/** Sets when reviews fall due. */
export async function setReviews(_before: FormState, form: FormData): Promise<FormState> {
  return saved(await reviewsOne(form), form);
}

const teamInput = which.extend({ team: line("Enter the name of the team", 100) });

const nameTaken = new Fault([
  { field: "team", message: "The service has, or had, a team of this name: choose another" },
]);

const addTeamOne = action(
  { name: "team.add", may: "services.settings", input: teamInput },
  async ({ tx, person, input, audit }) => {
    const { id: serviceId } = await settable(tx, person, input.id);
    const known = await listTeams(tx, serviceId, { closed: true });
    if (known.some(({ name }) => name.toLowerCase() === input.team.toLowerCase())) throw nameTaken;
    const teamId = await createTeam(tx, { serviceId, name: input.team }).catch((error: unknown) => {
      // Two who add one name at one moment: the second is told, as if the first had been there before.
      throw brokenConstraint(error) === "teams_name" ? nameTaken : error;
    });
    await audit({ subjectType: "team", subjectId: teamId, serviceId });
  },
);

/** Adds a team to a service. */
export async function addTeam(_before: FormState, form: FormData): Promise<FormState> {
  const result = await addTeamOne(form);
  return saved(result, form, { keep: false });
}

const closeTeamOne = action(
  {
    name: "team.close",
    may: "services.settings",
    input: which.extend({ closing: z.uuid({ error: "Choose the team to close" }) }),
  },
  async ({ tx, person, input, audit }) => {
    const { id: serviceId } = await settable(tx, person, input.id);
    await updateTeam(tx, { id: input.closing, serviceId, closedOn: today() });
    await audit({ subjectType: "team", subjectId: input.closing, serviceId });
  },
);

/** Closes a team: its cases keep it, and no new ones come to it. */
export async function closeTeam(_before: FormState, form: FormData): Promise<FormState> {
  return saved(await closeTeamOne(form), form, { keep: false });
}

function saved(result: Result<unknown>, form: FormData, { keep = true } = {}): FormState {
  if (!result.ok) return refused(result, form);
  refresh();
  return { errors: [], done: { heading: "The change is saved." }, ...(keep && { values: typed(form) }) };
}

function refused(result: Extract<Result<unknown>, { ok: false }>, form: FormData): FormState {
  return { errors: result.errors, values: typed(form) };
}

/** What was typed, to be shown again. */
function typed(form: FormData): FormState["values"] {
  const text = (value: FormDataEntryValue) => (typeof value === "string" ? value : "");
  return Object.fromEntries(
    Object.entries(readForm(form)).map(([name, value]) => [name, Array.isArray(value) ? value.map(text) : text(value)]),
  );
}
