/** An indicator's figures in lines, each with what they are compared with. */
import { comparisonsOf, isOwn } from "@/needs/compare";
import { areaName } from "@/needs/model/areas";
import type { Indicator, Value } from "@/needs/model/define";
import { type Figure, type Figures, keyOf } from "@/needs/model/figures";
import { capital, coverageInWords, inWords, standingInWords } from "@/needs/report/words";

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
        remarks: remarksOf(value),
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
  return group === "all" ? "Everybody" : capital(group);
}

function remarksOf(value: Value): string[] {
  const coverage = coverageInWords(value);
  const standing = value.value !== null && value.standing ? [`${capital(standingInWords(value))}.`] : [];
  return [...standing, ...(coverage ? [`Covers ${coverage}.`] : []), ...value.notes];
}

/** Flags that like beside like allows, in a sentence each. What is not compared says why, once, on the page itself. */
export function flagsOf(figures: Figures, figure: Figure): string[] {
  if (!isOwn(figures, figure)) return [];
  return comparisonsOf(figures, figure).flatMap(({ with: other, flag, beside }) => {
    if (flag === "above" || flag === "below") {
      if (other === "the period before") return [];
      return [`${capital(flag)} ${other === "recommended" ? "what is recommended" : other}: ${beside}.`];
    }
    if (flag === "within" && other === "recommended") return [`Within what is recommended: ${beside}.`];
    if (flag === "rising" || flag === "falling") return [`${capital(flag)} over five periods.`];
    return [];
  });
}
