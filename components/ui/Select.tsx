import type { ComponentPropsWithRef } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { FieldProps } from "@/components/ui/Input";
import { Label } from "@/components/ui/Label";

export type SelectOption = { value: string; text: string; disabled?: boolean };
/** Options under a heading of their own, for a list that is too long to read through. */
export type SelectGroup = { label: string; options: readonly SelectOption[] };

export type SelectProps = FieldProps &
  ComponentPropsWithRef<"select"> & {
    /** Options, or headings with options under them, in the order in which they are read. */
    options: readonly (SelectOption | SelectGroup)[];
    /** What an unanswered field shows, with an empty value. Left out where one option is always chosen. */
    placeholder?: string;
  };

/** A drop-down list. Use Radios where there are ten options or fewer: they are easier to read and to press. */
export function Select(props: SelectProps) {
  const { label, labelSize, labelHidden, pageHeading, hint, error, options, placeholder, className, ...rest } = props;
  const id = rest.id ?? rest.name;
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize} hidden={labelHidden} pageHeading={pageHeading}>
        {label}
      </Label>
      {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
      {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
      <select
        {...rest}
        id={id}
        className={classes("govuk-select", Boolean(error) && "govuk-select--error", className)}
        aria-describedby={describedBy(id, { hint, error }, rest["aria-describedby"])}
        aria-invalid={error ? true : undefined}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((each) =>
          "options" in each ? (
            <optgroup key={each.label} label={each.label}>
              {each.options.map(drawOption)}
            </optgroup>
          ) : (
            drawOption(each)
          ),
        )}
      </select>
    </FormGroup>
  );
}

function drawOption({ value, text, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {text}
    </option>
  );
}
