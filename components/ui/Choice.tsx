import type { ComponentPropsWithRef, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { hintId } from "@/components/ui/described-by";

/** One radio button or checkbox of a group. */
export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Choosing this one unchooses the rest: "None of these", "Don't know". Marked for scripts and for the server. */
  exclusive?: boolean;
  /** Questions that open under this answer. Shown by the style sheet while the answer is chosen. */
  reveal?: ReactNode;
  /** The word that stands before this option, e.g. "or". */
  divider?: string;
  disabled?: boolean;
};

export type ChoiceProps = {
  kind: "radios" | "checkboxes";
  option: ChoiceOption;
  id: string;
  name: string;
  checked: boolean;
  inputProps?: ComponentPropsWithRef<"input">;
};

/**
 * The id of an option's input. The first option has the field's own id, so that a fault's link, which names the
 * field, lands on a control.
 */
export function choiceId(fieldId: string, index: number, option: ChoiceOption): string {
  return index === 0 ? fieldId : `${fieldId}-${option.value}`;
}

/** One option with its label, hint and the questions that it opens. Used by Radios and Checkboxes. */
export function Choice({ kind, option, id, name, checked, inputProps }: ChoiceProps) {
  return (
    <>
      {option.divider ? <div className={`govuk-${kind}__divider`}>{option.divider}</div> : null}
      <div className={`govuk-${kind}__item`}>
        <input
          {...inputProps}
          id={id}
          name={name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={option.value}
          defaultChecked={checked}
          disabled={option.disabled ?? inputProps?.disabled}
          className={classes(`govuk-${kind}__input`, "insights-answer")}
          aria-describedby={option.hint ? hintId(id) : undefined}
          data-exclusive={option.exclusive || undefined}
        />
        <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
          {option.label}
        </label>
        {option.hint ? (
          <div id={hintId(id)} className={`govuk-hint govuk-${kind}__hint`}>
            {option.hint}
          </div>
        ) : null}
      </div>
      {option.reveal ? <div className="insights-reveal">{option.reveal}</div> : null}
    </>
  );
}
