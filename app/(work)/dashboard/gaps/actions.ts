"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import { markUnknowable, unmarkUnknowable } from "@/db/queries/gaps";
import { action } from "@/lib/action";
import { Fault } from "@/lib/errors";
import { listOf, optionalLine } from "@/lib/form-data";

const settled = z.object({
  do: z.enum(["mark", "unmark"]),
  form: z.string().max(100),
  question: z.string().max(200),
  forms: listOf(z.uuid()),
  reason: optionalLine(200).optional(),
});

const settle = action({ name: "gap.settle", may: "cases.edit", input: settled }, async ({ tx, input, audit }) => {
  const { form, question, forms, reason } = input;
  if (forms.length === 0) throw new Fault([{ field: "none", message: "Select the forms that you speak of" }]);
  if (input.do === "mark" && !reason) throw new Fault([{ field: "why", message: "Say why it cannot be known" }]);
  const done =
    input.do === "mark"
      ? await markUnknowable(tx, forms, { form, question }, reason ?? "")
      : await unmarkUnknowable(tx, forms, question);
  for (const { caseId, serviceId } of done)
    await audit({
      action: input.do === "mark" ? "gap.unknowable" : "gap.ask-again",
      subjectType: "case",
      subjectId: caseId,
      serviceId,
      detail: { question: `${form}/${question}` },
    });
  if (done.length === 0) await audit({ subjectType: "dashboard", subjectId: null });
});

/** Says that gaps cannot be filled any more, or that they are asked after again; and leads back to the list. */
export async function settleGaps(sent: FormData): Promise<void> {
  const done = await settle(sent);
  const back = String(sent.get("back") ?? "");
  const here = back.startsWith(`${addresses.dashboard}/gaps/`) ? back : addresses.dashboard;
  if (done.ok) redirect(here);
  const fault = done.errors[0]?.field === "why" ? "why" : "none";
  redirect(`${here}${here.includes("?") ? "&" : "?"}fault=${fault}`);
}
