/** Whether a client is new to the service, back again, or moved within it. */
import type { CaseDays } from "@/lib/cases/status";

export const referralStatuses = ["new", "repeat", "continuing"] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const referralStatusNames: Readonly<Record<ReferralStatus, string>> = {
  new: "New client",
  repeat: "Repeat client",
  continuing: "Continuing case",
};

/** What each status means, for the page where it is set. */
export const referralStatusMeanings: Readonly<Record<ReferralStatus, string>> = {
  new: "Your service has not supported this client before.",
  repeat: "The client came back after an earlier case was closed or made inactive.",
  continuing: "The case was moved from another team of your service.",
};

export interface ReferralFacts {
  readonly openedOn: string;
  /** Whether the case carries on one that another team of the service held. */
  readonly movedFromAnotherTeam: boolean;
  /** The same client's other cases with the same kind of support. */
  readonly otherCases: readonly CaseDays[];
}

/**
 * The status as the records have it. A repeat is what the published datasets count as one: the client returned after an
 * earlier case was closed or made inactive. A case that was moved is the same stay, so that comes first.
 */
export function workOutReferralStatus({ openedOn, movedFromAnotherTeam, otherCases }: ReferralFacts): ReferralStatus {
  if (movedFromAnotherTeam) return "continuing";
  const ended = (other: CaseDays) => [other.closedOn, other.inactiveOn].some((day) => day !== null && day <= openedOn);
  return otherCases.some((other) => other.openedOn <= openedOn && ended(other)) ? "repeat" : "new";
}
