/** Which counts may not be known, by themselves: primary disclosure control. */
import type { Cell, Reason } from "./cells";
import type { Policy, ServicesPolicy } from "./policy";

/**
 * Why a count may not be printed; undefined where it may, as far as it alone is concerned. Where readers contribute
 * themselves, what is left when they take out their own must not be sensitive either.
 */
export function whySensitive(cell: Cell, policy: Policy): Reason | undefined {
  const { contributions } = cell;
  const count = Math.abs(cell.count);
  const { threshold, services, contributors } = policy;
  if (count === 0) return undefined;
  if (count < threshold) return "small";
  if (!contributions) return undefined;
  const parts = contributions.filter((part) => part > 0).sort((a, b) => b - a);
  const left = count - knownToContributors(cell, policy);
  if (contributors && left > 0 && left < threshold) return "small";
  if (!services) return undefined;
  if (isDominated(count, parts, services)) return "dominated";
  // Whoever is left out beyond the three largest changes less than they do.
  const leaveOne = contributors ? parts.slice(0, 3) : [];
  const others = (place: number) => parts.filter((_, index) => index !== place);
  return leaveOne.some((own, place) => isDominated(count - own, others(place), services)) ? "dominated" : undefined;
}

/** The most that readers who contribute can know of a count by themselves: it is at least that. */
export function knownToContributors({ contributions = [] }: Cell, { contributors }: Policy): number {
  if (!contributors) return 0;
  const largest = [...contributions].sort((a, b) => b - a).slice(0, contributors.together);
  return largest.reduce((sum, part) => sum + Math.max(part, 0), 0);
}

/** @param parts what each contributes, the largest first */
function isDominated(count: number, parts: readonly number[], { fewest, twoLargest }: ServicesPolicy): boolean {
  const two = (parts[0] ?? 0) + (parts[1] ?? 0);
  return parts.length < fewest || two > twoLargest * count;
}

/** By how much the values that stay possible for a withheld count must differ at least. */
export function widthNeeded(cell: Cell, { narrowest, services }: Policy, reason: Reason): number {
  if (reason !== "dominated" || !services) return narrowest;
  return Math.max(narrowest, Math.ceil(cell.count * services.narrowestShare));
}
