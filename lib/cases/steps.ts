/** What can be done with each form of a case now, for the case page. */
import type { CaseInHand, HeldForm } from "@/lib/cases/due";
import { statusOf } from "@/lib/cases/status";
import { isForAge } from "@/lib/forms/age";
import type { FormDefinition, Population } from "@/lib/forms/define";

/**
 * waits: another form comes first · shut: the case's status does not allow it · done: held as often as it may be ·
 * amend: the case was reopened after this form had closed it, and amending it closes the case again.
 */
export type Step =
  | { readonly kind: "start" }
  | { readonly kind: "continue"; readonly draft: HeldForm }
  | { readonly kind: "waits"; readonly for: FormDefinition }
  | { readonly kind: "shut" }
  | { readonly kind: "done" }
  | { readonly kind: "amend"; readonly submitted: HeldForm };

export interface FormSteps {
  readonly form: FormDefinition;
  readonly step: Step;
  /** Those submitted, the latest date first. */
  readonly submitted: readonly HeldForm[];
}

/** What decides for which forms the client is of an age. Days are YYYY-MM-DD. */
export interface ClientAge {
  readonly dateOfBirth: string | null;
  readonly today: string;
}

/**
 * The forms of a case in their order, with what comes next for each. A draft can always be continued while the case is
 * not closed; an inactive case can still be closed, but nothing else is begun until it is reopened. A form for another
 * age than the client has been since the case opened is left out, unless the case holds it.
 */
export function formSteps(population: Population, inHand: CaseInHand, client: ClientAge): FormSteps[] {
  return population.forms.flatMap((form) => {
    const held = inHand.forms.filter((each) => each.form === form.id);
    const isOfAge = [inHand.openedOn, client.today].some((day) => isForAge(form, client.dateOfBirth, day));
    if (!isOfAge && held.length === 0) return [];
    const submitted = held
      .filter(({ state }) => state === "submitted")
      .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
    return [{ form, submitted, step: stepOf(form, held, population, inHand) }];
  });
}

function stepOf(form: FormDefinition, held: readonly HeldForm[], population: Population, inHand: CaseInHand): Step {
  const draft = held.find(({ state }) => state === "draft");
  const status = statusOf(inHand);
  if (draft) return status === "closed" ? { kind: "shut" } : { kind: "continue", draft };
  const [once] = form.occurs === "once" ? held : [];
  if (once)
    return form.role === "closes" && status !== "closed" ? { kind: "amend", submitted: once } : { kind: "done" };
  if (status === "closed" || (status === "inactive" && form.role !== "closes")) return { kind: "shut" };
  const first = population.forms.find(({ id }) => id === form.after);
  const ready =
    first === undefined || inHand.forms.some((each) => each.form === first.id && each.state === "submitted");
  return ready ? { kind: "start" } : { kind: "waits", for: first };
}
