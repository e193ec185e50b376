import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type LabelSize = "s" | "m" | "l" | "xl";

export type LabelProps = {
  htmlFor: string;
  children: ReactNode;
  size?: LabelSize;
  /** The label is the page's only heading: one question a page. */
  pageHeading?: boolean;
  /** Said but not shown, where what stands around the field makes it plain. */
  hidden?: boolean;
};

/** The label of a field that is a single control. */
export function Label({ htmlFor, children, size, pageHeading = false, hidden = false }: LabelProps) {
  const label = (
    <label
      className={classes("govuk-label", size && `govuk-label--${size}`, hidden && "govuk-visually-hidden")}
      htmlFor={htmlFor}
    >
      {children}
    </label>
  );
  return pageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
