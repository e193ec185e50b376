"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { withDatabase, withSystem } from "@/db";
import { findRelease } from "@/db/queries/releases";
import { approve } from "@/db/releases/approve";
import { askForRelease } from "@/db/releases/ask";
import { effectOfLevels } from "@/db/releases/effect";
import { addressOfLink, giveLink, takeLinkBack, turnDown } from "@/db/releases/give";
import { forgetPrepared } from "@/db/releases/places";
import { holdsWithdrawn, withdrawnInWords } from "@/db/releases/withdrawn";
import { action } from "@/lib/action";
import { dayInput, withDays } from "@/lib/day-input";
import { env } from "@/lib/env";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";
import { refused } from "@/lib/form-state";
import { halfOfStudy, said, saidOfLink, saidOfRefusal } from "@/lib/releases/asked";
import { startPreparing } from "@/lib/releases/jobs";
import type { Block } from "@/lib/releases/package/certificate-words";
import { packagesFolder } from "@/lib/releases/place";
import { faultInPeriod } from "@/lib/releases/quarters";
import { today } from "@/lib/time";
import { recordDatasets } from "@/releases";

const datasets = recordDatasets.map(({ id }) => id);
const choose = (what: string) => ({ error: `Select ${what}` });

const asked = withDays(
  ["from", "to"],
  z
    .object({
      dataset: z.enum(datasets as [string, ...string[]], choose("a dataset")),
      kind: z.enum(["records", "tables"], choose("what is to leave")),
      access: z.enum(["public", "controlled"], choose("for whom it is")),
      from: dayInput({ missing: "Enter the first day, such as 1 4 2024" }),
      to: dayInput({ missing: "Enter the last day, such as 31 3 2025" }),
      service: z.union([z.literal(""), z.uuid()]).default(""),
      ...said,
    })
    .superRefine((given, context) => {
      const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      const wrong = given.kind === "records" ? faultInPeriod(given, today()) : undefined;
      if (wrong) problem(wrong.day, wrong.says);
      if (given.to < given.from) problem("to", "The last day is before the first: change one of them");
      if (given.service !== "" && given.kind === "records")
        problem("service", "Records are of all services: those of one would tell which it is. Choose “All services”");
      const half = halfOfStudy(given);
      if (half) problem(half.field, half.message);
    }),
);

const askForOne = action(
  { name: "release.request", may: "releases.prepare", input: asked },
  async ({ tx, caller, input }) => {
    const { kind, dataset, access, from, to, service, study, justification, ...told } = input;
    const { number } = await askForRelease(tx, {
      ...told,
      ...{ kind, dataset, access, fromDay: from, toDay: to, serviceId: service === "" ? null : service },
      ...{ longitudinalStudy: study, longitudinalReason: justification, requestedBy: caller.userId },
    });
    return number;
  },
);

/** Asks for a release. */
export async function askFor(_before: FormState, form: FormData): Promise<FormState> {
  const result = await askForOne(form);
  if (!result.ok) return refused(result, form);
  redirect(`${addresses.releases}/${result.value}`);
}

const which = z.looseObject({ id: z.uuid() });

/** The levels that were chosen: a field an attribute, empty for what the system may choose. */
const levels = which.transform((given) => ({
  id: given.id,
  levels: Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, number][] =>
      name.startsWith("level-") && typeof value === "string" && /^\d$/.test(value)
        ? [[name.slice("level-".length), Number(value)]]
        : [],
    ),
  ),
}));

const prepareOne = action(
  // What comes of it is written down by the work itself.
  { name: "release.prepare.start", may: "releases.prepare", input: levels },
  async ({ tx, caller, input, audit }) => {
    const { id, name } = await findRelease(tx, { id: input.id });
    await audit({ subjectType: "release", subjectId: id, detail: { release: name } });
    return { ...input, by: caller.userId };
  },
);

/** Prepares a release, with the coarseness that was chosen. Where that takes long, the page shows how far it is. */
export async function prepare(_before: FormState, form: FormData): Promise<FormState> {
  const result = await prepareOne(form);
  if (!result.ok) return refused(result, form);
  const { id, by, levels: chosen } = result.value;
  const problem = await startPreparing({ releaseId: id, by, levels: chosen });
  if (problem !== undefined) return refused({ ok: false, errors: [{ field: "", message: problem }] }, form);
  refresh();
  return { errors: [] };
}

/** What the form of coarseness is answered: of a choice that was only tried out, what it would do. */
export type ChoiceState = FormState & { effect?: readonly Block[] };

const effectOne = action(
  { name: "release.effect", may: "releases.prepare", input: levels },
  async ({ tx, input, audit }) => {
    const release = await findRelease(tx, { id: input.id });
    await audit({ subjectType: "release", subjectId: input.id });
    return effectOfLevels(packagesFolder(), release, input.levels);
  },
);

/** Prepares a release again with what was chosen, or only shows what that would do: by the button that was pressed. */
export async function chooseCoarseness(before: ChoiceState, form: FormData): Promise<ChoiceState> {
  if (form.get("then") !== "show") return prepare(before, form);
  const result = await effectOne(form);
  if (!result.ok) return refused(result, form);
  return { ...refused({ ok: false, errors: [] }, form), effect: result.value };
}

const approveOne = action(
  {
    // What comes of it is written down by the work itself.
    name: "release.approve.start",
    may: "releases.approve",
    input: which.extend({ seen: z.iso.datetime({ error: "Open the page again, then decide" }) }),
  },
  async ({ tx, caller, input, audit }) => {
    const { id, name } = await findRelease(tx, { id: input.id });
    await audit({ subjectType: "release", subjectId: id, detail: { release: name } });
    return { releaseId: input.id, seen: input.seen, by: caller.userId };
  },
);

/** Lets a release go. */
export async function approveRelease(_before: FormState, form: FormData): Promise<FormState> {
  const result = await approveOne(form);
  if (!result.ok) return refused(result, form);
  try {
    await withDatabase((db) => approve(db, { ...result.value, folder: packagesFolder(), now: new Date() }));
  } catch (fault) {
    if (fault instanceof Fault) return refused({ ok: false, errors: fault.errors }, form);
    throw fault;
  }
  refresh();
  return { errors: [] };
}

const refuseOne = action(
  {
    name: "release.refuse",
    may: "releases.approve",
    input: which.extend(saidOfRefusal),
  },
  async ({ tx, caller, input }) => {
    await turnDown(tx, { releaseId: input.id, by: caller.userId, reason: input.reason });
    return input.id;
  },
);

/** Turns a release down, or takes it back before it is given. */
export async function refuse(_before: FormState, form: FormData): Promise<FormState> {
  const result = await refuseOne(form);
  if (!result.ok) return refused(result, form);
  await forgetPrepared(packagesFolder(), result.value);
  refresh();
  return { errors: [] };
}

const linkOne = action(
  {
    name: "release.link",
    may: "releases.prepare",
    input: which.extend(saidOfLink),
  },
  async ({ tx, caller, input }) => {
    const { id: releaseId, recipient, days } = input;
    const token = await giveLink(tx, { releaseId, by: caller.userId, recipient, days, now: new Date() });
    return { token, release: await findRelease(tx, { id: releaseId }) };
  },
);

/** Makes a link by which a recipient fetches the package, for some days. It is shown once. */
export async function makeLink(_before: FormState, form: FormData): Promise<FormState> {
  const result = await linkOne(form);
  if (!result.ok) return refused(result, form);
  const { NEXTAUTH_URL: origin = "" } = env();
  const { token, release } = result.value;
  const days = String(readForm(form).days ?? "");
  const works = `It works for ${days} ${days === "1" ? "day" : "days"}, for whoever has it. It is shown only here: copy it now.`;
  const isWithdrawn = release.kind === "records" && (await withSystem((tx) => holdsWithdrawn(tx, release)));
  return {
    errors: [],
    done: {
      heading: "The link is ready",
      text: isWithdrawn ? `${withdrawnInWords(release)} ${works}` : works,
      secret: { label: "Give it to the recipient alone:", value: addressOfLink(origin, token) },
    },
  };
}

const revokeOne = action(
  { name: "release.link.revoke", may: "releases.prepare", input: which },
  async ({ tx, caller, input }) => takeLinkBack(tx, { link: input.id, by: caller.userId }),
);

/** Takes a link back: from then on it leads nowhere. */
export async function revokeLink(_before: FormState, form: FormData): Promise<FormState> {
  const result = await revokeOne(form);
  if (!result.ok) return refused(result, form);
  refresh();
  return { errors: [] };
}
