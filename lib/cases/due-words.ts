/** What is due in words, the same in the caseload, on the start page and on the case. */
import { daysFrom } from "@/lib/cases/days";
import type { Due } from "@/lib/cases/due";
import { dayInWords } from "@/lib/forms/question-types/date";

export interface DueWords {
  /** "Review overdue", "Intake not started". */
  readonly text: string;
  /** "since 3 June 2026", "on 3 June 2026"; absent where there is no day to name. */
  readonly when?: string;
  readonly urgency: "overdue" | "due" | "unfinished" | "later";
}

/** Says what a case wants next. */
export function dueInWords({ form, state, on, draft }: Due): DueWords {
  const { title } = form;
  if (state === "unfinished") {
    const text = `${title} ${draft ? "not finished" : "not started"}`;
    const when = on !== null && form.role === "opens" ? `opened on ${dayInWords(on)}` : undefined;
    return { text, when, urgency: "unfinished" };
  }
  const word = state === "overdue" ? "overdue" : "due";
  return { text: `${title} ${word}`, when: on === null ? undefined : dueDay(on, state), urgency: state };
}

function dueDay(on: string, state: Due["state"]): string {
  return state === "overdue" ? `since ${dayInWords(on)}` : `on ${dayInWords(on)}`;
}

/** How far a day is from today: "today", "tomorrow", "in 5 days", "3 days ago". */
export function distanceInWords(day: string, today: string): string {
  const days = daysFrom(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
