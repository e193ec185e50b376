import type { ReactNode } from "react";

/**
 * neutral: a plain fact · quiet: nothing to do · progress: under way · done: finished · attention: due, or wanted
 * soon · danger: overdue, or a risk · brand: a kind of thing, such as a client group.
 */
export type TagTone = "neutral" | "quiet" | "progress" | "done" | "attention" | "danger" | "brand";

/** A state in a word or two. The word alone must say it: the colour only helps the eye to find it. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`govuk-tag insights-tag insights-tag--${tone}`}>{children}</strong>;
}
