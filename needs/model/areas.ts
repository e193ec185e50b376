/** Which areas hold which. They nest, and may overlap: nothing here counts one area twice. */
import type { Area } from "@/needs/model/define";

/** What each kind of area is called. */
export const areaKindNames: Readonly<Record<Area["kind"], string>> = {
  district: "district",
  "service-area": "service area",
  county: "county",
  "police-force": "police force area",
  region: "region",
  nation: "nation",
  elsewhere: "elsewhere, as studies have it",
};

/** Whether an area is, or lies within, another, by way of however many between. */
export function liesIn(areas: readonly Area[], id: string, whole: string): boolean {
  if (id === whole) return true;
  const area = areas.find((one) => one.id === id);
  return (area?.within ?? []).some((next) => next !== id && liesIn(areas, next, whole));
}

/** Whether an area has these boundaries in a year. Nothing is said of years where nobody entered any. */
export function holdsIn({ from, until }: Area, year: number): boolean {
  return (from === undefined || from <= year) && (until === undefined || year <= until);
}

/**
 * The areas of a kind that lie in another, in the order of the list.
 * @param year left out, whenever their boundaries held
 */
export function partsOf(areas: readonly Area[], whole: string, kind: Area["kind"], year?: number): Area[] {
  return areas.filter(
    (area) =>
      area.kind === kind &&
      area.id !== whole &&
      (year === undefined || holdsIn(area, year)) &&
      liesIn(areas, area.id, whole),
  );
}

/**
 * The whole of the area is made of these parts in a year: its service areas, and its districts. None for a district.
 */
export function dividedInto(areas: readonly Area[], whole: string, year: number): readonly Division[] {
  const known = divisions.get(areas) ?? new Map<string, readonly Division[]>();
  divisions.set(areas, known);
  const key = `${whole} ${year}`;
  const found =
    known.get(key) ??
    (["service-area", "district"] as const)
      .map((kind) => ({ kind, parts: partsOf(areas, whole, kind, year) }))
      .filter(({ parts }) => parts.length > 1);
  known.set(key, found);
  return found;
}

export interface Division {
  readonly kind: Area["kind"];
  readonly parts: readonly Area[];
}

/** Every check of every figure asks how its area is divided, and lists of areas never change. */
const divisions = new WeakMap<readonly Area[], Map<string, readonly Division[]>>();

/** Whether something offered in `offered` reaches people of `area`: there, in a part of it, or in all of what holds it. */
export function reaches(areas: readonly Area[], offered: readonly string[], area: string): boolean {
  return offered.some((one) => liesIn(areas, one, area) || liesIn(areas, area, one));
}

export function areaName(areas: readonly Area[], id: string): string {
  return areas.find((area) => area.id === id)?.name ?? id;
}
