import type { ComponentPropsWithRef, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import { Label, type LabelSize } from "@/components/ui/Label";

/** What every single-control field is told. `id` is the name unless given. */
export type FieldProps = {
  name: string;
  id?: string;
  label: ReactNode;
  labelSize?: LabelSize;
  labelHidden?: boolean;
  pageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
};

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | "one-third" | "one-half" | "two-thirds" | "full";

export type InputProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, "width"> & {
    /** About how many characters are expected, or a part of the page's width. */
    width?: InputWidth;
    prefix?: string;
    suffix?: string;
    /** A control that belongs to the field and stands beside it. */
    after?: ReactNode;
  };

/**
 * A one-line field. Whole numbers: `inputMode="numeric"`, never `type="number"`. Takes every attribute of an input,
 * `defaultValue`, `ref` and the handlers of react-hook-form among them.
 */
export function Input(props: InputProps) {
  const { label, labelSize, labelHidden, pageHeading, hint, error, width, prefix, suffix, after, className, ...rest } =
    props;
  const id = rest.id ?? rest.name;
  const input = (
    <input
      type="text"
      {...rest}
      id={id}
      className={classes("govuk-input", widthClass(width), Boolean(error) && "govuk-input--error", className)}
      aria-describedby={describedBy(id, { hint, error }, rest["aria-describedby"])}
      aria-invalid={error ? true : undefined}
    />
  );
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize} hidden={labelHidden} pageHeading={pageHeading}>
        {label}
      </Label>
      {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
      {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
      {prefix || suffix || after ? (
        <div className="govuk-input__wrapper">
          {prefix ? <Affix kind="prefix">{prefix}</Affix> : null}
          {input}
          {suffix ? <Affix kind="suffix">{suffix}</Affix> : null}
          {after}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

/** Units and currency signs are for the eye: the label or hint says them to those who listen. */
function Affix({ kind, children }: { kind: "prefix" | "suffix"; children: string }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}

function widthClass(width: InputWidth | undefined): string | undefined {
  if (width === undefined) return undefined;
  return typeof width === "number" ? `govuk-input--width-${width}` : `govuk-!-width-${width}`;
}
