import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/action";
import { type RefusedForm, refused } from "@/lib/form-state";

/**
 * Ends a form's action: goes onward where it was done, and otherwise answers with what is wrong and what was typed.
 * Where somebody else saved first, the page is drawn anew under what was typed, so that the next attempt starts from
 * what stands now.
 */
export function settle(result: Result<unknown>, form: FormData, onward: string): RefusedForm {
  if (result.ok) redirect(onward);
  if (result.conflict !== undefined) refresh();
  return refused(result, form);
}
