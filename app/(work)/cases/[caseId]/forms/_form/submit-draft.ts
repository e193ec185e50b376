/** Submitting a draft, once nothing stands in its way. */
import { submitForm } from "@/db/queries/submissions";
import type { Tx } from "@/db/types";
import { refuseDate } from "@/lib/cases/form-date";
import { leftOpen } from "@/lib/cases/left-open";
import { statusOf } from "@/lib/cases/status";
import { Fault } from "@/lib/errors";
import { inSentence } from "@/lib/forms/in-sentence";
import { path } from "@/lib/forms/path";
import { type Readiness, readiness } from "@/lib/forms/readiness";
import { refusalsOf } from "@/lib/forms/refusals";
import { type WorkedOut, workOut } from "@/lib/forms/work-out";
import { formById } from "@/questionnaires";
import { dateSurroundings } from "./dates";
import { type LoadedForm, type Located, loadDraft } from "./load";

export interface DraftState extends Readiness {
  /** Why the date of the form cannot stand; undefined where it can. */
  readonly dateRefusal: string | undefined;
  /** Other drafts of the case that are to be submitted or deleted first. */
  readonly unsettled: readonly Unsettled[];
  /** What the form works out, as the answers stand. */
  readonly workedOut: readonly WorkedOut[];
}

export interface Unsettled {
  readonly formId: string;
  readonly title: string;
}

/** What stands in the way of submitting a draft. */
export async function stateOfDraft(tx: Tx, { form, definition, circumstances }: LoadedForm): Promise<DraftState> {
  const around = await dateSurroundings(tx, form.caseId, form);
  const dateRefusal =
    form.describedOn === null
      ? `Enter the ${inSentence(definition.dateLabel)}.`
      : refuseDate(definition, form.describedOn, around);
  const { obstacles, ...ready } = readiness(definition, form, circumstances);
  const walked = path(definition, form.answers, circumstances);
  const { dateOfBirth, closedOn, openedOn } = { ...around.found, dateOfBirth: around.dateOfBirth };
  const facts = { openedOn, ...(dateOfBirth && { dateOfBirth }), ...(closedOn && { closedOn }) };
  const day = form.describedOn ?? around.today;
  return {
    ...ready,
    obstacles: [
      ...obstacles,
      ...refusalsOf(definition, walked, circumstances, facts, day).map(({ question, message }) => ({
        question,
        path: [question],
        message,
      })),
    ],
    dateRefusal,
    unsettled: leftOpen(definition, around.found.forms, form.amendsFormId ?? form.id).map((held) => ({
      formId: held.id,
      title: formById(held.form)?.title ?? held.form,
    })),
    workedOut: workOut(definition, walked, circumstances, facts, day),
  };
}

/**
 * Submits a draft with the answers that apply, and counts the case anew. A form that closes the case closes it; an
 * amendment takes the place of the form that it amends.
 *
 * @param base the version that "check your answers" showed
 * @returns the id of the form that stands; undefined where something must be put right first, and nothing was done
 * @throws Fault where the case is closed; Conflict where somebody else changed an answer after `base`
 */
export async function submitDraft(tx: Tx, given: Located & { base: number }): Promise<string | undefined> {
  const loaded = await loadDraft(tx, given);
  const { form, definition } = loaded;
  const { found } = await dateSurroundings(tx, form.caseId, form);
  if (form.amendsFormId === null && statusOf(found) === "closed")
    throw new Fault("This case is closed. Reopen it before you submit another form.");
  const { answers, obstacles, dateRefusal, unsettled } = await stateOfDraft(tx, loaded);
  if (obstacles.length > 0 || unsettled.length > 0) return undefined;
  if (dateRefusal !== undefined || form.describedOn === null) return undefined;
  return submitForm(tx, {
    formId: form.id,
    baseVersion: given.base,
    answers,
    describedOn: form.describedOn,
    definitionVersion: definition.version,
  });
}
