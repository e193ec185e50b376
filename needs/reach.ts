/**
 * People supported, beside the number in need. Lines stand beside each other and are never added: somebody in refuge may
 * also be supported in the community, and one child may have had two services.
 */
import { areaName, dividedInto, partsOf } from "@/needs/model/areas";
import type { ReachLine } from "@/needs/model/define";
import type { Figure, Figures } from "@/needs/model/figures";
import { combine, type Interval, rounded } from "@/needs/model/intervals";

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
  const [division] = dividedInto(figures.assessment.areas, line.supported.area);
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

/** An area's place among its neighbours by two measures: where need is high and support is low. */
export interface NeedAndSupport {
  readonly area: string;
  readonly name: string;
  readonly need: string;
  readonly support: string;
  /** Set where it has the most need and the least support, or the other way round. */
  readonly says?: string;
}

/**
 * Sets a measure of need beside one of support, an area a row.
 * @param pair the indicators, periods and groups of both
 */
export function needBesideSupport(
  figures: Figures,
  whole: string,
  pair: { need: { indicator: string; period: string }; support: { indicator: string; period: string } },
): NeedAndSupport[] {
  const { areas } = figures.assessment;
  const parts = partsOf(areas, whole, "service-area");
  const standing = (of: { indicator: string; period: string }) =>
    standingsOf(
      figures,
      parts.map(({ id }) => id),
      of,
    );
  const need = standing(pair.need);
  const support = standing(pair.support);
  return parts.map(({ id }) => {
    const [n, s] = [need.get(id), support.get(id)];
    const says =
      n?.place === "highest" && s?.place === "lowest"
        ? "Most need, least support"
        : n?.place === "lowest" && s?.place === "highest"
          ? "Least need, most support"
          : undefined;
    return {
      area: id,
      name: areaName(areas, id),
      need: n?.says ?? "Not printed",
      support: s?.says ?? "Not printed",
      says,
    };
  });
}

/** Which part is highest and lowest: by its figures, or by what was said of it where there are none. */
export function standingsOf(
  figures: Figures,
  parts: readonly string[],
  of: { indicator: string; period: string; group?: string },
): Map<string, { place?: "highest" | "lowest"; says: string }> {
  const group = of.group ?? "all";
  const values = parts.flatMap((area) => {
    const figure = figures.at({ ...of, area, group });
    return figure ? [{ area, value: figure.value }] : [];
  });
  const found = new Map<string, { place?: "highest" | "lowest"; says: string }>();
  if (values.length === parts.length) {
    const most = Math.max(...values.map(({ value }) => value));
    const least = Math.min(...values.map(({ value }) => value));
    for (const { area, value } of values) {
      const place = value === most ? "highest" : value === least ? "lowest" : undefined;
      found.set(area, { place, says: place ? `${value} (${place})` : String(value) });
    }
    return found;
  }
  for (const value of figures.assessment.values) {
    const { standing } = value;
    if (value.indicator !== of.indicator || value.period !== of.period || value.group !== group) continue;
    if (!parts.includes(value.area) || (standing !== "highest" && standing !== "lowest")) continue;
    found.set(value.area, { place: standing, says: standing === "highest" ? "Highest" : "Lowest" });
  }
  return found;
}
