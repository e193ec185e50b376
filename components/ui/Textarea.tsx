import type { ComponentPropsWithRef } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { FieldProps } from "@/components/ui/Input";
import { Label } from "@/components/ui/Label";

export type TextareaProps = FieldProps & ComponentPropsWithRef<"textarea">;

/** A field of several lines. Five rows unless told otherwise. */
export function Textarea(props: TextareaProps) {
  const { label, labelSize, labelHidden, pageHeading, hint, error, className, ...rest } = props;
  const id = rest.id ?? rest.name;
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize} hidden={labelHidden} pageHeading={pageHeading}>
        {label}
      </Label>
      {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
      {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
      <textarea
        rows={5}
        {...rest}
        id={id}
        className={classes("govuk-textarea", Boolean(error) && "govuk-textarea--error", className)}
        aria-describedby={describedBy(id, { hint, error }, rest["aria-describedby"])}
        aria-invalid={error ? true : undefined}
      />
    </FormGroup>
  );
}
