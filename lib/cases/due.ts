/** Which form a case wants next, and when. Roles of forms decide it; no client group is named here. */
import { addDays } from "@/lib/cases/days";
import { type CaseDays, statusOf } from "@/lib/cases/status";
import type { FormDefinition, Population } from "@/lib/forms/define";

/** How many days before its date a review counts as due, so that it can be planned. */
export const reviewNoticeDays = 14;

/** A form that a case holds, begun or submitted. */
export interface HeldForm {
  readonly id: string;
  /** The definition's id. */
  readonly form: string;
  readonly state: "draft" | "submitted";
  /** The date of what it describes, YYYY-MM-DD; a draft may have none yet. */
  readonly date: string | null;
}

export interface CaseInHand extends CaseDays {
  readonly forms: readonly HeldForm[];
}

/** What a service has settled and what day it is. */
export interface Calendar {
  readonly today: string;
  /** Weeks from intake, or from the last review, to the next review; null where the service sets no review dates. */
  readonly reviewWeeks: number | null;
}

export type DueState = "unfinished" | "overdue" | "due" | "later";

export interface Due {
  readonly form: FormDefinition;
  readonly state: DueState;
  /** The day by which it is wanted; the opening day for a form that opens the case. */
  readonly on: string | null;
  /** The draft that was begun, where there is one. */
  readonly draft: HeldForm | null;
}

/**
 * The one form that an open case wants next: the form that opens it until that is submitted, then a closing form that
 * was begun, then the next review. A closed or inactive case wants nothing.
 */
export function whatIsDue(population: Population, inHand: CaseInHand, calendar: Calendar): Due | undefined {
  if (statusOf(inHand) !== "open") return undefined;
  const draftOf = (form: FormDefinition) =>
    inHand.forms.find((held) => held.form === form.id && held.state === "draft") ?? null;
  const [opening] = withRole(population, "opens");
  if (opening && !isSubmitted(inHand, opening))
    return { form: opening, state: "unfinished", on: inHand.openedOn, draft: draftOf(opening) };
  const [closing] = withRole(population, "closes");
  const begun = closing && draftOf(closing);
  if (closing && begun) return { form: closing, state: "unfinished", on: begun.date, draft: begun };
  const [review] = withRole(population, "reviews");
  if (!review) return undefined;
  const on = nextReviewOn(population, inHand, calendar.reviewWeeks);
  return on === null ? undefined : { form: review, state: dueState(on, calendar.today), on, draft: draftOf(review) };
}

/** When the next review falls due: counted from the last review, or from the form that opened the case. */
export function nextReviewOn(
  population: Population,
  inHand: Pick<CaseInHand, "forms">,
  reviewWeeks: number | null,
): string | null {
  if (reviewWeeks === null) return null;
  const counted = [...withRole(population, "opens"), ...withRole(population, "reviews")].map(({ id }) => id);
  const dates = inHand.forms
    .filter(({ form, state }) => state === "submitted" && counted.includes(form))
    .flatMap(({ date }) => date ?? [])
    .sort();
  const last = dates.at(-1);
  return last === undefined ? null : addDays(last, reviewWeeks * 7);
}

/** Whether a review of that day is still to come, wanted now, or late. */
export function dueState(on: string, today: string): Exclude<DueState, "unfinished"> {
  if (on < today) return "overdue";
  return on <= addDays(today, reviewNoticeDays) ? "due" : "later";
}

export function withRole(population: Population, role: FormDefinition["role"]): readonly FormDefinition[] {
  return population.forms.filter((form) => form.role === role);
}

function isSubmitted(inHand: CaseInHand, form: FormDefinition): boolean {
  return inHand.forms.some((held) => held.form === form.id && held.state === "submitted");
}
