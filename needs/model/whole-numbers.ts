/**
 * The whole numbers behind what was printed. A report that says "5 more than the year before (+71.4 %), now 4.6 %" has
 * said how many there were, though it prints neither number: 7, then 12. Where no whole numbers fit, it is a fault;
 * where exactly one does, the number is worked out; where several do, nothing is said.
 */
import type { Derivation, Indicator } from "@/needs/model/define";
import type { Figures, Place } from "@/needs/model/figures";
import { type Interval, overlap } from "@/needs/model/intervals";
import { periodBefore } from "@/needs/model/periods";

export interface HiddenNumber {
  readonly place: Place;
  /** The only whole number that fits. */
  readonly only?: number;
  /** No whole number fits. */
  readonly none: boolean;
  /** What it was found from, in words. */
  readonly says: string;
  /** The printed figures that it was found from. */
  readonly from: readonly Place[];
}

/** The numbers behind every printed change, difference and share of a count that was not printed itself. */
export function hiddenNumbers(figures: Figures): HiddenNumber[] {
  const { indicators } = figures.assessment;
  return indicators.flatMap((counted) => {
    const worked = (as: Derivation["as"]) =>
      indicators.filter((one) => one.worked?.as === as && one.worked.of === counted.id);
    const shares = worked("share");
    const changes = worked("change");
    const differences = worked("difference");
    const places = [...shares, ...changes, ...differences].flatMap(({ id }) => figures.of(id));
    const seen = new Map(
      places.map(({ area, period, group }) => [
        `${area}|${period}|${group}`,
        { indicator: counted.id, area, period, group },
      ]),
    );
    return [...seen.values()].flatMap((place) =>
      figures.at(place)
        ? yearBefore(figures, place, differences)
        : search(figures, place, { shares, changes, differences }),
    );
  });
}

/** A number and how it differs from the year before say what that year's was. */
function yearBefore(figures: Figures, place: Place, differences: readonly Indicator[]): HiddenNumber[] {
  const earlier = periodBefore(place.period);
  const now = figures.at(place);
  const [difference] = differences.flatMap(({ id }) => figures.at({ ...place, indicator: id }) ?? []);
  if (earlier === undefined || !now || difference?.kind !== "given") return [];
  const before = { ...place, period: earlier };
  const exact = now.interval[0] === now.interval[1] && difference.interval[0] === difference.interval[1];
  if (!exact || figures.at(before)) return [];
  const says = "What the number and its difference from the year before leave.";
  return [{ place: before, from: [now, difference], says, none: false, only: now.value - difference.value }];
}

interface Derived {
  readonly shares: readonly Indicator[];
  readonly changes: readonly Indicator[];
  readonly differences: readonly Indicator[];
}

function search(figures: Figures, place: Place, derived: Derived): HiddenNumber[] {
  const printed = (indicators: readonly Indicator[]) =>
    indicators.flatMap(({ id }) => figures.at({ ...place, indicator: id }) ?? []);
  const [change] = printed(derived.changes);
  const [difference] = printed(derived.differences);
  const shares = printed(derived.shares).flatMap((share) => {
    const worked = figures.indicator(share.indicator)?.worked;
    if (worked?.as !== "share") return [];
    const whole = figures.at({ ...place, indicator: worked.whole, group: worked.group ?? "all" });
    return whole ? [{ share, whole: whole.interval }] : [];
  });
  const earlier = periodBefore(place.period);
  if (change && difference && earlier !== undefined && change.value !== 0) {
    const fits = candidates((difference.value / change.value) * 100).filter(
      (before) =>
        before > 0 &&
        before + difference.value >= 0 &&
        overlap(exactly((100 * difference.value) / before), change.interval) &&
        shares.every(({ share, whole }) => isShare(before + difference.value, whole, share.interval)),
    );
    const from = [change, difference, ...shares.map(({ share }) => share)];
    const says = "The only whole number that fits the difference and the change printed.";
    const [first] = fits;
    const only = fits.length === 1 && first !== undefined ? first : undefined;
    return [
      { place, from, says, none: fits.length === 0, only: only === undefined ? undefined : only + difference.value },
      { place: { ...place, period: earlier }, from, says, none: false, only },
    ];
  }
  const [printedShare] = shares;
  if (!printedShare) return [];
  const { share, whole } = printedShare;
  if (whole[0] !== whole[1]) return [];
  const fits = candidates((share.value * whole[1]) / 100).filter(
    (number) => number >= 0 && isShare(number, whole, share.interval),
  );
  const says = "The only whole number that makes the percentage printed.";
  return [{ place, from: [share], says, none: fits.length === 0, only: fits.length === 1 ? fits[0] : undefined }];
}

/** Whole numbers about where one should be. Two hundred either way is more than any rounding of a percentage hides. */
function candidates(about: number): number[] {
  const centre = Math.round(about);
  return Array.from({ length: 401 }, (_, step) => centre - 200 + step);
}

function isShare(number: number, whole: Interval, printed: Interval): boolean {
  return overlap([(100 * number) / whole[1], (100 * number) / whole[0]], printed);
}

function exactly(value: number): Interval {
  return [value, value];
}
