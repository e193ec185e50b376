/** A form with all that its pages and actions depend on, read in one transaction. */
import { NotFound } from "@/db/errors";
import { type Form, findForm, lockDraft } from "@/db/queries/drafts";
import { earlierAnswers } from "@/db/queries/submissions";
import type { Tx } from "@/db/types";
import type { FormDefinition } from "@/lib/forms/define";
import { type Circumstances, type Path, path } from "@/lib/forms/path";
import type { Reading } from "@/lib/forms/question-types/type";
import { yearOf } from "@/lib/forms/years";
import { today } from "@/lib/time";
import { formById } from "@/questionnaires";

export interface LoadedForm {
  readonly form: Form;
  readonly definition: FormDefinition;
  readonly circumstances: Circumstances & Reading;
}

export interface Located {
  readonly caseId: string;
  readonly formId: string;
}

/**
 * @throws NotFound where there is no such form in this case, or the caller may not see it: nobody is told which
 */
export async function loadForm(tx: Tx, at: Located): Promise<LoadedForm> {
  const form = await findForm(tx, at.formId);
  if (form?.caseId !== at.caseId) throw new NotFound("form");
  return surround(tx, form);
}

/**
 * The same of a draft, locked until the transaction ends.
 *
 * @throws NotFound; Fault where the form was submitted meanwhile
 */
export async function loadDraft(tx: Tx, at: Located): Promise<LoadedForm> {
  const form = await lockDraft(tx, at.formId);
  if (form.caseId !== at.caseId) throw new NotFound("form");
  return surround(tx, form);
}

async function surround(tx: Tx, form: Form): Promise<LoadedForm> {
  const definition = formById(form.form);
  if (!definition) throw new NotFound("form");
  const day = today();
  return {
    form,
    definition,
    circumstances: {
      earlier: await earlierAnswers(tx, form.caseId, form.id),
      year: yearOf(form.describedOn ?? day),
      today: day,
    },
  };
}

/** The walk through a form as it stands. */
export function walkOf({ form, definition, circumstances }: LoadedForm): Path {
  return path(definition, form.answers, circumstances);
}
