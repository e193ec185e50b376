import type { ReactNode } from "react";

/** The id of a field's hint. */
export function hintId(id: string): string {
  return `${id}-hint`;
}

/** The id of a field's error message: also where the message is found in a page. */
export function errorId(id: string): string {
  return `${id}-error`;
}

/** The value of `aria-describedby` for a field: its hint, then its error; absent where it has neither. */
export function describedBy(
  id: string,
  field: { hint?: ReactNode; error?: ReactNode },
  also?: string,
): string | undefined {
  const ids = [also, field.hint ? hintId(id) : undefined, field.error ? errorId(id) : undefined].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
