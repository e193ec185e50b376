import type { ReactNode } from "react";
import { hintId } from "@/components/ui/described-by";

/** Help with answering, above the field. `fieldId` is the field's own id. */
export function Hint({ fieldId, children }: { fieldId: string; children: ReactNode }) {
  return (
    <div id={hintId(fieldId)} className="govuk-hint">
      {children}
    </div>
  );
}
