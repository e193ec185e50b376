/**
 * The numbers of disclosure control, and the only place where they stand. A change here changes every page, file and
 * release; a release keeps the policy that it was made with in its certificate.
 */

/** For whom figures are made. */
export type Audience = keyof typeof policies;

export interface Policy {
  /** A count of 1 to one less than this is withheld. 0 is printed: it names nobody. */
  readonly threshold: number;
  /** Counts that are printed are rounded to this, halves up; 1 prints them as they are. */
  readonly roundTo: number;
  /** Of a withheld count, whoever knows all else that was printed must be left with at least so many values more than one. */
  readonly narrowest: number;
  /** What services contribute to a count, where several do; null where all that is counted is of one service. */
  readonly services: ServicesPolicy | null;
  /** What is held against readers who contribute themselves; left out where readers do not. */
  readonly contributors?: ContributorsPolicy;
}

/** Readers who know exactly what they contribute, and could take it from what is printed. */
export interface ContributorsPolicy {
  /** How many of them may lay all that they know side by side, and still learn nothing of a withheld count. */
  readonly together: number;
  /**
   * The steps in which a reader's own count is left out of what that reader is shown: whoever sees the figures of two
   * readers then learns of each no more than the step. More than `narrowest`, and twice a multiple of `roundTo`.
   */
  readonly leftOutIn: number;
  /**
   * An average of other contributors is shown where at least so many people are behind it even without the two contributors
   * with the most. More than `threshold`: an average is printed as exactly as its table prints it.
   */
  readonly averageOf: number;
}

export interface ServicesPolicy {
  /** A count to which fewer services contribute is withheld; those in one hand are one (`holders.ts`), here and below. */
  readonly fewest: number;
  /** A count of which the two largest contributors make up more than this share is withheld. */
  readonly twoLargest: number;
  /** Others must not be able to work out such a count to within this share of it. */
  readonly narrowestShare: number;
}

/** The (2, 90) rule and a protection of a tenth: the customary dominance rules, with services as contributors. */
const services: ServicesPolicy = { fewest: 3, twoLargest: 0.9, narrowestShare: 0.1 };

/**
 * `public`: everything that anyone may read.
 * `services`: figures beside the nation, read by the services of whose cases they are made.
 * `controlled`: researchers under agreement, in a place that is controlled itself: withheld below 5, and not rounded.
 */
export const policies = {
  public: { threshold: 10, roundTo: 5, narrowest: 5, services },
  services: {
    threshold: 10,
    roundTo: 5,
    narrowest: 5,
    services,
    contributors: { together: 2, leftOutIn: 10, averageOf: 20 },
  },
  controlled: { threshold: 5, roundTo: 1, narrowest: 3, services },
} as const satisfies Readonly<Record<string, Policy>>;

/** The same policy for figures that come from one service alone, so that it contributes all there is. */
export function ofOneService(policy: Policy): Policy {
  return { ...policy, services: null };
}
