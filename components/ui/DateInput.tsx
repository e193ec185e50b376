import type { ComponentPropsWithRef, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { Fieldset } from "@/components/ui/Fieldset";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { LabelSize } from "@/components/ui/Label";

export type DatePart = "day" | "month" | "year";

const parts: readonly { part: DatePart; label: string; width: 2 | 4 }[] = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
];

export type DateInputProps = {
  /** The three inputs are named `<name>-day`, `<name>-month` and `<name>-year` unless `names` says otherwise. */
  name: string;
  id?: string;
  names?: Record<DatePart, string>;
  legend: ReactNode;
  legendSize?: LabelSize;
  pageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** The parts that are at fault; all three unless given. */
  errorParts?: readonly DatePart[];
  /** As typed, so that what was wrong can be seen and mended. */
  value?: Partial<Record<DatePart, string>>;
  inputProps?: (part: DatePart) => ComponentPropsWithRef<"input">;
};

/** A date as three fields. The day has the field's own id, so that a fault's link lands on a control. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, names, legend, hint, error, value, inputProps } = props;
  const faulty = props.errorParts ?? ["day", "month", "year"];
  return (
    <FormGroup error={error}>
      <Fieldset
        role="group"
        legend={legend}
        legendSize={props.legendSize}
        pageHeading={props.pageHeading}
        describedBy={describedBy(id, { hint, error })}
      >
        {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
        {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
        <div className="govuk-date-input">
          {parts.map(({ part, label, width }) => {
            const inputId = part === "day" ? id : `${id}-${part}`;
            const wrong = Boolean(error) && faulty.includes(part);
            return (
              <div className="govuk-date-input__item" key={part}>
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={inputId}>
                    {label}
                  </label>
                  <input
                    defaultValue={value?.[part]}
                    {...inputProps?.(part)}
                    id={inputId}
                    name={names?.[part] ?? `${name}-${part}`}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-invalid={wrong || undefined}
                    className={classes(
                      "govuk-input govuk-date-input__input",
                      `govuk-input--width-${width}`,
                      wrong && "govuk-input--error",
                    )}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
