import type { ComponentPropsWithRef } from "react";
import { classes } from "@/components/ui/classes";

export type ButtonVariant = "primary" | "secondary" | "warning";

export type ButtonProps = ComponentPropsWithRef<"button"> & {
  variant?: ButtonVariant;
  /** For a button inside a table or beside a field. */
  small?: boolean;
};

/** The class names of a button, so that a link can be drawn as one. */
export function buttonClasses(variant: ButtonVariant = "primary", small = false, className?: string): string {
  return classes(
    "govuk-button",
    variant !== "primary" && `govuk-button--${variant}`,
    small && "govuk-button--small",
    className,
  );
}

/** A button. It submits its form unless told `type="button"`; for a form's main button use SubmitButton. */
export function Button({ variant, small, className, type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(variant, small, className)} />;
}
