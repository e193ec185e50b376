/** An indicator's figures as a table, and what they are compared with. */
import { comparisonsOf, isOwn } from "@/needs/compare";
import { areaName } from "@/needs/model/areas";
import type { Indicator, Value } from "@/needs/model/define";
import { type Figure, type Figures, keyOf } from "@/needs/model/figures";
import { byEnd } from "@/needs/model/periods";
import type { Cell, ReportTable } from "@/needs/report/blocks";
import { baseInWords, capital, coverageInWords, inWords, standingInWords } from "@/needs/report/words";

/** A figure, or what was said in place of one. */
export interface Line {
  readonly key: string;
  readonly area: string;
  readonly period: string;
  readonly group: string;
  readonly shown: string;
  readonly figure?: Figure;
  readonly from?: Value;
  readonly remarks: readonly string[];
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
        remarks: remarksOf(figures, value, figure),
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
        remarks: ["Worked out.", ...flagsOf(figures, figure)],
      }),
    ),
  ];
  return lines;
}

export function groupInWords(group: string): string {
  return group === "all" ? "Everybody" : group;
}

function remarksOf(figures: Figures, value: Value, figure: Figure | undefined): string[] {
  const coverage = coverageInWords(value);
  const standing = value.value !== null && value.standing ? [`${capital(standingInWords(value))}.`] : [];
  return [
    ...standing,
    ...(coverage ? [`Covers ${coverage}.`] : []),
    ...value.notes,
    ...(figure ? flagsOf(figures, figure) : []),
  ];
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

/** The table of an indicator. A column that says the same in every row is left out, and said in the title instead. */
export function tableOf(figures: Figures, indicator: Indicator): ReportTable {
  const lines = linesOf(figures, indicator);
  const periods = distinct(lines.map(({ period }) => period)).sort(byEnd);
  const groups = distinct(lines.map(({ group }) => group));
  const [onlyPeriod] = periods;
  const onePeriod = periods.length === 1;
  const oneGroup = groups.length <= 1;
  const remarked = lines.some(({ remarks }) => remarks.length > 0);
  const columns: ReportTable["columns"] = [
    { title: "Area" },
    ...(oneGroup ? [] : [{ title: "Group" }]),
    ...(onePeriod ? [] : [{ title: "Period" }]),
    { title: columnTitle(indicator), numeric: true },
    ...(remarked ? [{ title: "Remarks" }] : []),
  ];
  const rows = lines.map((line): Cell[] => [
    line.area,
    ...(oneGroup ? [] : [line.group]),
    ...(onePeriod ? [] : [line.period]),
    line.figure ? { value: line.figure.value, shown: line.shown } : line.shown,
    ...(remarked ? [line.remarks.join(" ")] : []),
  ]);
  const base = baseInWords(indicator);
  const comparable = onePeriod && lines.filter(({ figure }) => figure).length > 2 && indicator.unit !== "% change";
  return {
    id: indicator.id,
    title: onePeriod ? `${indicator.title}, ${onlyPeriod}` : indicator.title,
    columns,
    rows,
    notes: [...(base ? [`${capital(base)}.`] : []), ...indicator.notes, `Source: ${indicator.source}.`],
    ...(comparable && { bars: { label: oneGroup ? 0 : 1, value: oneGroup ? 1 : 2 } }),
  };
}

function columnTitle({ unit }: Indicator): string {
  if (unit === "%" || unit === "% change") return "Per cent";
  return unit === "rate" ? "Rate" : "Number";
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
