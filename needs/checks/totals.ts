/** Totals are what their parts make, and parts are no more than their whole. */
import { type Check, contradiction, type Fault, faultId, placeInWords } from "@/needs/checks/fault";
import { dividedInto } from "@/needs/model/areas";
import type { Indicator, PartsWithin } from "@/needs/model/define";
import type { Figure, Figures } from "@/needs/model/figures";
import { type Interval, middle, overlap, rounded, sum } from "@/needs/model/intervals";
import { yearOf } from "@/needs/model/periods";
import { totalsOf } from "@/needs/model/work-out";

/** A printed total differs from its rows: of areas, or of groups. */
export const totals: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) =>
    totalsOf(figures, indicator).flatMap(({ interval, ...place }) => {
      const printed = figures.at(place);
      if (printed?.kind !== "given" || overlap(printed.interval, interval)) return [];
      const made = rounded(middle(interval), indicator.decimals);
      return [contradiction(figures, "total", printed, interval, `its parts make ${made}, not ${printed.value}.`)];
    }),
  );

/** Percentages that should make a whole do not, by more than rounding explains. */
export const shares: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) =>
    indicator.totals.flatMap(({ makes, parts }) => {
      if (makes === undefined) return [];
      const places = new Map(
        figures.of(indicator.id).map(({ area, period }) => [`${area}|${period}`, { area, period }]),
      );
      return [...places.values()].flatMap(({ area, period }) => {
        const there = parts.flatMap((group) => figures.at({ indicator: indicator.id, area, period, group }) ?? []);
        if (there.length < parts.length) return [];
        const made = sum(there.map(({ interval }) => interval));
        if (overlap(made, [makes, makes])) return [];
        const place = { indicator: indicator.id, area, period, group: "all" };
        const computed = rounded(
          there.reduce((total, { value }) => total + value, 0),
          Math.max(1, indicator.decimals),
        );
        const reason = `${placeInWords(figures, place)}: the groups make ${computed}, further from ${makes} than rounding explains.`;
        return [{ id: faultId("shares", place), printed: makes, computed, reason, place }];
      });
    }),
  );

/** A rule of parts within a whole, where the figures allow it to be looked at. */
export interface WithinLooked {
  readonly rule: PartsWithin;
  readonly parts: readonly Figure[];
  readonly made: Interval;
  /** The figure that holds the parts; nothing where they may not be more than a number. */
  readonly whole?: Figure;
  readonly most: number;
}

/** Every place where a rule of parts within a whole can be looked at. */
export function withinLooked(figures: Figures, { id, within: rules }: Indicator): WithinLooked[] {
  return rules.flatMap((rule) => {
    const places = new Map(figures.of(id).map(({ area, period }) => [`${area}|${period}`, { area, period }]));
    return [...places.values()].flatMap((place): WithinLooked[] => {
      const parts = rule.parts.flatMap((group) => figures.at({ indicator: id, ...place, group }) ?? []);
      if (parts.length < rule.parts.length) return [];
      const made = sum(parts.map(({ interval }) => interval));
      if ("most" in rule) return [{ rule, parts, made, most: rule.most }];
      const whole = figures.at({ ...place, indicator: rule.indicator, group: rule.group });
      return whole ? [{ rule, parts, made, whole, most: whole.interval[1] }] : [];
    });
  });
}

/** Groups that are together more than the whole that they are part of. */
export const within: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) =>
    withinLooked(figures, indicator).flatMap(({ rule, parts, made, whole, most }): Fault[] => {
      if (made[0] <= most) return [];
      const computed = rounded(middle(made), indicator.decimals);
      const names = rule.parts.map((part) => `"${part}"`).join(" and ");
      const [first] = parts;
      if (!whole && first) {
        const why = `${names} make ${computed}, more than the ${most} of which they are part.`;
        return [contradiction(figures, "within", first, [most, most], why)];
      }
      if (!whole) return [];
      const why = `${names} make ${computed}, more than the ${whole.value} of which they are part. Their base may be another.`;
      return [contradiction(figures, "within", whole, made, why)];
    }),
  );

/** Those areas that have a figure are together more than the area that holds them all. */
export const areasWithin: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) => {
    if (!indicator.adds) return [];
    return figures.of(indicator.id).flatMap((whole) =>
      dividedInto(figures.assessment.areas, whole.area, yearOf(whole.period)).flatMap(({ parts }): Fault[] => {
        const there = parts.flatMap(({ id }) => figures.at({ ...whole, area: id }) ?? []);
        if (there.length === 0 || there.length === parts.length) return [];
        const made = sum(there.map(({ interval }) => interval));
        if (made[0] <= whole.interval[1]) return [];
        const computed = rounded(middle(made), indicator.decimals);
        const why = `${there.length} of its ${parts.length} parts make ${computed}, more than the whole.`;
        return [contradiction(figures, "areas-within", whole, made, why)];
      }),
    );
  });
