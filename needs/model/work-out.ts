/** Works out what follows from the figures that were given: totals, whole numbers behind percentages, changes, rates. */
import { dividedInto } from "@/needs/model/areas";
import type { Assessment, Derivation, Indicator } from "@/needs/model/define";
import { type Figure, Figures, type Place } from "@/needs/model/figures";
import { combine, counting, digitsOf, type Interval, middle, rounded, sum } from "@/needs/model/intervals";
import { periodBefore, yearOf } from "@/needs/model/periods";
import { hiddenNumbers } from "@/needs/model/whole-numbers";

/** All figures of an assessment. What was given stays as given; what can be worked out and was not given is added. */
export function workOut(assessment: Assessment): Figures {
  const figures = new Figures(assessment);
  for (const indicator of assessment.indicators) for (const same of samesOf(figures, indicator)) addSame(figures, same);
  addTotals(figures);
  // A share may be of a number that was found itself: two rounds find both.
  for (const _round of [1, 2]) {
    for (const { place, only, says } of hiddenNumbers(figures)) {
      if (only !== undefined) addComputed(figures, { ...place, interval: [only, only] }, says);
    }
  }
  // Numbers that were found may be the parts of a total that was not there before.
  addTotals(figures);
  for (const indicator of assessment.indicators) {
    if (!indicator.worked) continue;
    for (const place of placesOf(figures, indicator)) {
      const found = worked(figures, { ...place, indicator: indicator.id }, indicator.worked);
      if (found) addComputed(figures, found, "Worked out from the figures given.");
    }
  }
  return figures;
}

function addTotals(figures: Figures): void {
  for (const indicator of figures.assessment.indicators) {
    for (const total of totalsOf(figures, indicator)) addComputed(figures, total, "The sum of its parts.");
    for (const rest of remaindersOf(figures, indicator))
      addComputed(figures, rest, "What the other parts leave of the whole.");
  }
}

/** A figure that follows from others, before it is rounded. */
export interface Following extends Place {
  readonly interval: Interval;
  readonly numerator?: number;
  readonly denominator?: number;
  /** What readers should know of how it was worked out. */
  readonly says?: string;
}

function addComputed(figures: Figures, following: Following, note: string): void {
  const indicator = figures.indicator(following.indicator);
  if (!indicator) return;
  const { interval, says, ...place } = following;
  const width = interval[1] - interval[0];
  const soft = counting.has(indicator.unit) && width > 1;
  // "Around 1,749" of something between 1,714 and 1,783 would say more than is known.
  const digits = soft ? -Math.floor(Math.log10(width)) : digitsOf(indicator);
  const value = rounded(middle(interval), digits);
  const notes = says === undefined ? [note] : [note, says];
  figures.add({ ...place, kind: "computed", value, interval, notes, ...(soft && { soft }) });
}

/** Figures that must be another, in each period of that other. */
function samesOf(figures: Figures, indicator: Indicator): { figure: Figure; place: Place; why: string }[] {
  return indicator.equals.flatMap(({ area, group, as, why }) =>
    figures
      .of(indicator.id)
      .filter((figure) => figure.area === as.area && figure.group === as.group)
      .map((figure) => ({ figure, place: { indicator: indicator.id, area, period: figure.period, group }, why })),
  );
}

function addSame(figures: Figures, { figure, place, why }: ReturnType<typeof samesOf>[number]): void {
  const { value, interval } = figure;
  figures.add({ ...place, kind: "computed", value, interval, notes: [why] });
}

/** Every total that parts make: of areas, and of groups. Also where a total was given, so that the two can be compared. */
export function totalsOf(figures: Figures, indicator: Indicator): Following[] {
  return [...totalsOfAreas(figures, indicator), ...totalsOfGroups(figures, indicator)];
}

function totalsOfAreas(figures: Figures, indicator: Indicator): Following[] {
  if (!indicator.adds) return [];
  const { areas } = figures.assessment;
  const found: Following[] = [];
  const wholes = areas.filter(({ kind }) => kind === "county" || kind === "service-area");
  for (const { period, group } of distinct(figures.of(indicator.id).map(({ period, group }) => ({ period, group })))) {
    for (const whole of wholes) {
      for (const { parts } of dividedInto(areas, whole.id, yearOf(period))) {
        const there = parts.flatMap(({ id }) => figures.at({ indicator: indicator.id, area: id, period, group }) ?? []);
        if (there.length < parts.length) continue;
        const interval = sum(there.map((one) => one.interval));
        found.push({ indicator: indicator.id, area: whole.id, period, group, interval });
      }
    }
  }
  return found;
}

function totalsOfGroups(figures: Figures, indicator: Indicator): Following[] {
  const found: Following[] = [];
  for (const { area, period } of distinct(figures.of(indicator.id).map(({ area, period }) => ({ area, period })))) {
    for (const { whole, parts } of indicator.totals) {
      if (whole === undefined) continue;
      const there = parts.flatMap((group) => figures.at({ indicator: indicator.id, area, period, group }) ?? []);
      if (there.length < parts.length) continue;
      found.push({
        indicator: indicator.id,
        area,
        period,
        group: whole,
        interval: sum(there.map((one) => one.interval)),
      });
    }
  }
  return found;
}

/** The one part that was not given, where the whole and all other parts were. */
function remaindersOf(figures: Figures, indicator: Indicator): Following[] {
  const found: Following[] = [];
  for (const { area, period } of distinct(figures.of(indicator.id).map(({ area, period }) => ({ area, period })))) {
    const at = (group: string) => figures.at({ indicator: indicator.id, area, period, group })?.interval;
    for (const { whole, makes, parts } of indicator.totals) {
      const all: Interval | undefined = makes === undefined ? at(whole ?? "all") : [makes, makes];
      const missing = parts.filter((group) => !at(group));
      const [group] = missing;
      if (!all || group === undefined || missing.length > 1) continue;
      const [low, high] = sum(parts.map(at).filter((one) => one !== undefined));
      found.push({ indicator: indicator.id, area, period, group, interval: [all[0] - high, all[1] - low] });
    }
  }
  return found;
}

/**
 * Where a derivation may have something to say: wherever the indicator that it starts from has a figure. Shares are
 * worked out for the groups that the indicator prints: of the others, nobody said that they are part of that whole.
 */
function placesOf(figures: Figures, indicator: Indicator): Omit<Place, "indicator">[] {
  const { worked: derivation } = indicator;
  if (!derivation) return [];
  const places = figures.of(derivation.of).map(({ area, period, group }) => ({ area, period, group }));
  if (derivation.as === "weighted") return distinct(places.map((place) => ({ ...place, group: "all" })));
  if (derivation.as === "quotient")
    return figures.of(derivation.by).map(({ area, period, group }) => ({ area, period, group }));
  if (derivation.as !== "share" && derivation.as !== "one-in" && derivation.as !== "monthly") return places;
  const printed = new Set(figures.of(indicator.id).map(({ group }) => group));
  return places.filter(({ group }) => printed.has(group));
}

/** The figure of a place by its derivation; undefined where a figure that it needs is not there. */
export function worked(figures: Figures, place: Place, derivation: Derivation): Following | undefined {
  const { area, period, group } = place;
  const now = figures.at({ indicator: derivation.of, area, period, group });
  const earlier = periodBefore(period);
  const before =
    earlier === undefined ? undefined : figures.at({ indicator: derivation.of, area, period: earlier, group });
  switch (derivation.as) {
    case "change":
      if (!now || !before || before.interval[0] <= 0) return undefined;
      return {
        ...place,
        ...counts(now, before),
        interval: combine(now.interval, before.interval, (b, a) => (100 * (b - a)) / a),
      };
    case "difference":
      return now && before && { ...place, interval: combine(now.interval, before.interval, (b, a) => b - a) };
    case "share": {
      const whole = figures.at({ indicator: derivation.whole, area, period, group: derivation.group ?? "all" });
      if (!now || !whole || whole.interval[0] <= 0 || now === whole) return undefined;
      return {
        ...place,
        ...counts(now, whole),
        interval: combine(now.interval, whole.interval, (a, b) => (100 * a) / b),
      };
    }
    case "rate": {
      const lived = figures.population(area, period, derivation.sex, derivation.ages);
      const counted = figures.during({ ...place, indicator: derivation.of });
      if (!counted || !lived || lived.people === 0) return undefined;
      const [low, high] = counted.interval;
      const { people, year } = lived;
      const interval: Interval = [(low * derivation.per) / people, (high * derivation.per) / people];
      const says = `Of the ${people.toLocaleString("en-GB")} people of ${year}${year === yearOf(period) ? "" : ", the latest year before it that is known"}.`;
      return { ...place, interval, numerator: counted.value, denominator: people, says };
    }
    case "monthly": {
      const share =
        derivation.share &&
        figures.at({ ...place, indicator: derivation.share, group: derivation.shareGroup ?? group });
      const counted = { ...place, indicator: derivation.of, group: derivation.share ? "all" : group };
      const year = figures.during(counted);
      if (!year || (derivation.share && !share)) return undefined;
      const part: Interval = share ? [share.interval[0] / 100, share.interval[1] / 100] : [1, 1];
      return { ...place, interval: combine(year.interval, part, (a, b) => (a * b) / 12) };
    }
    case "quotient": {
      const by = figures.at({ ...place, indicator: derivation.by });
      const of = figures.during({ ...place, indicator: derivation.of });
      if (!by || !of || by.interval[0] <= 0) return undefined;
      return { ...place, interval: combine(of.interval, by.interval, (a, b) => a / b) };
    }
    case "one-in":
      if (!now || now.interval[0] <= 0) return undefined;
      return { ...place, interval: [100 / now.interval[1], 100 / now.interval[0]] };
    case "weighted":
      return weighted(figures, place, derivation);
  }
}

function weighted(
  figures: Figures,
  place: Place,
  { of, weights, parts }: Extract<Derivation, { as: "weighted" }>,
): Following | undefined {
  const there = parts.flatMap((group) => {
    const share = figures.at({ ...place, indicator: of, group });
    const weight = figures.at({ ...place, indicator: weights, group });
    return share && weight ? [{ share, weight: weight.value }] : [];
  });
  if (there.length < parts.length) return undefined;
  const all = there.reduce((total, { weight }) => total + weight, 0);
  if (all === 0) return undefined;
  const interval = sum(
    there.map(
      ({ share, weight }): Interval => [(share.interval[0] * weight) / all, (share.interval[1] * weight) / all],
    ),
  );
  return { ...place, interval };
}

/** What a percentage is of, where both are whole numbers that anybody may check. */
function counts(part: Figure, whole: Figure): { numerator?: number; denominator?: number } {
  return { numerator: part.value, denominator: whole.value };
}

function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
