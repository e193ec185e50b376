import "server-only";
import { sectionAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { NotFound } from "@/db/errors";
import { action } from "@/lib/action";
import { type HandedOver, isWithin } from "@/lib/auth/hand-over";
import { pageSent } from "./page-sent";
import { savePage } from "./save-page";

const saving = { name: "form.save", may: "cases.edit", input: pageSent, whileHandedOver: true } as const;

/** Saves a page of a form: the one way, whether it was sent by its button or is kept while it is typed. */
export const save = action(saving, async ({ tx, person, input, audit }) => {
  const isTheirs = (handed: HandedOver) => isWithin(handed, `${sectionAddress(input, input.section)}/${input.page}`);
  if (person.handedOver && !isTheirs(person.handedOver)) throw new NotFound("page");
  const saved = await savePage(tx, input, { isHandedOver: person.handedOver !== null });
  await audit({
    subjectType: "form",
    subjectId: input.formId,
    serviceId: saved.loaded.form.serviceId,
    detail: { page: `${input.section}/${input.page}`, quietly: input.intent === "quietly" },
  });
  return { saved, sent: input };
});
