/** When cases opened and closed, as numbers of days. */
import { dayNumber, dayOf } from "@/lib/cohorts/days";
import { shuffled } from "@/lib/cohorts/shuffled";
import type { Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { daysOf, yearOf } from "@/lib/forms/years";
import type { Length } from "./lengths";

export interface Stay {
  readonly closed: number;
  readonly opened: number;
  readonly hasExit: boolean;
}

/** Moves closings of a year nearer to its beginning, so that fewer of their cases opened in it. */
export function pushBack(stays: Stay[], year: Year, tooMany: number, random: Random): void {
  const first = dayNumber(daysOf(year).from);
  let left = tooMany;
  for (const index of shuffled([...stays.keys()], random)) {
    if (left <= 0) return;
    const { opened, closed } = stays[index] as Stay;
    const length = closed - opened;
    if (opened < first || yearOf(dayOf(closed)) !== year || length < 10) continue;
    const closedNow = first + random.whole(0, length - 1);
    stays[index] = { closed: closedNow, opened: closedNow - length, hasExit: true };
    left -= 1;
  }
}

/**
 * Cases that opened in the year and did not close in any that is printed: of the last year, those that closed in the year
 * after; of the others, those that ended without an exit form, as some do.
 */
export function unfinished(
  count: number,
  year: Year,
  isLast: boolean,
  lengths: readonly Length[],
  random: Random,
): Stay[] {
  const { from, to } = daysOf(year);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return lengths.slice(0, Math.max(0, count)).map(({ days }) => {
    const length = Math.max(7, Math.abs(days));
    const opened = isLast ? last - random.whole(0, Math.min(length - 1, last - first)) : random.whole(first, last);
    // Closed within the year after: so the same cases are made up on whatever later day that is done.
    const closed = isLast ? Math.min(opened + length, last + 365) : opened + length;
    return { opened, closed, hasExit: isLast };
  });
}
