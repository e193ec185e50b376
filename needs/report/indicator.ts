/** An indicator's figures in lines, each with what they are compared with. */
import { comparisonsOf, isOwn } from "@/needs/compare";
import { areaName } from "@/needs/model/areas";
import type { Indicator, Value } from "@/needs/model/define";
import { type Figure, type Figures, keyOf } from "@/needs/model/figures";
import { capital, countsInWords, coverageInWords, dayInWords, inWords, standingInWords } from "@/needs/report/words";

/** A figure, or what was said in place of one. */
export interface Line {
  readonly key: string;
  readonly area: string;
  readonly period: string;
  readonly group: string;
  readonly shown: string;
  readonly figure?: Figure;
  readonly from?: Value;
  /** What its source says of it. */
  readonly remarks: readonly string[];
  /** What stands out when it is compared. */
  readonly flags: readonly string[];
}

/** Every figure of an indicator: its own area first, in the order entered, then those worked out. */
export function linesOf(figures: Figures, indicator: Indicator): Line[] {
  const { areas, values } = figures.assessment;
  const given = values.filter((value) => value.indicator === indicator.id);
  const computed = figures.of(indicator.id).filter(({ kind }) => kind === "computed");
  const severalDays = daysDrawn(figures, indicator).length > 1;
  const lines = [
    ...given.map((value): Line => {
      const figure = value.value === null ? undefined : figures.at(value);
      return {
        key: keyOf(value),
        area: areaName(areas, value.area),
        period: value.period,
        group: groupInWords(value.group),
        shown: figure ? inWords(indicator, figure) : standingInWords(value),
        figure,
        from: value,
        remarks: remarksOf(value, severalDays),
        flags: figure ? flagsOf(figures, figure) : [],
      };
    }),
    ...computed.map(
      (figure): Line => ({
        key: keyOf(figure),
        area: areaName(areas, figure.area),
        period: figure.period,
        group: groupInWords(figure.group),
        shown: inWords(indicator, figure),
        figure,
        remarks: ["Worked out."],
        flags: flagsOf(figures, figure),
      }),
    ),
  ];
  return lines;
}

export function groupInWords(group: string): string {
  return group === "all" ? "All" : capital(group);
}

/** The days on which an indicator's figures were drawn from their source, YYYY-MM-DD; "" where some have none. */
export function daysDrawn(figures: Figures, indicator: Indicator): string[] {
  const own = figures.assessment.values.filter((value) => value.indicator === indicator.id);
  return [...new Set(own.map(({ extracted }) => extracted ?? ""))].sort();
}

/** @param withDay the day that it was drawn from its source stands with it: other figures were drawn on another */
function remarksOf(value: Value, withDay: boolean): string[] {
  const coverage = coverageInWords(value);
  const counts = countsInWords(value);
  const standing = value.value !== null && value.standing ? [`${capital(standingInWords(value))}.`] : [];
  return [
    ...standing,
    ...(counts ? [`${capital(counts)}.`] : []),
    ...(coverage ? [`Covers ${coverage}.`] : []),
    ...(withDay && value.extracted ? [`Drawn from its source on ${dayInWords(value.extracted)}.`] : []),
    ...value.notes,
  ];
}

/**
 * Flags that like beside like allows, in a sentence each, with what they rest on where that is less than it should be.
 * What is not compared says why, once, on the page itself.
 */
export function flagsOf(figures: Figures, figure: Figure): string[] {
  if (!isOwn(figures, figure)) return [];
  const flags = comparisonsOf(figures, figure).flatMap(({ with: other, flag, beside, why }) => {
    if (flag === "above" || flag === "below") {
      if (other === "the period before") return [];
      const said = `${capital(flag)} ${other === "recommended" ? "the recommended" : `${other}'s`} ${beside}.`;
      return why === undefined ? [said] : [said, why];
    }
    if (flag === "within" && other === "recommended") return [`Within the recommended ${beside}.`];
    if (flag === "rising" || flag === "falling") return [`${capital(flag)} over five periods.`];
    return [];
  });
  // What two flags rest on is said once, after both.
  return flags.filter((said, at) => !flags.includes(said, at + 1));
}
