/** Rates of a whole lie where those of its parts put them. */
import { type Check, contradiction, placeInWords } from "@/needs/checks/fault";
import { dividedInto } from "@/needs/model/areas";
import type { Figure, Figures, Place } from "@/needs/model/figures";
import { combine, counting, type Interval, middle, overlap, rounded, sum } from "@/needs/model/intervals";
import { yearOf } from "@/needs/model/periods";

/**
 * A rate and the number that it is of say how many people live in an area. Where all parts of an area say so, the rate
 * of the whole must be that of the sum.
 */
export const ratesOfParts: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    const derivation = indicator.worked;
    if (derivation?.as !== "rate") return [];
    return figures.of(indicator.id).flatMap((whole) =>
      dividedInto(figures.assessment.areas, whole.area, yearOf(whole.period)).flatMap(({ parts }) => {
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

/** A county's share or rate lies between those of the parts that are called highest and lowest; its number, between
 * what all its parts would make if each were the highest, or the lowest. */
export const betweenExtremes: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    const counts = counting.has(indicator.unit);
    if (counts && !indicator.adds) return [];
    return figures.of(indicator.id).flatMap((whole) =>
      dividedInto(figures.assessment.areas, whole.area, yearOf(whole.period)).flatMap(({ parts }) => {
        const standing = (name: string): Figure | undefined =>
          parts.map(({ id }) => figures.at({ ...whole, area: id })).find((one) => one?.from?.standing === name);
        const times = counts ? parts.length : 1;
        const highest = standing("highest");
        const lowest = standing("lowest");
        const above = highest && whole.interval[0] > times * highest.interval[1] ? highest : undefined;
        const below = lowest && whole.interval[1] < times * lowest.interval[0] ? lowest : undefined;
        const outside = above ?? below;
        if (!outside) return [];
        const than = `${above ? "above the highest" : "below the lowest"} of its parts, ${outside.value}`;
        const why = counts ? `${whole.value} lies ${than}, ${times} times over.` : `${whole.value} lies ${than}.`;
        return [contradiction(figures, "extremes", whole, outside.interval, why)];
      }),
    );
  });

/** How far apart two numbers of people may be that were taken of one area in years that are near each other. */
const drift = 0.02;

/** Two rates for the same people of an area, each with its number, say how many live there: not two numbers. */
export const onePopulation: Check = (figures) => {
  const seen = new Map<string, { rate: Figure; people: Interval }>();
  return figures.assessment.indicators.flatMap((indicator) => {
    const derivation = indicator.worked;
    if (derivation?.as !== "rate") return [];
    return figures.of(indicator.id).flatMap((rate) => {
      const counted = figures.during({ ...rate, indicator: derivation.of });
      if (rate.kind !== "given" || !counted || rate.interval[0] <= 0) return [];
      const people = combine(counted.interval, rate.interval, (count, one) => (count * derivation.per) / one);
      const key = [rate.area, derivation.sex, derivation.ages].join("|");
      const first = seen.get(key);
      if (!first) seen.set(key, { rate, people });
      if (!first || overlap(widened(first.people), people)) return [];
      const [these, those] = [people, first.people].map((one) => rounded(middle(one), 0).toLocaleString("en-GB"));
      const other = placeInWords(figures, first.rate);
      const follows = combine(counted.interval, first.people, (count, all) => (count * derivation.per) / all);
      const why = `it makes the people of the area ${these}; ${other} makes them ${those}.`;
      return [contradiction(figures, "one-population", rate, follows, why)];
    });
  });
};

function widened([low, high]: Interval): Interval {
  return [low * (1 - drift), high * (1 + drift)];
}
