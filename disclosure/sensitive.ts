/** Which counts may not be known, by themselves: primary disclosure control. */
import type { Cell, Reason } from "./cells";
import type { Policy } from "./policy";

/** Why a count may not be printed; undefined where it may, as far as it alone is concerned. */
export function whySensitive({ count, contributions }: Cell, { threshold, services }: Policy): Reason | undefined {
  if (count === 0) return undefined;
  if (count < threshold) return "small";
  if (services && contributions && isDominated(count, contributions, services)) return "dominated";
  return undefined;
}

function isDominated(
  count: number,
  contributions: readonly number[],
  { fewest, twoLargest }: NonNullable<Policy["services"]>,
): boolean {
  const largestFirst = contributions.filter((part) => part > 0).sort((a, b) => b - a);
  const two = (largestFirst[0] ?? 0) + (largestFirst[1] ?? 0);
  return largestFirst.length < fewest || two > twoLargest * count;
}

/** By how much the values that stay possible for a withheld count must differ at least. */
export function widthNeeded(cell: Cell, { narrowest, services }: Policy, reason: Reason): number {
  if (reason !== "dominated" || !services) return narrowest;
  return Math.max(narrowest, Math.ceil(cell.count * services.narrowestShare));
}
