/** Trends of an indicator: figures of one area and group in three or more periods of a kind. */
import { areaName } from "@/needs/model/areas";
import type { Indicator } from "@/needs/model/define";
import type { Figure, Figures } from "@/needs/model/figures";
import { byEnd, monthsOf, sameKind } from "@/needs/model/periods";
import type { Block, TrendSeries } from "@/needs/report/blocks";
import { groupInWords } from "@/needs/report/indicator";
import { inWords } from "@/needs/report/words";

/** Two figures are a change, which the tables tell; three begin to be a trend. */
const fewestPeriods = 3;

/** @returns one block with a line for each area and group; none where there is no trend to draw */
export function trendsOf(figures: Figures, indicator: Indicator): Block[] {
  const since = indicator.comparableSince ? monthsOf(indicator.comparableSince)[0] : Number.NEGATIVE_INFINITY;
  const lines = new Map<string, Figure[]>();
  for (const figure of figures.of(indicator.id)) {
    if (monthsOf(figure.period)[0] < since) continue;
    const key = `${figure.area}|${figure.group}`;
    lines.set(key, [...(lines.get(key) ?? []), figure]);
  }
  const series = [...lines.values()].flatMap((line): TrendSeries[] => {
    const ordered = [...line].sort((a, b) => byEnd(a.period, b.period));
    const last = ordered.at(-1);
    const alike = ordered.filter(({ period }) => last && sameKind(period, last.period));
    if (!last || alike.length < fewestPeriods) return [];
    const area = areaName(figures.assessment.areas, last.area);
    return [
      {
        name:
          last.group === "all"
            ? area
            : last.area === figures.assessment.about
              ? groupInWords(last.group)
              : `${area}: ${last.group}`,
        points: alike.map((figure) => ({
          period: figure.period,
          value: figure.value,
          shown: inWords(indicator, figure),
        })),
      },
    ];
  });
  if (series.length === 0) return [];
  return [{ kind: "trend", trend: { id: indicator.id, title: `${indicator.title}: trend`, series } }];
}
