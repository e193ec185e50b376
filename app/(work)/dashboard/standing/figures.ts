/** What is counted of a service's cases besides what their forms say, and where the cases are that each figure counts. */
import type { Chosen } from "@/app/(work)/dashboard/choose";
import type { WorkerAsked } from "@/app/(work)/dashboard/worker";
import { addresses } from "@/app/addresses";
import type { ServiceFigures } from "@/db/queries/service-figures";
import { reviewNoticeDays } from "@/lib/cases/due";
import { dashboardQuery } from "@/lib/dashboard/view";

export interface FigureOfCases {
  readonly name: keyof ServiceFigures;
  /** The last part of its list's address. */
  readonly id: string;
  readonly title: string;
  /** In a column of its own, where all are of cases. */
  readonly heading: string;
  /** Whether it goes by the period, or by what is so today. */
  readonly of: "now" | "period";
}

/** In the order in which they are shown. */
export const figuresOfCases: readonly FigureOfCases[] = [
  { name: "open", id: "open", title: "Open cases", heading: "Open", of: "now" },
  { name: "inactive", id: "inactive", title: "Inactive cases", heading: "Inactive", of: "now" },
  {
    name: "intakeUnfinished",
    id: "intake-not-submitted",
    title: "Intake not submitted",
    heading: "Intake not submitted",
    of: "now",
  },
  { name: "reviewsOverdue", id: "reviews-overdue", title: "Reviews overdue", heading: "Reviews overdue", of: "now" },
  {
    name: "reviewsDue",
    id: "reviews-due",
    title: `Reviews due in ${reviewNoticeDays} days`,
    heading: `Reviews due in ${reviewNoticeDays} days`,
    of: "now",
  },
  {
    name: "exitUnfinished",
    id: "exit-not-submitted",
    title: "Exits not submitted",
    heading: "Exit not submitted",
    of: "now",
  },
  { name: "withDrafts", id: "with-a-draft", title: "Cases with a draft", heading: "With a draft", of: "now" },
  { name: "openedInPeriod", id: "opened", title: "Cases opened", heading: "Opened in the period", of: "period" },
  { name: "closedInPeriod", id: "closed", title: "Cases closed", heading: "Closed in the period", of: "period" },
];

/** Where the cases are that a figure counts, with what the dashboard is narrowed by. @param on the page to lead back to */
export function standingAddress(
  { read, choices }: Pick<Chosen, "read" | "choices">,
  id: string,
  { worker, on, page = 1 }: { worker?: WorkerAsked; on?: string | undefined; page?: number } = {},
): string {
  const query = new URLSearchParams(dashboardQuery(read.view, choices));
  if (worker !== undefined) query.set("worker", worker);
  if (on !== undefined) query.set("on", on);
  if (page > 1) query.set("page", String(page));
  return `${addresses.dashboard}/standing/${id}${query.size > 0 ? `?${query}` : ""}`;
}
