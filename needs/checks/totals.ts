/** Totals are what their parts make, and parts are no more than their whole. */
import { type Check, contradiction, faultId, placeInWords } from "@/needs/checks/fault";
import { middle, overlap, rounded, sum } from "@/needs/model/intervals";
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

/** Groups that are together more than the whole that they are part of. */
export const within: Check = (figures) =>
  figures.assessment.indicators.flatMap(({ id, within: rule, decimals }) => {
    if (!rule) return [];
    return figures.of(rule.indicator).flatMap((whole) => {
      if (whole.group !== rule.group) return [];
      const { area, period } = whole;
      const there = rule.parts.flatMap((group) => figures.at({ indicator: id, area, period, group }) ?? []);
      if (there.length < rule.parts.length || there.length === 0) return [];
      const made = sum(there.map(({ interval }) => interval));
      if (made[0] <= whole.interval[1]) return [];
      const computed = rounded(middle(made), decimals);
      const names = rule.parts.join(" and ");
      const why = `"${names}" make ${computed}, more than the ${whole.value} of which they are part. Their base may be another.`;
      return [contradiction(figures, "within", whole, made, why)];
    });
  });
