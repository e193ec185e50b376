/**
 * People supported, beside the number in need. Lines stand beside each other and are never added: somebody in refuge may
 * also be supported in the community, and one child may have had two services.
 */
import { areaName, dividedInto } from "@/needs/model/areas";
import type { ReachLine } from "@/needs/model/define";
import type { Figure, Figures } from "@/needs/model/figures";
import { combine, type Interval, rounded } from "@/needs/model/intervals";
import { yearOf } from "@/needs/model/periods";
import { capital } from "@/needs/report/words";

export interface Reached {
  readonly line: ReachLine;
  readonly supported?: Figure;
  readonly need?: Figure;
  /** Supported of a hundred in need, and what it may truly be. */
  readonly share?: number;
  readonly between?: Interval;
}

/** Each line with its share of those in need; a share is left out where a figure is not there. */
export function reachOf(figures: Figures): Reached[] {
  return figures.assessment.reach.map((line) => reached(figures, line));
}

/** A line in each part of its area of which either side is known: the other is then seen to be missing. */
export function reachByArea(figures: Figures, line: ReachLine): (Reached & { readonly area: string })[] {
  const [division] = dividedInto(figures.assessment.areas, line.supported.area, yearOf(line.supported.period));
  return (division?.parts ?? []).flatMap(({ id: area }) => {
    const here = { ...line, supported: { ...line.supported, area }, need: { ...line.need, area } };
    const found = reached(figures, here);
    return found.supported || found.need ? [{ ...found, area }] : [];
  });
}

function reached(figures: Figures, line: ReachLine): Reached {
  const supported = figures.at(line.supported);
  const need = figures.at(line.need);
  if (!supported || !need || need.interval[0] <= 0) return { line, supported, need };
  const between = combine(supported.interval, need.interval, (part, whole) => (100 * part) / whole);
  return { line, supported, need, between, share: rounded((100 * supported.value) / need.value, 1) };
}

/** Groups of which both sides of a line are known beside its own: the same people, of one age or sex. */
export function reachByGroup(figures: Figures, line: ReachLine): (Reached & { readonly group: string })[] {
  const groupsOf = ({ indicator, area, period }: ReachLine["supported"]) =>
    figures.of(indicator).flatMap((one) => (one.area === area && one.period === period ? [one.group] : []));
  const needed = new Set(groupsOf(line.need));
  // A group that has a line of its own stands there.
  const told = new Set(
    figures.assessment.reach.flatMap(({ supported }) =>
      supported.indicator === line.supported.indicator && supported.area === line.supported.area
        ? [supported.group]
        : [],
    ),
  );
  const groups = groupsOf(line.supported).filter((group) => needed.has(group) && !told.has(group));
  return [...new Set(groups)].map((group) => ({
    ...reached(figures, { ...line, supported: { ...line.supported, group }, need: { ...line.need, group } }),
    group,
  }));
}

/** In place of what nobody gave. */
export const notProvided = "Not provided";

/** An area's place among its neighbours by two measures: where need is high and support is low. */
export interface NeedAndSupport {
  readonly area: string;
  readonly name: string;
  readonly need: string;
  readonly support: string;
  /** Set where it is among those with the most need and the least support, or the other way round. */
  readonly says?: string;
}

/** A measure of need and one of support, each of a period. */
export interface NeedPair {
  readonly need: { readonly indicator: string; readonly period: string };
  readonly support: { readonly indicator: string; readonly period: string };
}

/**
 * Sets a measure of need beside one of support, an area a row: by the parts into which the whole is divided of which most
 * is known, be they service areas or districts.
 */
export function needBesideSupport(figures: Figures, whole: string, pair: NeedPair): NeedAndSupport[] {
  const { areas } = figures.assessment;
  const divisions = dividedInto(areas, whole, yearOf(pair.support.period)).map(({ parts }) => {
    const ids = parts.map(({ id }) => id);
    const [need, support] = [standingsOf(figures, ids, pair.need), standingsOf(figures, ids, pair.support)];
    return { ids, need, support, both: ids.filter((id) => need.has(id) && support.has(id)).length };
  });
  const [first] = [...divisions].sort((a, b) => b.both - a.both);
  return (first?.ids ?? []).map((area) => {
    const [n, s] = [first?.need.get(area), first?.support.get(area)];
    const says =
      n?.place === "highest" && s?.place === "lowest"
        ? "Most need, least support"
        : n?.place === "lowest" && s?.place === "highest"
          ? "Least need, most support"
          : n?.high && s?.low
            ? "Much need, little support"
            : undefined;
    return {
      area,
      name: areaName(areas, area),
      need: n?.says ?? notProvided,
      support: s?.says ?? notProvided,
      says,
    };
  });
}

/** Where a part stands among the others by one measure. */
export interface Standing {
  readonly place?: "highest" | "lowest";
  /** Among the upper, or the lower, third of the parts. */
  readonly high: boolean;
  readonly low: boolean;
  readonly says: string;
}

/** Which parts are highest and lowest: by their figures, or by what was said of them where there are none. */
export function standingsOf(
  figures: Figures,
  parts: readonly string[],
  of: { indicator: string; period: string; group?: string },
): Map<string, Standing> {
  const group = of.group ?? "all";
  const values = parts.flatMap((area) => {
    const figure = figures.at({ ...of, area, group });
    return figure ? [{ area, value: figure.value }] : [];
  });
  const found = new Map<string, Standing>();
  if (values.length === parts.length) {
    const most = Math.max(...values.map(({ value }) => value));
    const least = Math.min(...values.map(({ value }) => value));
    const third = Math.max(1, Math.floor(parts.length / 3));
    for (const { area, value } of values) {
      const place = most === least ? undefined : value === most ? "highest" : value === least ? "lowest" : undefined;
      const above = values.filter((one) => one.value > value).length;
      const below = values.filter((one) => one.value < value).length;
      found.set(area, {
        place,
        high: most > least && above < third,
        low: most > least && below < third,
        says: place ? `${value} (${place})` : String(value),
      });
    }
    return found;
  }
  // Of some parts alone nobody can say which is highest, unless the source does.
  for (const { area, value } of values) found.set(area, { high: false, low: false, says: String(value) });
  for (const value of figures.assessment.values) {
    const { standing } = value;
    if (value.indicator !== of.indicator || value.period !== of.period || value.group !== group) continue;
    if (!parts.includes(value.area) || (standing !== "highest" && standing !== "lowest")) continue;
    const says = value.value === null ? capital(standing) : `${value.value} (${standing})`;
    found.set(value.area, { place: standing, high: standing === "highest", low: standing === "lowest", says });
  }
  return found;
}
