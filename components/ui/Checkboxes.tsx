import { Choice, choiceHeading, choiceId } from "@/components/ui/Choice";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { Fieldset } from "@/components/ui/Fieldset";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { ChoicesProps } from "@/components/ui/Radios";

export type CheckboxesProps = ChoicesProps & { values?: readonly string[] };

/**
 * A question with any number of answers. An exclusive option ("None of these") carries `data-exclusive`; that it
 * stands alone is enforced where the answers are read, and shown at once where the page has scripts.
 */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, legend, hint, error, options, values = [], small, inputProps } = props;
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={legend}
        legendSize={props.legendSize}
        legendHidden={props.legendHidden}
        pageHeading={props.pageHeading}
        describedBy={describedBy(id, { hint, error })}
      >
        {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
        {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
        <div className={classes("govuk-checkboxes", small && "govuk-checkboxes--small")}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              kind="checkboxes"
              option={option}
              id={choiceId(id, index, option)}
              heading={choiceHeading(id, index, options)}
              name={name}
              checked={values.includes(option.value)}
              inputProps={inputProps}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
