/** An indicator's whole definition, as its owner is sent it: what is counted, its unit, base, periods, areas and source. */
import { areaName } from "@/needs/model/areas";
import type { Area, Assessment, Indicator } from "@/needs/model/define";
import { byEnd, monthsOf } from "@/needs/model/periods";
import { baseInWords, capital } from "@/needs/report/words";

export interface DefinitionInWords {
  readonly counted: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
  readonly area: string;
  readonly source: string;
}

/** The parts of a definition with their headings, in the order in which they are told. */
export const definitionParts: readonly (readonly [part: keyof DefinitionInWords, heading: string])[] = [
  ["counted", "What is counted"],
  ["unit", "Unit"],
  ["base", "Out of"],
  ["period", "Period"],
  ["area", "Areas"],
  ["source", "Source"],
];

/** Periods and areas are those of its figures so far, else of the figures that are worked out from it. */
export function definitionOf(assessment: Assessment, indicator: Indicator): DefinitionInWords {
  const places = placesOf(assessment, indicator);
  return {
    counted: indicator.definition ?? indicator.title,
    unit: unitInWords(indicator),
    base: capital(baseInWords(indicator)?.replace(/^of /, "") ?? "Not a share or rate: each is counted."),
    period: periodsInWords(places.map(({ period }) => period)),
    area: areasInWords(
      assessment,
      places.map(({ area }) => area),
    ),
    source: indicator.source,
  };
}

function placesOf({ indicators, values }: Assessment, { id, worked }: Indicator): { area: string; period: string }[] {
  const own = values.filter(({ indicator }) => indicator === id);
  if (own.length > 0) return own;
  const kin = indicators.filter((one) => one.worked?.of === id || one.id === worked?.of).map((one) => one.id);
  return values.filter(({ indicator }) => kin.includes(indicator));
}

function unitInWords({ unit, decimals, per }: Indicator): string {
  const digits =
    decimals === 0 ? "whole numbers" : `${decimals} ${decimals === 1 ? "digit" : "digits"} after the point`;
  if (unit === "rate")
    return `${per === 1 ? "A ratio" : `So many per ${per?.toLocaleString("en-GB") ?? "head"}`}, ${digits}`;
  const names: Partial<Record<Indicator["unit"], string>> = {
    "%": "Per cent",
    "% change": "Per cent of change",
    "one in": "One in so many",
    number: "A number",
    people: "A number of people",
    children: "A number of children",
    "bed spaces": "A number of bed spaces",
  };
  return `${names[unit] ?? unit}, ${digits}`;
}

function periodsInWords(periods: readonly string[]): string {
  const newest = [...periods].sort(byEnd).at(-1);
  if (newest === undefined) return "As agreed with the owner";
  const [from, to] = monthsOf(newest);
  const months = to - from + 1;
  if (months !== 12)
    return newest.includes(" to ") ? `The span that was given last: ${newest}` : `A month, as ${newest}`;
  return newest.includes("/")
    ? `A financial year, April to March, as ${newest}`
    : newest.length === 4
      ? `A calendar year, as ${newest}`
      : `Twelve months, as ${newest}`;
}

const kinds: Readonly<Record<Area["kind"], string>> = {
  district: "districts",
  "service-area": "service areas",
  county: "the county",
  "police-force": "the police force area",
  region: "regions",
  nation: "the nation",
  elsewhere: "studies elsewhere",
};

function areasInWords({ areas, about }: Assessment, ids: readonly string[]): string {
  const there = new Set(ids);
  const named = Object.entries(kinds).flatMap(([kind, title]) =>
    areas.some((area) => area.kind === kind && there.has(area.id)) ? [title] : [],
  );
  return named.length > 0 ? capital(named.join(", ")) : areaName(areas, about);
}
