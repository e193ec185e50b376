import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { LabelSize } from "@/components/ui/Label";

export type FieldsetProps = {
  legend: ReactNode;
  legendSize?: LabelSize;
  /** The legend is the page's only heading: one question a page. */
  pageHeading?: boolean;
  legendHidden?: boolean;
  describedBy?: string;
  id?: string;
  /** "radiogroup" where the fieldset holds one group of radio buttons. */
  role?: "group" | "radiogroup";
  className?: string;
  children: ReactNode;
};

/** Several controls that answer one question, under its legend. */
export function Fieldset({
  legend,
  legendSize,
  pageHeading = false,
  legendHidden = false,
  describedBy,
  id,
  role,
  className,
  children,
}: FieldsetProps) {
  const look = classes(
    "govuk-fieldset__legend",
    legendSize && `govuk-fieldset__legend--${legendSize}`,
    legendHidden && "govuk-visually-hidden",
  );
  return (
    <fieldset id={id} role={role} className={classes("govuk-fieldset", className)} aria-describedby={describedBy}>
      <legend className={look}>{pageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}</legend>
      {children}
    </fieldset>
  );
}
