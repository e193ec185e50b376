/** Reach against need in the report: people supported beside those in need, and where need is high and support low. */
import { areaName } from "@/needs/model/areas";
import type { Figures } from "@/needs/model/figures";
import { byEnd } from "@/needs/model/periods";
import { type NeedPairRule, needPairs } from "@/needs/need-pairs";
import {
  type NeedAndSupport,
  type NeedPair,
  needBesideSupport,
  notProvided,
  type Reached,
  reachByArea,
  reachByGroup,
  reachOf,
} from "@/needs/reach";
import type { Block, Cell, ReportTable } from "@/needs/report/blocks";
import { inWords } from "@/needs/report/words";

export function reachBlocks(figures: Figures): Block[] {
  const lines = reachOf(figures);
  if (lines.length === 0) return [{ kind: "missing", text: "Nobody entered whom support is set against." }];
  const shown = (figure: (typeof lines)[number]["need"]) => {
    const indicator = figure && figures.indicator(figure.indicator);
    return figure && indicator ? { value: figure.value, shown: inWords(indicator, figure) } : "Not provided";
  };
  const row = (title: string, { supported, need, share }: Reached, overlap = ""): Cell[] => [
    title,
    shown(supported),
    shown(need),
    share === undefined ? "Not provided" : { value: share, shown: String(share) },
    overlap,
  ];
  return [
    {
      kind: "table",
      table: {
        id: "reach",
        title: "People supported, beside the number in need",
        columns: [
          { title: "Supported" },
          { title: "People", numeric: true },
          { title: "In need", numeric: true },
          { title: "Of a hundred in need", numeric: true },
          { title: "Who may be counted twice" },
        ],
        rows: lines.flatMap((whole): Cell[][] => [
          row(whole.line.title, whole, whole.line.overlap),
          ...reachByArea(figures, whole.line).map((part) =>
            row(`${whole.line.title}: ${areaName(figures.assessment.areas, part.area)}`, part),
          ),
          ...reachByGroup(figures, whole.line).map((part) =>
            row(`${whole.line.title}: ${part.group}`, part, "They are among those of the line above."),
          ),
        ]),
        notes: [
          "The lines are not added: one person may stand in several.",
          "An area stands by itself where either number is known of it, and a group where both are.",
        ],
      },
    },
    ...needTables(figures),
  ];
}

/** Where crimes are high and support is low: a table for each pair of measures that are both known of an area. */
function needTables(figures: Figures): Block[] {
  const { about } = figures.assessment;
  const tables = needPairs.flatMap((rule) => {
    const found = rule.need.flatMap((need) =>
      rule.support.map((support) => {
        const pair = { need: latest(figures, need), support: latest(figures, support) };
        const rows = pair.need && pair.support && needBesideSupport(figures, about, pair as NeedPair);
        const both = (rows || []).filter((row) => row.need !== notProvided && row.support !== notProvided).length;
        return { pair, rows: rows || [], both };
      }),
    );
    // The pair of which most is known; where two are equal, the better comes first.
    const [best] = found.sort((a, b) => b.both - a.both);
    return best && best.both > 0 ? [needTable(figures, rule, best)] : [];
  });
  if (tables.length > 0) return tables.map((table) => ({ kind: "table", table }));
  return [
    {
      kind: "missing",
      text: "Of no part of the area both is known, how much is reported and how many are supported. Enter both by area to see where crimes are high and support is low.",
    },
  ];
}

function needTable(
  figures: Figures,
  { id, title }: NeedPairRule,
  { pair, rows }: { pair: Partial<NeedPair>; rows: readonly NeedAndSupport[] },
): ReportTable {
  const heading = (of: NeedPair["need"] | undefined) =>
    of ? `${figures.indicator(of.indicator)?.title ?? of.indicator}, ${of.period}` : "";
  return {
    id,
    title,
    columns: ["Area", heading(pair.need), heading(pair.support), "What stands out"].map((one) => ({ title: one })),
    rows: rows.map(({ name, need, support, says }): Cell[] => [name, need, support, says ?? ""]),
    notes: ["Much and little: among the upper, and the lower, third of the areas."],
  };
}

/** An indicator and the period for which most areas have something said of it, the latest of them. */
function latest(figures: Figures, indicator: string): NeedPair["need"] | undefined {
  const own = [
    ...figures.assessment.values.filter((value) => value.indicator === indicator),
    ...figures.of(indicator).filter(({ kind }) => kind === "computed"),
  ].filter(({ group, area }) => group === "all" && area !== figures.assessment.about);
  const counts = new Map<string, number>();
  for (const { period } of own) counts.set(period, (counts.get(period) ?? 0) + 1);
  const period = [...counts].sort(([a, x], [b, y]) => y - x || byEnd(b, a))[0]?.[0];
  return period === undefined ? undefined : { indicator, period };
}
