import type { ComponentPropsWithRef, ReactNode } from "react";

export type ClearChoiceProps = {
  id: string;
  name: string;
  inputProps?: ComponentPropsWithRef<"input">;
  children?: ReactNode;
};

/**
 * Takes back the answer of a group of radio buttons, which cannot be unticked. It is one more radio button, of an
 * empty value, drawn as a small link and shown only while there is an answer: so it needs no script, the arrow keys
 * reach it, and the server reads the empty value as not answered. Stands inside an element of class
 * `insights-clearable`.
 */
export function ClearChoice({ id, name, inputProps, children = "Clear this answer" }: ClearChoiceProps) {
  return (
    <div className="insights-clear">
      <input {...inputProps} id={id} name={name} type="radio" value="" className="insights-clear__input" />
      <label className="insights-clear__label" htmlFor={id}>
        {children}
      </label>
    </div>
  );
}
