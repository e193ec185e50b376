import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { NotKnown } from "@/components/questions/NotKnown";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { Fieldset } from "@/components/ui/Fieldset";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { DurationQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

const parts = [
  { part: "years", label: "Years" },
  { part: "months", label: "Months" },
] as const;

/** A length of time in two fields. The years have the question's own id, so that a problem's link lands on a control. */
export function DurationField({ question, path, raw, alone }: QuestionProps<DurationQuestion>) {
  const { year, register, errorAt } = usePage();
  const id = fieldId(path);
  const text = labelIn(question.text, year);
  const error = errorAt(path);
  return (
    <FormGroup error={error}>
      <Fieldset
        role="group"
        legend={text}
        legendSize={sizeOf(path, alone)}
        pageHeading={alone}
        describedBy={describedBy(id, { hint: question.hint, error })}
      >
        {question.hint ? <Hint fieldId={id}>{question.hint}</Hint> : null}
        {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
        <div className="govuk-date-input">
          {parts.map(({ part, label }) => {
            const inputId = part === "years" ? id : `${id}-${part}`;
            return (
              <div className="govuk-date-input__item" key={part}>
                <label className="govuk-label govuk-date-input__label" htmlFor={inputId}>
                  {label}
                </label>
                <input
                  {...register(fieldName([...path, part]))}
                  id={inputId}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={textIn(raw, part)}
                  aria-invalid={error ? true : undefined}
                  className={classes("govuk-input govuk-input--width-2", error && "govuk-input--error")}
                />
              </div>
            );
          })}
        </div>
        {question.unknown ? <NotKnown path={path} raw={raw} of={text} empties={["years", "months"]} /> : null}
      </Fieldset>
    </FormGroup>
  );
}
