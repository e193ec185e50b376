/** What a check finds: something printed or entered that other figures contradict. */
import { areaName } from "@/needs/model/areas";
import type { Indicator } from "@/needs/model/define";
import { type Figure, type Figures, keyOf, type Place } from "@/needs/model/figures";
import { digitsOf, type Interval, middle, rounded } from "@/needs/model/intervals";

export interface Fault {
  /** The check and where it looked. */
  readonly id: string;
  readonly printed: number | string | null;
  readonly computed: number | string | null;
  /** What is wrong, in a sentence. */
  readonly reason: string;
  /** The figure that is doubted, where it is one. */
  readonly place?: Place;
  /** Contradictions that are gone once this figure is put right: it is wrong, and what they doubted is not. */
  readonly explains?: readonly { readonly reason: string; readonly place?: Place }[];
}

/** One check: a rule that looks at every figure. */
export type Check = (figures: Figures) => Fault[];

/** "Survivors in refuge, Kent, 2021/22, disabled". */
export function placeInWords(figures: Figures, place: Place): string {
  const title = figures.indicator(place.indicator)?.title ?? place.indicator;
  const group = place.group === "all" ? [] : [place.group];
  return [title, areaName(figures.assessment.areas, place.area), place.period, ...group].join(", ");
}

/** A printed figure that cannot be what other figures make it. */
export function contradiction(figures: Figures, check: string, printed: Figure, follows: Interval, why: string): Fault {
  const indicator = figures.indicator(printed.indicator);
  return {
    id: faultId(check, printed),
    printed: printed.value,
    computed: roundedFor(indicator, printed, follows),
    reason: `${placeInWords(figures, printed)}: ${why}`,
    place: { indicator: printed.indicator, area: printed.area, period: printed.period, group: printed.group },
  };
}

function roundedFor(indicator: Indicator | undefined, printed: Figure, follows: Interval): number {
  const digits = indicator ? digitsOf(indicator, printed.from) : 0;
  return rounded(middle(follows), digits);
}

export function faultId(check: string, place: Place): string {
  return `${check}:${keyOf(place)}`;
}
