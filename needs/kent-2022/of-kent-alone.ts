/**
 * What of the assessment's indicators is of Kent alone: it names a service, a study or a base that no other authority has.
 * The rest is general, and another authority's first assessment opens with it.
 */

/** Indicators that only Kent's own providers, or its own study, can give. */
export const indicatorsOfKentAlone: ReadonlySet<string> = new Set([
  "kidas-survivors-share",
  "kidas-disability",
  "male-support",
  "community-children-share-of-all",
  "feedback-positive-relationships",
  "feedback-day",
  "feedback-freedom",
  "voice-participants",
]);

/** Whether a group is of one of Kent's providers: "KIDAS: disabled". */
export function isGroupOfKentAlone(group: string): boolean {
  return /^(?:KIDAS|DAVSS)\b/.test(group);
}

/** Who recommends a range that was made for Kent's own population. */
export const recommendedForKentAlone = "SafeLives, in line with the area";
