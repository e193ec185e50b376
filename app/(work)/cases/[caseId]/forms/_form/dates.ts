/** The date of a form, which decides the year in which it counts, and what it must agree with. */
import { NotFound } from "@/db/errors";
import { type CaseDetails, findCase } from "@/db/queries/cases";
import { DATE_OF_FORM, type Form, saveDraft } from "@/db/queries/drafts";
import type { Tx } from "@/db/types";
import { type DateSurroundings, refuseDate } from "@/lib/cases/form-date";
import { Conflict, Fault } from "@/lib/errors";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";
import { type Located, loadDraft } from "./load";

/**
 * @param form the form whose date it is, where it was begun; of an amendment, the form that it amends is left out too
 * @throws NotFound
 */
export async function dateSurroundings(
  tx: Tx,
  caseId: string,
  form?: Pick<Form, "id" | "amendsFormId">,
): Promise<DateSurroundings & { readonly found: CaseDetails }> {
  const found = await findCase(tx, caseId);
  const population = found && populationById(found.population);
  if (!found || !population) throw new NotFound("case");
  return {
    found,
    population,
    today: today(),
    dateOfBirth: found.client.dateOfBirth,
    openedOn: found.openedOn,
    others: found.forms.filter(
      ({ id, state }) => state === "submitted" && id !== form?.id && id !== form?.amendsFormId,
    ),
  };
}

/**
 * Changes the date of a draft.
 *
 * @param day YYYY-MM-DD
 * @throws Fault where the form cannot be of that day; Conflict where somebody else changed the date meanwhile
 */
export async function changeDate(tx: Tx, change: Located & { base: number; day: string }): Promise<void> {
  const { form, definition } = await loadDraft(tx, change);
  const refusal = refuseDate(definition, change.day, await dateSurroundings(tx, change.caseId, form));
  if (refusal !== undefined) throw new Fault([{ field: "date", message: refusal }]);
  const { conflicts } = await saveDraft(tx, {
    formId: form.id,
    baseVersion: change.base,
    answers: {},
    describedOn: change.day,
  });
  const conflict = conflicts.find(({ question }) => question === DATE_OF_FORM);
  if (conflict) throw new Conflict({ said: `${conflict.by?.name ?? "A colleague"} changed the date.` });
}
