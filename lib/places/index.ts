/**
 * The local authorities of the United Kingdom, as a case's area of residence and a service's home. Names and codes are
 * those of the Office for National Statistics as of April 2025 (Open Government Licence).
 */
import { counties, regions } from "@/lib/places/england";
import { formerCodes } from "@/lib/places/former-codes";
import { northernIreland } from "@/lib/places/northern-ireland";
import { scotland } from "@/lib/places/scotland";
import type { LocalAuthority, Nation, Place } from "@/lib/places/types";
import { wales } from "@/lib/places/wales";

export type { LocalAuthority, Nation, Place };
export { counties, regions };

/** What is stored where the caseworker knows that the area cannot be known. An area left empty is Missing. */
export const notKnown: Place = { code: "not-known", name: "Not known" };

/** One heading of the list of areas. */
export interface PlaceGroup {
  readonly nation: Nation;
  readonly title: string;
  readonly authorities: readonly LocalAuthority[];
}

/** Every local authority once, under its nation, and in England under its region. */
export const placeGroups: readonly PlaceGroup[] = [
  ...regions.map(
    ({ name, authorities }): PlaceGroup => ({ nation: "england", title: `England: ${name}`, authorities }),
  ),
  { nation: "northern-ireland", title: "Northern Ireland", authorities: northernIreland },
  { nation: "scotland", title: "Scotland", authorities: scotland },
  { nation: "wales", title: "Wales", authorities: wales },
];

const nations: Readonly<Record<Nation, string>> = {
  england: "England",
  "northern-ireland": "Northern Ireland",
  scotland: "Scotland",
  wales: "Wales",
};

/** The nations of the United Kingdom by the id under which a service keeps its own. */
export const nationNames = nations;

const byCode = new Map<string, Place>(
  [...placeGroups.flatMap(({ authorities }) => authorities), ...counties, notKnown].map((place) => [place.code, place]),
);
const residential = new Set(
  [...placeGroups.flatMap(({ authorities }) => authorities), notKnown].map(({ code }) => code),
);

/** Whether a case may have this code as its area of residence: a local authority of today, or not known. */
export function isAreaOfResidence(code: string): boolean {
  return residential.has(code);
}

/** The local authorities that a code stands for: those of a county, or the one itself; none for an unknown code. */
export function authoritiesIn(code: string): readonly Place[] {
  const county = counties.find((one) => one.code === code);
  const all = placeGroups.flatMap(({ authorities }) => authorities);
  return county ? all.filter((one) => one.county === county.name) : all.filter((one) => one.code === code);
}

/** The code under which an area stands today: a withdrawn code gives its successor, an unknown one nothing. */
export function currentCode(code: string): string | undefined {
  const now = formerCodes[code] ?? code;
  return byCode.has(now) ? now : undefined;
}

/** What an area is called, whichever of its codes a record carries. An unknown code is shown as it stands. */
export function placeName(code: string): string {
  return byCode.get(formerCodes[code] ?? code)?.name ?? code;
}
