/**
 * Who stands behind what services contribute. Whoever runs several services, or manages several, knows what each of them
 * contributes and can take all of it from what is printed: to disclosure control they are one contributor, whose services
 * together are held against the same limits as a service by itself.
 */

/** Lists of the ids of services that are in one hand. */
export type InOneHand = readonly (readonly string[])[];

/** Gives the id of a service the name of its holder. */
export type HolderOf = (service: string) => string;

/** Services that are in one hand, even if only by way of others, have the same holder; any other is held by itself. */
export function holdersOf(inOneHand: InOneHand): HolderOf {
  const above = new Map<string, string>();
  const holderOf = (service: string): string => {
    const next = above.get(service);
    return next === undefined || next === service ? service : holderOf(next);
  };
  for (const [first, ...others] of inOneHand)
    for (const other of others) if (first !== undefined) above.set(holderOf(other), holderOf(first));
  return holderOf;
}

/** @returns what each holder contributes, in the order in which their first services stand */
export function byHolder(contributions: readonly number[], services: readonly string[], holderOf: HolderOf): number[] {
  const sums = new Map<string, number>();
  for (const [place, service] of services.entries()) {
    const holder = holderOf(service);
    sums.set(holder, (sums.get(holder) ?? 0) + (contributions[place] ?? 0));
  }
  return [...sums.values()];
}
