/** When the figures allow a flag. Data: what is too few, and what is said where nobody knows how many there were. */
export const flagRules = {
  /** Fewer than this that a share is of, and nothing is said of it. */
  fewestOf: 30,
  /** Fewer than this that were counted, or that were not, and nothing is said: a handful swings by chance. */
  fewestCounted: 20,
  /** What stands beside a flag where the numbers behind a share or a rate are not known. */
  notKnown: "The numbers behind it are not known: chance is not taken into account.",
} as const;
