/**
 * How often a password or code may be tried. Waiting, never locking: an account that locks could be locked on purpose
 * by the very person its owner is being kept safe from.
 *
 * Failures are counted over a window, and enough of them ask for a wait since the last one. By account, whether it
 * exists or not, so that nothing is learnt from the answer; and by address, so that one machine cannot try many
 * accounts. The address limit is wide, because a whole office often shares one.
 */
type Step = { readonly failures: number; readonly waitSeconds: number };
export type Limit = { readonly windowSeconds: number; readonly steps: readonly Step[] };

const minute = 60;

export const limits = {
  account: {
    windowSeconds: 60 * minute,
    steps: [
      { failures: 5, waitSeconds: minute },
      { failures: 10, waitSeconds: 5 * minute },
      { failures: 20, waitSeconds: 15 * minute },
    ],
  },
  address: {
    windowSeconds: 60 * minute,
    steps: [
      { failures: 50, waitSeconds: 5 * minute },
      { failures: 100, waitSeconds: 30 * minute },
    ],
  },
} as const satisfies Record<string, Limit>;

/** The longest time back that any limit looks, in seconds: older attempts may be deleted. */
export const longestWindowSeconds = Math.max(...Object.values(limits).map((limit) => limit.windowSeconds));

/**
 * How many seconds are still to be waited before another try; 0 when it may be made now.
 * @param failures when each failure was, in any order; those outside the window do not count.
 */
export function secondsToWait(limit: Limit, failures: readonly Date[], now: Date): number {
  const times = failures.map(Number).filter((time) => time > now.valueOf() - limit.windowSeconds * 1000);
  const wait = limit.steps.reduce((longest, step) => (times.length >= step.failures ? step.waitSeconds : longest), 0);
  if (wait === 0) return 0;
  return Math.max(0, Math.ceil((Math.max(...times) + wait * 1000 - now.valueOf()) / 1000));
}

/** The same sentence whichever limit asks for the wait, and whether or not the account exists. */
export function waitSentence(seconds: number): string {
  const minutes = Math.ceil(seconds / minute);
  return `There have been too many tries. Wait ${minutes === 1 ? "1 minute" : `${minutes} minutes`}, then try again`;
}
