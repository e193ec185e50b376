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
  /** The heading under which it stands in a long list: drawn above the first of those that share it. */
  heading?: string;
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
  /** The id of its heading, and whether it is the first under it. */
  heading?: { id: string; first: boolean };
  inputProps?: ComponentPropsWithRef<"input">;
};

/**
 * The id of an option's input. The first option has the field's own id, so that a fault's link, which names the
 * field, lands on a control.
 */
export function choiceId(fieldId: string, index: number, option: ChoiceOption): string {
  return index === 0 ? fieldId : `${fieldId}-${option.value}`;
}

/** Where an option stands under the headings of its list; undefined where it has none. */
export function choiceHeading(
  fieldId: string,
  index: number,
  options: readonly ChoiceOption[],
): ChoiceProps["heading"] {
  const { heading } = options[index] ?? {};
  if (heading === undefined) return undefined;
  let first = index;
  while (first > 0 && options[first - 1]?.heading === heading) first -= 1;
  return { id: `${fieldId}-heading-${first}`, first: first === index };
}

/** One option with its label, hint and the questions that it opens. Used by Radios and Checkboxes. */
export function Choice({ kind, option, id, name, checked, heading, inputProps }: ChoiceProps) {
  const described = [option.hint ? hintId(id) : undefined, heading?.id].filter(Boolean).join(" ");
  return (
    <>
      {heading?.first ? (
        <div className="insights-choice-heading" id={heading.id}>
          {option.heading}
        </div>
      ) : null}
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
          aria-describedby={described || undefined}
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
