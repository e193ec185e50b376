/**
 * Sets a figure beside the nation's, what is recommended, and the years before. A flag is raised only where like stands
 * beside like and the figures allow one.
 */

import { flagRules } from "@/needs/flag-rules";
import { areaKindNames, liesIn } from "@/needs/model/areas";
import type { Indicator } from "@/needs/model/define";
import type { Figure, Figures } from "@/needs/model/figures";
import { type Interval, rounded } from "@/needs/model/intervals";
import { byEnd, monthsOf, periodBefore, sameKind } from "@/needs/model/periods";
import { worked } from "@/needs/model/work-out";
import { inWords, withUnit } from "@/needs/report/words";

export type Flag = "above" | "below" | "within" | "no clear difference" | "not compared";

export interface Comparison {
  readonly with: "the nation" | "recommended" | "the period before" | "five periods";
  readonly flag: Flag | "rising" | "falling" | "no clear trend";
  /** The figure or range compared with, in words. */
  readonly beside: string;
  /** Why there is no flag, or what it rests on. */
  readonly why?: string;
}

/** Everything that a figure is compared with. */
export function comparisonsOf(figures: Figures, figure: Figure): Comparison[] {
  const indicator = figures.indicator(figure.indicator);
  if (!indicator) return [];
  const own = withCounts(figures, figure);
  return [
    ...withNation(figures, indicator, own),
    ...withRecommended(figures, indicator, own),
    ...withBefore(figures, indicator, own),
    ...trendOf(figures, indicator, own),
  ];
}

function withNation(figures: Figures, indicator: Indicator, figure: Figure): Comparison[] {
  const nations = figures.assessment.areas.filter(({ kind }) => kind === "nation").map(({ id }) => id);
  if (nations.includes(figure.area) || !comparable.has(indicator.unit)) return [];
  const there = figures
    .of(indicator.id)
    .filter(({ area, group }) => nations.includes(area) && group === figure.group)
    .sort((a, b) => byEnd(b.period, a.period));
  const same = there.find(({ period }) => period === figure.period);
  const near = same ?? there.find(({ period }) => touches(period, figure.period));
  if (!near) return [];
  const beside = inPeriod(indicator, near);
  if (!same) return [{ with: "the nation", flag: "not compared", beside, why: "It is of another period." }];
  return [{ with: "the nation", ...judge(indicator, figure, spread(indicator, withCounts(figures, near))), beside }];
}

/** Units whose figures do not grow with the size of the place. */
const comparable = new Set<Indicator["unit"]>(["%", "% change", "rate", "one in"]);

function touches(a: string, b: string): boolean {
  const [fromA, toA] = monthsOf(a);
  const [fromB, toB] = monthsOf(b);
  return fromA <= toB && fromB <= toA;
}

function withRecommended(figures: Figures, indicator: Indicator, figure: Figure): Comparison[] {
  const kindOf = new Map(figures.assessment.areas.map(({ id, kind }) => [id, kind]));
  return indicator.recommended
    .filter(({ group }) => group === figure.group)
    .map(({ from, to, by, areaKind }): Comparison => {
      const [least, most] = [from, to].map((one) => one !== undefined && withUnit(indicator, one));
      const beside = `${most ? `${least} to ${most}` : `${least} or more`} (${by})`;
      const kind = kindOf.get(figure.area);
      if (areaKind && kind !== areaKind && kind !== "nation") {
        const why = `The recommendation is for a ${areaKindNames[areaKind]}; this figure is not of one.`;
        return { with: "recommended", flag: "not compared", beside, why };
      }
      return { with: "recommended", ...judge(indicator, figure, [from, to ?? Number.POSITIVE_INFINITY]), beside };
    });
}

function withBefore(figures: Figures, indicator: Indicator, figure: Figure): Comparison[] {
  const earlier = periodBefore(figure.period);
  const before = earlier && figures.at({ ...figure, period: earlier });
  if (!before || indicator.unit === "% change") return [];
  if (indicator.comparableSince && monthsOf(before.period)[0] < monthsOf(indicator.comparableSince)[0]) {
    return [
      {
        with: "the period before",
        flag: "not compared",
        beside: inPeriod(indicator, before),
        why: "There is a break between them.",
      },
    ];
  }
  const beside = `${inPeriod(indicator, before)} (${changeInWords(indicator, before.value, figure.value)})`;
  return [
    { with: "the period before", ...judge(indicator, figure, spread(indicator, withCounts(figures, before))), beside },
  ];
}

/** "33% in 2021/22". */
function inPeriod(indicator: Indicator, figure: Figure): string {
  return `${inWords(indicator, figure)} in ${figure.period}`;
}

/** "+3.1%", for a percentage "−2 points"; of none there is no per cent, and a change from it is said in words. */
function changeInWords({ unit }: Indicator, before: number, now: number): string {
  if (unit === "%") return `${signed(rounded(now - before, 1))} points`;
  if (before === 0) return now === 0 ? "none then and none now" : "from none";
  return `${signed(rounded((100 * (now - before)) / before, 1))}%`;
}

/**
 * Whether a figure is above, below or within a range, which may be that of another figure. Where the number of people
 * behind a percentage is known, its 95 % Wilson interval must keep clear of the other; where it is small, nothing is said.
 */
function judge(indicator: Indicator, figure: Figure, range: Interval): { flag: Flag; why?: string } {
  const few = tooFew(indicator, figure);
  if (few !== undefined) return { flag: "not compared", why: few };
  const [low, high] = spread(indicator, figure);
  const { numerator, denominator } = figure;
  const share = indicator.unit === "%" || indicator.unit === "rate";
  const unknown = share && (numerator === undefined || denominator === undefined) && { why: flagRules.notKnown };
  if (low > range[1]) return { flag: "above", ...unknown };
  if (high < range[0]) return { flag: "below", ...unknown };
  if (range[1] > range[0] && figure.value >= range[0] && figure.value <= range[1]) return { flag: "within" };
  return { flag: "no clear difference", why: "Rounding or chance explains the difference." };
}

/** Why nothing is said of a figure of few people; undefined where there are enough, or nobody knows. */
function tooFew({ unit }: Indicator, { numerator, denominator, value }: Figure): string | undefined {
  if (unit !== "%" && unit !== "rate") {
    const counts = unit !== "% change" && unit !== "one in";
    return counts && value < flagRules.fewestCounted ? `It is of ${value} only.` : undefined;
  }
  if (denominator === undefined) return undefined;
  if (denominator < flagRules.fewestOf) return `It is of ${denominator} only.`;
  if (numerator === undefined) return undefined;
  if (numerator < flagRules.fewestCounted) return `It is ${numerator} of ${denominator} only.`;
  const rest = denominator - numerator;
  return unit === "%" && rest < flagRules.fewestCounted ? `All but ${rest} of ${denominator} are in it.` : undefined;
}

/** A printed percentage or rate with the numbers that it is of, where the other figures tell them. */
function withCounts(figures: Figures, figure: Figure): Figure {
  const { worked: derivation, outOf, unit } = figures.indicator(figure.indicator) ?? {};
  if (figure.denominator !== undefined) return figure;
  if (derivation) {
    const { numerator, denominator } = worked(figures, figure, derivation) ?? {};
    return { ...figure, numerator, denominator };
  }
  const whole = outOf && unit === "%" && figures.at({ ...figure, indicator: outOf, group: "all" });
  if (!whole) return figure;
  return { ...figure, numerator: Math.round((figure.value * whole.value) / 100), denominator: whole.value };
}

/** What a figure may truly be, chance included: a 95 % Wilson interval of a share or a rate whose numbers are known. */
function spread({ unit, per }: Indicator, figure: Figure): Interval {
  const { denominator, numerator } = figure;
  const scale = unit === "%" ? 100 : unit === "rate" ? per : undefined;
  if (scale === undefined || denominator === undefined || numerator === undefined) return figure.interval;
  if (numerator > denominator || numerator < 0) return figure.interval;
  const z = 1.96;
  const share = numerator / denominator;
  const centre = (share + z ** 2 / (2 * denominator)) / (1 + z ** 2 / denominator);
  const half =
    (z * Math.sqrt((share * (1 - share)) / denominator + z ** 2 / (4 * denominator ** 2))) / (1 + z ** 2 / denominator);
  return [scale * (centre - half), scale * (centre + half)];
}

/**
 * The trend over five periods of a kind, ending with this one: by the Mann-Kendall count of pairs that rise less those
 * that fall. With five figures, 8 or more of 10 are said to be a trend (p = 0.08 on both sides).
 */
function trendOf(figures: Figures, indicator: Indicator, figure: Figure): Comparison[] {
  const since = indicator.comparableSince ? monthsOf(indicator.comparableSince)[0] : Number.NEGATIVE_INFINITY;
  const series = figures
    .of(indicator.id)
    .filter(
      ({ area, group, period }) =>
        area === figure.area &&
        group === figure.group &&
        sameKind(period, figure.period) &&
        monthsOf(period)[0] >= since &&
        monthsOf(period)[1] <= monthsOf(figure.period)[1],
    )
    .sort((a, b) => byEnd(a.period, b.period))
    .slice(-5);
  if (series.length < 5 || series.at(-1)?.period !== figure.period) return [];
  const pairs = series.flatMap((a, index) => series.slice(index + 1).map((b) => Math.sign(b.value - a.value)));
  const score = pairs.reduce((total, sign) => total + sign, 0);
  const flag = score >= 8 ? "rising" : score <= -8 ? "falling" : "no clear trend";
  const beside = series.map((one) => inWords(indicator, one)).join(", ");
  return [{ with: "five periods", flag, beside, why: `${series[0]?.period} to ${figure.period}` }];
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0";
}

/** Whether a figure's area lies in the area of the assessment: what the report compares first. */
export function isOwn(figures: Figures, figure: Figure): boolean {
  const { areas, about } = figures.assessment;
  return liesIn(areas, figure.area, about);
}
