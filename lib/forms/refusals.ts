/** Answers that cannot stand together. What is refused, and in which words, is written with the form. */
import { holds } from "./condition";
import type { FormDefinition, Refusal } from "./define";
import type { Circumstances, Path } from "./path";
import { asAnswers, type CaseFacts, workOut } from "./work-out";

/**
 * The refusals of a form that its answers call up, in the order of its definition.
 *
 * @param walked the walk through the form
 * @param day the date of the form, YYYY-MM-DD
 */
export function refusalsOf(
  form: FormDefinition,
  walked: Path,
  circumstances: Circumstances,
  facts: CaseFacts,
  day: string,
): readonly Refusal[] {
  const { refuses = [] } = form;
  if (refuses.length === 0) return [];
  const workedOut = asAnswers(workOut(form, walked, circumstances, facts, day), circumstances.year);
  const scope = { answers: [workedOut, walked.answers], earlier: circumstances.earlier };
  return refuses.filter(({ when }) => holds(when, scope));
}
