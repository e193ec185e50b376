"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/Button";

export type SubmitButtonProps = ButtonProps & {
  /** What the button says while the form is being sent, e.g. "Saving…". */
  pending?: ReactNode;
};

/**
 * The button that sends a form to its server action. A second press while the first is under way does nothing. With
 * scripts off it is an ordinary button, so the action itself must bear being sent twice.
 */
export function SubmitButton({ pending: pendingText, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button {...rest} onClick={press} aria-disabled={pending || undefined}>
      {pending && pendingText ? pendingText : children}
    </Button>
  );
}
