import type { ComponentPropsWithRef, ReactNode } from "react";
import { Choice, type ChoiceOption, choiceHeading, choiceId } from "@/components/ui/Choice";
import { ClearChoice } from "@/components/ui/ClearChoice";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { Fieldset } from "@/components/ui/Fieldset";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { LabelSize } from "@/components/ui/Label";

/** What every group of choices is told. `id` is the name unless given; it is also the first option's id. */
export type ChoicesProps = {
  name: string;
  id?: string;
  legend: ReactNode;
  legendSize?: LabelSize;
  legendHidden?: boolean;
  pageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly ChoiceOption[];
  small?: boolean;
  /** Handlers and ref for every input of the group: what react-hook-form's `register` returns. */
  inputProps?: ComponentPropsWithRef<"input">;
};

export type RadiosProps = ChoicesProps & {
  value?: string | null;
  /** Side by side, for two or three short options. */
  inline?: boolean;
  /** Offers to take the answer back: sends an empty value. For questions that may be left empty. */
  clearable?: boolean;
};

/** A question with one answer of several. */
export function Radios(props: RadiosProps) {
  const { name, id = name, legend, hint, error, options, value, inline, small, clearable, inputProps } = props;
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={legend}
        legendSize={props.legendSize}
        legendHidden={props.legendHidden}
        pageHeading={props.pageHeading}
        describedBy={describedBy(id, { hint, error })}
        className={clearable ? "insights-clearable" : undefined}
      >
        {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
        {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
        <div className={classes("govuk-radios", inline && "govuk-radios--inline", small && "govuk-radios--small")}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              kind="radios"
              option={option}
              id={choiceId(id, index, option)}
              heading={choiceHeading(id, index, options)}
              name={name}
              checked={value === option.value}
              inputProps={inputProps}
            />
          ))}
        </div>
        {clearable ? <ClearChoice id={`${id}-clear`} name={name} inputProps={inputProps} /> : null}
      </Fieldset>
    </FormGroup>
  );
}
