/** What state a case is in, worked out from its dates. */

export const caseStatuses = ["open", "inactive", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** The days that decide a case's status. */
export interface CaseDays {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly inactiveOn: string | null;
}

/** A closed case is closed, whether or not it was inactive before. */
export function statusOf({ closedOn, inactiveOn }: Pick<CaseDays, "closedOn" | "inactiveOn">): CaseStatus {
  if (closedOn !== null) return "closed";
  return inactiveOn === null ? "open" : "inactive";
}

export const statusNames: Readonly<Record<CaseStatus, string>> = {
  open: "Open",
  inactive: "Inactive",
  closed: "Closed",
};
