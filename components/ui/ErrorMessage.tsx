import type { ReactNode } from "react";
import { errorId } from "@/components/ui/described-by";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

/** The fault of one field, above the field. `fieldId` is the field's own id. */
export function ErrorMessage({ fieldId, children }: { fieldId: string; children: ReactNode }) {
  return (
    <p id={errorId(fieldId)} className="govuk-error-message">
      <VisuallyHidden>Error:</VisuallyHidden> {children}
    </p>
  );
}
