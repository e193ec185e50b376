import { statusOf } from "@/lib/cases/status";
import type { FormInHand } from "./read-form";

/** Whether a form is a draft that can be gone on with: one of a closed case waits until the case is reopened. */
export function canBeWritten({ form, found }: Pick<FormInHand, "form" | "found">): boolean {
  return form.status === "draft" && (form.amendsFormId !== null || statusOf(found) !== "closed");
}
