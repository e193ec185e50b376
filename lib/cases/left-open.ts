/** What must be settled before a case can close. */
import type { HeldForm } from "@/lib/cases/due";
import type { FormDefinition } from "@/lib/forms/define";

/**
 * The drafts that stand in the way of a form: one that closes the case would shut away whatever else is begun in it. Each
 * is to be submitted or deleted first, so that nothing that somebody typed is lost from sight. An amendment is no such
 * draft: it can be gone on with when the case is closed.
 *
 * @param held the forms of the case, amendments left out
 * @param formId the form itself
 */
export function leftOpen(
  { role }: Pick<FormDefinition, "role">,
  held: readonly HeldForm[],
  formId: string,
): readonly HeldForm[] {
  return role === "closes" ? held.filter(({ id, state }) => state === "draft" && id !== formId) : [];
}
