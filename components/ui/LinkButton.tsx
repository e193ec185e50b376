import { type ButtonVariant, buttonClasses } from "@/components/ui/Button";
import { Link, type LinkProps } from "@/components/ui/Link";

export type LinkButtonProps = LinkProps & { variant?: ButtonVariant; small?: boolean };

/** A link drawn as a button, for the main way onward from a page. What changes something is a Button in a form. */
export function LinkButton({ variant, small, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} bare draggable={false} className={buttonClasses(variant, small, className)} />;
}
