import "server-only";
import { action } from "@/lib/action";
import { pageSent } from "./page-sent";
import { savePage } from "./save-page";

/** Saves a page of a form: the one way, whether it was sent by its button or is kept while it is typed. */
export const save = action({ name: "form.save", may: "cases.edit", input: pageSent }, async ({ tx, input, audit }) => {
  const saved = await savePage(tx, input);
  await audit({
    subjectType: "form",
    subjectId: input.formId,
    serviceId: saved.loaded.form.serviceId,
    detail: { page: `${input.section}/${input.page}`, quietly: input.intent === "quietly" },
  });
  return { saved, sent: input };
});
