"use server";

import { z } from "zod";
import { settle } from "@/app/(work)/cases/settle";
import { commentsAddress } from "@/app/(work)/reports/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import type { Tx } from "@/db";
import { type ClientComment, decideRedaction, findComment, redact } from "@/db/queries/client-comments";
import { action } from "@/lib/action";
import { Conflict, Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const which = z.object({ id: z.uuid() });

/** A comment as it is now; somebody else may have looked at it since the page was opened. */
async function inState(tx: Tx, id: string, status: "waiting" | "approved" | null): Promise<ClientComment> {
  const comment = await findComment(tx, id);
  if ((comment.redaction?.status ?? null) !== status) throw new Conflict({});
  return comment;
}

const proposeOne = action(
  {
    name: "comment.redact",
    may: "comments.review",
    input: which.extend({
      redacted: z
        .string()
        .trim()
        .min(1, { error: "Enter the words that may be printed, or set the comment aside" })
        .max(2500, { error: "Use no more than 2,500 characters" }),
    }),
  },
  async ({ tx, input, audit }) => {
    const { words } = await inState(tx, input.id, null);
    await redact(tx, { commentId: input.id, words, redacted: input.redacted });
    await audit({ subjectType: "comment", subjectId: input.id });
  },
);

/** Proposes how a comment is printed. */
export async function propose(id: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await proposeOne({ ...readForm(form), id }), form, commentsAddress);
}

const setAsideOne = action(
  { name: "comment.set-aside", may: "comments.review", input: which },
  async ({ tx, input, audit }) => {
    const { words } = await inState(tx, input.id, null);
    await redact(tx, { commentId: input.id, words, redacted: null });
    await audit({ subjectType: "comment", subjectId: input.id });
  },
);

/** Sets a comment aside: it is not printed. */
export async function setAside(id: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await setAsideOne({ id }), form, commentsAddress);
}

const approveOne = action(
  { name: "comment.approve", may: "comments.review", input: which.extend({ redaction: z.uuid() }) },
  async ({ tx, person, input, audit }) => {
    const { redaction } = await inState(tx, input.id, "waiting");
    // Approved is what was read: other words may have been proposed since the page was opened.
    if (redaction?.id !== input.redaction) throw new Conflict({ said: "Other words wait now: read them first." });
    if (redaction.redactedBy.id === person.userId)
      throw new Fault("You redacted this comment: another analyst has to approve it");
    await decideRedaction(tx, { id: redaction.id, from: "waiting", status: "approved" });
    await audit({ subjectType: "comment", subjectId: input.id });
  },
);

/** Lets a comment be printed as somebody else redacted it. */
export async function approve(
  of: { id: string; redaction: string },
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return settle(await approveOne(of), form, commentsAddress);
}

const refuseOne = action(
  {
    name: "comment.refuse",
    may: "comments.review",
    input: which.extend({ from: z.enum(["waiting", "approved", "set-aside"]) }),
  },
  async ({ tx, input, audit }) => {
    const { redaction } = await findComment(tx, input.id);
    if (redaction?.status !== input.from) throw new Conflict({});
    await decideRedaction(tx, { id: redaction.id, from: input.from, status: "refused" });
    await audit({ subjectType: "comment", subjectId: input.id });
  },
);

/** Takes back what was proposed, approved or set aside: the comment is looked at anew. */
export async function lookAnew(
  of: { id: string; from: "waiting" | "approved" | "set-aside" },
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return settle(await refuseOne(of), form, `${commentsAddress}/${of.id}`);
}
