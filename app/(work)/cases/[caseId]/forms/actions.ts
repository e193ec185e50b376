"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { caseAddress } from "@/app/(work)/cases/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import type { Conflicting, SendOutcome } from "@/components/forms/outcomes";
import { type DraftConflict, discardDraft } from "@/db/queries/drafts";
import { startAmendment } from "@/db/queries/submissions";
import { action } from "@/lib/action";
import { dayInput, withDays } from "@/lib/day-input";
import { readForm } from "@/lib/form-data";
import { refused } from "@/lib/form-state";
import type { Question } from "@/lib/forms/define";
import { questionsOf } from "@/lib/forms/pages";
import { inWords, typedInWords } from "@/lib/forms/summary";
import { labelIn } from "@/lib/forms/years";
import { momentInWords } from "@/lib/time";
import { beginForm } from "./_form/begin-form";
import { changeDate } from "./_form/dates";
import { type LoadedForm, loadDraft, loadForm } from "./_form/load";
import { carriedOn, type PageAt } from "./_form/page-sent";
import { save } from "./_form/save-action";
import { type PageSaved, type PageSent, removeWhatDoesNotApply } from "./_form/save-page";
import { submitDraft } from "./_form/submit-draft";
import { whereNext } from "./_form/where-next";
import { type FormAt, formAddress, formTaskAddress, withNote } from "./addresses";

const at = { caseId: z.uuid(), formId: z.uuid() };
const form = z.object(at);
const draft = z.object({ ...at, base: z.coerce.number().int() });

/** Sends a page of a form, and leads on to the next. What cannot be saved is answered, with all that was typed. */
export async function sendPage(page: PageAt, _before: SendOutcome, sent: FormData): Promise<SendOutcome> {
  const result = await save({ ...page, quietly: false, sent });
  if (!result.ok) return { kind: "refused", messages: result.errors.map(({ message }) => message) };
  const { saved, sent: read } = result.value;
  if (saved.conflicts.length > 0) return conflictOutcome(saved, read, sent);
  refresh(page);
  redirect(whereNext(page, saved, read, page.from));
}

const begin = action(
  {
    name: "form.start",
    may: "cases.edit",
    input: withDays(
      ["date"],
      z.object({
        caseId: z.uuid(),
        form: z.string().max(100),
        date: dayInput({ missing: "Enter the date, with a day, a month and a year, like 27 3 2026." }),
      }),
    ),
  },
  async ({ tx, input, audit }) => {
    const begun = await beginForm(tx, { caseId: input.caseId, form: input.form, day: input.date });
    await audit({ subjectType: "form", subjectId: begun.id, serviceId: begun.serviceId, detail: { form: begun.form } });
    return begun.id;
  },
);

/** Begins a form of a case, or opens the one that was begun. */
export async function startForm(on: { caseId: string; form: string }, _before: FormState, sent: FormData) {
  const result = await begin({ ...readForm(sent), ...on });
  if (!result.ok) return refused(result, sent);
  redirect(formAddress({ caseId: on.caseId, formId: result.value }));
}

const setDate = action(
  {
    name: "form.date",
    may: "cases.edit",
    input: withDays(
      ["date"],
      draft.extend({ date: dayInput({ missing: "Enter the date, with a day, a month and a year, like 27 3 2026." }) }),
    ),
  },
  async ({ tx, input, audit }) => {
    await changeDate(tx, { ...input, day: input.date });
    const { form: changed } = await loadForm(tx, input);
    await audit({ subjectType: "form", subjectId: input.formId, serviceId: changed.serviceId });
  },
);

/** Changes the date of a draft. */
export async function changeFormDate(
  on: FormAt & { base: number; from?: "check" | undefined },
  _before: FormState,
  sent: FormData,
) {
  const result = await setDate({ ...readForm(sent), ...on });
  if (!result.ok) return refused(result, sent);
  refresh(on);
  redirect(on.from === "check" ? formTaskAddress(on, "check") : formAddress(on));
}

const remove = action({ name: "form.remove-answers", may: "cases.edit", input: form }, async ({ tx, input, audit }) => {
  const loaded = await loadDraft(tx, input);
  const { answers, unreadable, rowVersion: version, serviceId } = loaded.form;
  const { removed } = await removeWhatDoesNotApply(tx, loaded, { answers, unreadable, version });
  await audit({ subjectType: "form", subjectId: input.formId, serviceId, detail: { questions: removed } });
});

/** Removes from a draft the answers that no longer apply. @param to where to go on to, an address of this form */
export async function removeAnswers(on: FormAt & { to: string }, _before: FormState, sent: FormData) {
  const result = await remove(on);
  if (!result.ok) return refused(result, sent);
  refresh(on);
  redirect(on.to.startsWith(`${formAddress(on)}/`) ? on.to : formAddress(on));
}

const submit = action({ name: "form.submit", may: "cases.edit", input: draft }, async ({ tx, input, audit }) => {
  const { form: submitted } = await loadForm(tx, input);
  const formId = await submitDraft(tx, input);
  // Looked at and found wanting, at the least: every action leaves its mark.
  const detail = { form: submitted.form, amendment: submitted.amendsFormId !== null, submitted: formId !== undefined };
  await audit({ subjectType: "form", subjectId: formId ?? input.formId, serviceId: submitted.serviceId, detail });
  return formId;
});

/** Submits a draft, or shows what must be put right first. */
export async function submitAnswers(on: FormAt & { base: number }, _before: FormState, sent: FormData) {
  const result = await submit(on);
  const check = formTaskAddress(on, "check");
  if (!result.ok) {
    if (result.conflict === undefined) return refused(result, sent);
    refresh(on);
    redirect(withNote(check, { since: on.base, changed: 1 }));
  }
  refresh(on);
  if (result.value === undefined) redirect(withNote(check, { problems: 1 }));
  redirect(withNote(formAddress({ ...on, formId: result.value }), { done: "submitted" }));
}

const amend = action(
  {
    name: "form.amend",
    may: "forms.amend",
    input: form.extend({ reason: z.string().max(1000, "Use no more than 1000 characters.") }),
  },
  async ({ tx, input, audit }) => {
    const { form: standing } = await loadForm(tx, input);
    const begun = await startAmendment(tx, input.formId, input.reason);
    await audit({ subjectType: "form", subjectId: standing.id, serviceId: standing.serviceId });
    return begun.id;
  },
);

/** Begins to amend a submitted form. */
export async function startAmending(on: FormAt, _before: FormState, sent: FormData) {
  const result = await amend({ ...on, reason: String(sent.get("reason") ?? "") });
  if (!result.ok) return refused(result, sent);
  refresh(on);
  redirect(formAddress({ ...on, formId: result.value }));
}

const discard = action({ name: "form.discard", may: "cases.edit", input: form }, async ({ tx, input, audit }) => {
  const { form: gone } = await loadDraft(tx, input);
  await discardDraft(tx, gone.id);
  await audit({ subjectType: "form", subjectId: gone.id, serviceId: gone.serviceId, detail: { form: gone.form } });
});

/** Throws away a draft that was begun by mistake, or an amendment. */
export async function discardForm(on: FormAt, _before: FormState, sent: FormData) {
  const result = await discard(on);
  if (!result.ok) return refused(result, sent);
  refresh(on);
  redirect(caseAddress(on.caseId));
}

/** Pages of a form that a browser keeps in hand are older than what was just saved: they are asked for again. */
function refresh(on: FormAt): void {
  revalidatePath(formAddress(on), "layout");
}

function conflictOutcome(saved: PageSaved, read: PageSent, sent: FormData): SendOutcome {
  return {
    kind: "conflict",
    seen: saved.version,
    conflicts: saved.conflicts.map((conflict) => inPeoplesWords(conflict, saved.loaded)),
    sent: carriedOn(sent),
    unchosen: read.settled !== undefined,
  };
}

function inPeoplesWords(conflict: DraftConflict, { definition, circumstances: { year } }: LoadedForm): Conflicting {
  const question = questionsOf(definition).find(({ id }) => id === conflict.question) as Question;
  const said = ({ answer, unreadable }: DraftConflict["mine"]) =>
    unreadable === undefined
      ? inWords(question, answer, year)
      : [`${typedInWords(unreadable)} (this cannot be understood)`];
  return {
    question: conflict.question,
    text: labelIn(question.text, year),
    mine: said(conflict.mine),
    theirs: said(conflict.theirs),
    changedBy: `${conflict.by?.name ?? "A colleague"}, ${momentInWords(conflict.at)}`,
  };
}
