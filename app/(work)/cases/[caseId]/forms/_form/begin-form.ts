/** Beginning a form of a case. */
import { NotFound } from "@/db/errors";
import { type Form, startForm } from "@/db/queries/drafts";
import type { Tx } from "@/db/types";
import type { HeldForm } from "@/lib/cases/due";
import { refuseDate } from "@/lib/cases/form-date";
import { formSteps, type Step } from "@/lib/cases/steps";
import { Fault } from "@/lib/errors";
import type { FormDefinition, Population } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { dateSurroundings } from "./dates";

export interface Beginning {
  readonly definition: FormDefinition;
  readonly population: Population;
  readonly step: Step;
  /** The form that is there already, where there can be no other: to be opened instead. */
  readonly held: string | undefined;
  readonly openedOn: string;
}

/**
 * What beginning a form of this kind would come to, for the case as it stands.
 *
 * @param form the definition's id
 * @throws NotFound where the case's population has no such form
 */
export async function beginning(tx: Tx, caseId: string, form: string): Promise<Beginning> {
  const { found, population, ...client } = await dateSurroundings(tx, caseId);
  const steps = formSteps(population, found, client).find((one) => one.form.id === form);
  if (!steps) throw new NotFound("form");
  const { form: definition, step, submitted } = steps;
  return { definition, population, step, held: heldBy(step, submitted), openedOn: found.openedOn };
}

function heldBy(step: Step, submitted: readonly HeldForm[]): string | undefined {
  if (step.kind === "continue") return step.draft.id;
  return step.kind === "done" || step.kind === "amend" ? submitted[0]?.id : undefined;
}

/**
 * Begins a form of that day, or finds the draft that somebody began before.
 *
 * @param day YYYY-MM-DD
 * @throws Fault where it cannot begin yet, or not of that day
 */
export async function beginForm(tx: Tx, given: { caseId: string; form: string; day: string }): Promise<Form> {
  const { definition, step } = await beginning(tx, given.caseId, given.form);
  const waits = whyNotYet(step);
  if (waits !== undefined) throw new Fault(waits);
  if (step.kind === "start") {
    const refusal = refuseDate(definition, given.day, await dateSurroundings(tx, given.caseId));
    if (refusal !== undefined) throw new Fault([{ field: "date", message: refusal }]);
  }
  return startForm(tx, given.caseId, definition, given.day);
}

/** Why a form cannot be begun now, as a sentence that says what to do; undefined where it can. */
export function whyNotYet(step: Step): string | undefined {
  if (step.kind === "waits") return `This cannot start yet. Submit the ${inSentence(step.for.title)} first.`;
  if (step.kind === "shut") return "This case is not open. Reopen it before you begin or go on with a form.";
  return undefined;
}
