/** Which indicators lack figures, all of them or new ones, and from whom they are missing. */
import type { Indicator } from "@/needs/model/define";
import { type Figures, keyOf } from "@/needs/model/figures";
import { byEnd, monthsOf } from "@/needs/model/periods";
import { askedInWords, isNamed } from "@/needs/unnamed";

/** Whether nothing is known of an indicator: neither a figure nor what was said in place of one. */
export function isEmpty(figures: Figures, { id }: Indicator): boolean {
  return figures.of(id).length === 0 && !figures.assessment.values.some(({ indicator }) => indicator === id);
}

/**
 * The newest period of an indicator of which all stands as last year's assessment had it; undefined where there is
 * something new, where nothing was carried over, and where there is nothing at all.
 */
export function nothingSince(figures: Figures, { id }: Indicator): string | undefined {
  const { values, carriedOver } = figures.assessment;
  if (carriedOver === undefined) return undefined;
  const carried = carriedSets.get(carriedOver) ?? new Set(carriedOver);
  carriedSets.set(carriedOver, carried);
  const own = values.filter(({ indicator }) => indicator === id);
  if (own.some((value) => !carried.has(keyOf(value)))) return undefined;
  const last = own
    .map(({ period }) => period)
    .sort(byEnd)
    .at(-1);
  if (last === undefined) return undefined;
  // What follows from new figures of other indicators is new as well.
  const newer = figures.of(id).some(({ period }) => monthsOf(period)[1] > monthsOf(last)[1]);
  return newer ? undefined : last;
}

/** Every indicator of a report is looked up among them, and a list of them never changes. */
const carriedSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** What is missing of an indicator, and from whom, in a sentence or two; undefined where nothing is. */
export function missingInWords(figures: Figures, indicator: Indicator): string | undefined {
  const { title, owner, worked } = indicator;
  if (isEmpty(figures, indicator)) {
    if (worked?.as === "rate" && figures.of(worked.of).length > 0)
      return `${title}: not worked out, since the population is not known. Enter how many people (${worked.sex === "everyone" ? "" : `${worked.sex}, `}${worked.ages}) live in each area, or the rate as its source prints it.`;
    return isNamed(owner) ? `${title}: not provided by ${owner}.` : `${title}: no figure. ${askedInWords(owner)}.`;
  }
  const last = nothingSince(figures, indicator);
  return last && `${title}: no figure newer than ${last}. ${askedInWords(owner)}.`;
}

/** How many indicators have nothing new since last year's assessment, by owner, in the order of the indicators. */
export function nothingNewFrom(figures: Figures): { owner: string; number: number }[] {
  const counts = new Map<string, number>();
  for (const indicator of figures.assessment.indicators) {
    if (nothingSince(figures, indicator) === undefined) continue;
    counts.set(indicator.owner, (counts.get(indicator.owner) ?? 0) + 1);
  }
  return [...counts].map(([owner, number]) => ({ owner, number }));
}
