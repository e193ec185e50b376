/** Rates of a whole lie where those of its parts put them. */
import { type Check, contradiction } from "@/needs/checks/fault";
import { dividedInto } from "@/needs/model/areas";
import type { Figure, Figures, Place } from "@/needs/model/figures";
import { combine, type Interval, middle, overlap, rounded, sum } from "@/needs/model/intervals";

/**
 * A rate and the number that it is of say how many people live in an area. Where all parts of an area say so, the rate
 * of the whole must be that of the sum.
 */
export const ratesOfParts: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    const derivation = indicator.worked;
    if (derivation?.as !== "rate") return [];
    return figures.of(indicator.id).flatMap((whole) =>
      dividedInto(figures.assessment.areas, whole.area).flatMap(({ parts }) => {
        const lived = parts
          .map(({ id }) => peopleBehind(figures, { ...whole, area: id }, derivation.of, derivation.per))
          .filter((one) => one !== undefined);
        const counted = figures.at({ ...whole, indicator: derivation.of });
        if (lived.length < parts.length || !counted) return [];
        const follows = combine(counted.interval, sum(lived), (count, people) => (count * derivation.per) / people);
        if (overlap(whole.interval, follows)) return [];
        const made = rounded(middle(follows), indicator.decimals);
        return [
          contradiction(figures, "rate-of-parts", whole, follows, `its parts put it at ${made}, not ${whole.value}.`),
        ];
      }),
    );
  });

function peopleBehind(figures: Figures, rate: Place, of: string, per: number): Interval | undefined {
  const printed = figures.at(rate);
  const counted = figures.at({ ...rate, indicator: of });
  if (!printed || !counted || printed.interval[0] <= 0) return undefined;
  return combine(counted.interval, printed.interval, (count, one) => (count * per) / one);
}

/** A county's share or rate lies between those of the parts that are called highest and lowest. */
export const betweenExtremes: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    if (indicator.adds || indicator.unit === "number") return [];
    return figures.of(indicator.id).flatMap((whole) => {
      const parts = dividedInto(figures.assessment.areas, whole.area).flatMap(({ parts: areas }) => areas);
      const standing = (name: string): Figure | undefined =>
        parts.map(({ id }) => figures.at({ ...whole, area: id })).find((one) => one?.from?.standing === name);
      const highest = standing("highest");
      const lowest = standing("lowest");
      const above = highest && whole.interval[0] > highest.interval[1] ? highest : undefined;
      const below = lowest && whole.interval[1] < lowest.interval[0] ? lowest : undefined;
      const outside = above ?? below;
      if (!outside) return [];
      const why = `${whole.value} lies ${above ? "above the highest" : "below the lowest"} of its parts, ${outside.value}.`;
      return [contradiction(figures, "extremes", whole, outside.interval, why)];
    });
  });
