/**
 * How the caseload is looked at: whose cases, which of them, in what order. All of it stands in the page's address, so
 * that a list can be kept as a bookmark; what was searched for does not, since a reference points to a person: the
 * address holds a number under which the words are kept on the server for the one who typed them.
 */

import { isId } from "@/lib/ids";

export const caseloadScopes = ["mine", "team", "service"] as const;
export type CaseloadScope = (typeof caseloadScopes)[number];

export const caseloadStatuses = ["open", "inactive", "closed", "all"] as const;
export type CaseloadStatusFilter = (typeof caseloadStatuses)[number];

/** opens, closes: the form that opens or closes a case stands unfinished · review…: the next review, by its date. */
export const caseloadDues = ["opens", "review-due", "review-overdue", "closes"] as const;
export type CaseloadDueFilter = (typeof caseloadDues)[number];

export const caseloadSorts = ["reference", "worker", "opened", "due"] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];
export type SortDirection = "ascending" | "descending";

/** How many cases stand on one page of the list. */
export const casesPerPage = 25;

export interface CaseloadView {
  readonly scope: CaseloadScope;
  readonly status: CaseloadStatusFilter;
  /** The id of a worker, "nobody" for cases without one, or undefined for all. */
  readonly worker?: string;
  readonly due?: CaseloadDueFilter;
  /** Only cases with a form that was begun and not submitted. */
  readonly drafts: boolean;
  /** The number under which a search is kept on the server. */
  readonly search?: string;
  readonly sort: CaseloadSort;
  readonly direction: SortDirection;
  /** From 1. */
  readonly page: number;
}

/** What is shown before anything is chosen: one's own open cases, the most pressing first. */
export const firstView: CaseloadView = {
  scope: "mine",
  status: "open",
  drafts: false,
  sort: "due",
  direction: "ascending",
  page: 1,
};

/**
 * Reads a view from an address. What is not understood is passed over: an old bookmark still opens a list.
 *
 * @param usualScope whose cases are shown where the address does not say
 */
export function readCaseloadView(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
  usualScope: CaseloadScope = firstView.scope,
): CaseloadView {
  const value = (name: string) => {
    const given = params[name];
    return typeof given === "string" ? given : given?.[0];
  };
  const among = <T extends string>(name: string, values: readonly T[]) => values.find((each) => each === value(name));
  const worker = value("worker");
  const search = value("search");
  const page = value("page");
  return {
    scope: among("show", caseloadScopes) ?? usualScope,
    status: among("status", caseloadStatuses) ?? firstView.status,
    worker: worker === "nobody" || isId(worker) ? worker : undefined,
    due: among("due", caseloadDues),
    drafts: value("drafts") === "yes",
    search: isId(search) ? search : undefined,
    sort: among("sort", caseloadSorts) ?? firstView.sort,
    direction: value("order") === "descending" ? "descending" : "ascending",
    page: page !== undefined && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/**
 * The query of a view's address, with some of it changed. Any change but of the page itself leads back to the first
 * page.
 */
export function caseloadQuery(view: CaseloadView, changes: Partial<CaseloadView> = {}): string {
  const params = caseloadParams({ ...view, page: 1, ...changes });
  const query = new URLSearchParams(Object.entries(params).filter((entry): entry is [string, string] => !!entry[1]));
  return `?${query}`;
}

/** The same by the names of the address; but for whose cases they are, what is as in the first view is left out. */
export function caseloadParams(view: CaseloadView): Record<string, string | undefined> {
  const unless = (value: string, usual: string) => (value === usual ? undefined : value);
  return {
    // Always said: what is shown where it is not said differs from person to person.
    show: view.scope,
    status: unless(view.status, firstView.status),
    worker: view.worker,
    due: view.due,
    drafts: view.drafts ? "yes" : undefined,
    search: view.search,
    sort: unless(view.sort, firstView.sort),
    order: unless(view.direction, firstView.direction),
    page: view.page > 1 ? String(view.page) : undefined,
  };
}

/** The view that a column's heading leads to: by that column, and the other way round if it is by that column now. */
export function sortedBy(view: CaseloadView, sort: CaseloadSort): Partial<CaseloadView> {
  const again = view.sort === sort && view.direction === "ascending";
  return { sort, direction: again ? "descending" : "ascending" };
}
