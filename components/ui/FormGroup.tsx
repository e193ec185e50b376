import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** A field with its label, hint and error; marked along its edge while it is in error. */
export function FormGroup({
  error,
  className,
  children,
}: {
  error?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes("govuk-form-group", Boolean(error) && "govuk-form-group--error", className)}>
      {children}
    </div>
  );
}
