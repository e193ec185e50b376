/** Submitting a form, amending it, and reading what was submitted. */
import { and, asc, desc, eq, inArray, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { Conflict, Fault } from "@/lib/errors";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import { NotFound } from "../errors";
import { cases, formEdits, forms, formVersions, users } from "../schema";
import type { Tx } from "../types";
import { me, whoActs } from "./caller";
import { markClosed } from "./case-status";
import { editsSince, type Form, lockDraft } from "./drafts";
import { lockCase } from "./lock";
import { answersByForm, projectCases } from "./projection";

export interface Submission {
  formId: string;
  /** The version that "check your answers" showed. */
  baseVersion: number;
  /** The answers to be kept, checked, with those that do not apply left out. */
  answers: Answers;
  describedOn: string;
  definitionVersion: number;
}

/** What somebody else changed after "check your answers" was shown: the details of the Conflict. */
export interface ChangedSince {
  questions: { question: string; by: string | null; at: Date }[];
}

/**
 * Submits a draft. A form that closes the case closes it on the form's date; an amendment takes the place of the form
 * that it amends, whose former answers are kept with the reason. The case is counted anew.
 *
 * @returns the id of the form that stands: of an amendment, that of the form it amended
 * @throws Conflict<ChangedSince> where somebody else changed the draft after `baseVersion`: nothing is submitted
 */
export async function submitForm(tx: Tx, submission: Submission): Promise<string> {
  const draft = await lockDraft(tx, submission.formId);
  await refuseUnseenChanges(tx, draft, submission.baseVersion);
  const now = await lockCase(tx, draft.caseId);
  const formId = draft.amendsFormId === null ? await submit(tx, draft, submission) : await amend(tx, draft, submission);
  await settleCase(tx, draft.caseId);
  if (draft.role === "closes") await markClosed(tx, now, { onDate: submission.describedOn });
  await projectCases(tx, [draft.caseId]);
  return formId;
}

async function refuseUnseenChanges(tx: Tx, draft: Form, baseVersion: number): Promise<void> {
  const { id: submitter } = await whoActs(tx);
  const unseen = [...(await editsSince(tx, draft.id, baseVersion))].filter(([, { by }]) => by?.id !== submitter);
  if (unseen.length === 0) return;
  const questions = unseen.map(([question, { by, at }]) => ({ question, by: by?.name ?? null, at }));
  throw new Conflict<ChangedSince>({ questions });
}

async function submit(tx: Tx, draft: Form, { answers, describedOn, definitionVersion }: Submission): Promise<string> {
  await tx
    .update(forms)
    .set({
      status: "submitted",
      answers,
      unreadable: {},
      describedOn,
      definitionVersion,
      submittedBy: me,
      submittedAt: sql`now()`,
      updatedBy: me,
      updatedAt: sql`now()`,
      rowVersion: draft.rowVersion + 1,
    })
    .where(eq(forms.id, draft.id));
  // Who changed what while it was written has served its purpose, and holds former answers.
  await tx.delete(formEdits).where(eq(formEdits.formId, draft.id));
  return draft.id;
}

async function amend(tx: Tx, draft: Form, submission: Submission): Promise<string> {
  const { answers, describedOn, definitionVersion } = submission;
  const [standing] = await tx
    .select()
    .from(forms)
    .where(eq(forms.id, draft.amendsFormId as string))
    .for("no key update");
  if (!standing?.submittedAt || standing.describedOn === null) throw new NotFound("form");
  const [last] = await tx
    .select({ version: max(formVersions.version) })
    .from(formVersions)
    .where(eq(formVersions.formId, standing.id));
  await tx.insert(formVersions).values({
    formId: standing.id,
    caseId: standing.caseId,
    serviceId: standing.serviceId,
    version: (last?.version ?? 0) + 1,
    definitionVersion: standing.definitionVersion,
    answers: standing.answers,
    describedOn: standing.describedOn,
    submittedBy: standing.submittedBy,
    submittedAt: standing.submittedAt,
    reason: draft.amendmentReason as string,
    replacedBy: me,
  });
  await tx
    .update(forms)
    .set({
      answers,
      describedOn,
      definitionVersion,
      submittedBy: me,
      submittedAt: sql`now()`,
      updatedBy: me,
      updatedAt: sql`now()`,
      rowVersion: standing.rowVersion + 1,
    })
    .where(eq(forms.id, standing.id));
  await tx.delete(forms).where(eq(forms.id, draft.id));
  return standing.id;
}

/** The review dates are counted from the last submitted intake or review. */
async function settleCase(tx: Tx, caseId: string): Promise<void> {
  const [last] = await tx
    .select({ on: max(forms.describedOn) })
    .from(forms)
    .where(and(eq(forms.caseId, caseId), eq(forms.status, "submitted"), inArray(forms.role, ["opens", "reviews"])));
  await tx
    .update(cases)
    .set({ reviewedOn: last?.on ?? null })
    .where(eq(cases.id, caseId));
}

/**
 * Begins to amend a submitted form, or finds the amendment that somebody began before: a draft like any other, which
 * saveDraft() fills and submitForm() puts in the place of the form. Until then the form stands as it was submitted.
 *
 * @param reason why it is amended, kept with the answers that are replaced; of an amendment that was begun, its own stays
 */
export async function startAmendment(tx: Tx, formId: string, reason: string): Promise<Form> {
  const amendmentReason = reason.trim();
  if (amendmentReason === "") throw new Fault([{ field: "reason", message: "Say why the form is amended." }]);
  const [standing] = await tx.select().from(forms).where(eq(forms.id, formId)).for("no key update");
  if (standing?.status !== "submitted") throw new NotFound("submitted form");
  const [begun] = await tx.select().from(forms).where(eq(forms.amendsFormId, formId));
  if (begun) return begun;
  const { id: _id, submittedAt: _at, submittedBy: _by, startedAt: _started, updatedAt: _updated, ...copy } = standing;
  const [draft] = await tx
    .insert(forms)
    .values({
      ...copy,
      status: "draft",
      amendsFormId: formId,
      amendmentReason,
      startedBy: me,
      updatedBy: me,
      rowVersion: 1,
    })
    .returning();
  return draft as Form;
}

/** The amendment of a form that is under way; undefined where there is none. */
export async function findAmendment(tx: Tx, formId: string): Promise<Form | undefined> {
  const [draft] = await tx.select().from(forms).where(eq(forms.amendsFormId, formId));
  return draft;
}

/**
 * The answers of the case's other submitted forms, by form id and in the order of their dates: what the questions of a
 * form may depend on.
 *
 * @param formId the form that is being filled in; of an amendment, the form that it amends is left out too
 */
export async function earlierAnswers(tx: Tx, caseId: string, formId?: string): Promise<EarlierAnswers> {
  const own = alias(forms, "own");
  const rows = await tx
    .select({ form: forms.form, answers: forms.answers })
    .from(forms)
    .where(
      and(
        eq(forms.caseId, caseId),
        eq(forms.status, "submitted"),
        formId === undefined ? undefined : ne(forms.id, formId),
        formId === undefined
          ? undefined
          : sql`not exists (select from ${forms} ${own} where ${own.id} = ${formId} and ${own.amendsFormId} = ${forms.id})`,
      ),
    )
    .orderBy(asc(forms.describedOn), asc(forms.sequence));
  return answersByForm(rows);
}

export type FormVersion = typeof formVersions.$inferSelect & { replacedByName: string | null };

/** The former answers of a form, the latest first. */
export async function formerVersions(tx: Tx, formId: string): Promise<FormVersion[]> {
  const rows = await tx
    .select({ version: formVersions, replacedByName: users.name })
    .from(formVersions)
    .leftJoin(users, eq(users.id, formVersions.replacedBy))
    .where(eq(formVersions.formId, formId))
    .orderBy(desc(formVersions.version));
  return rows.map(({ version, replacedByName }) => ({ ...version, replacedByName }));
}
