/** Needs, the support that followed, and what it changed. */
import { labelIn } from "@/lib/forms/years";
import type { NeedsSupportTable } from "@/lib/reports/define";
import { countFigure } from "@/lib/reports/figure";
import type { Tally } from "@/lib/reports/tally";
import type { Style } from "./answer-rows";
import { type CountedTable, countAndPercent } from "./counted";

export function needsAndSupport(table: NeedsSupportTable, tally: Tally, { year }: Style): CountedTable {
  const all = countFigure(table.base, tally);
  const { need, supported, impacts } = table.columns;
  const group = (title: string, n: number | null) => ({ title, n, measures: countAndPercent });
  return {
    groups: [
      group(need, all),
      group(supported, table.supportOf === "all" ? all : null),
      ...impacts.map((title) => group(title, null)),
    ],
    rows: table.rows.map((row) => {
      const needing = row.need === null ? null : countFigure(row.need, tally);
      const helped = countFigure(row.supported, tally);
      const judged = row.impactOf === undefined ? helped : countFigure(row.impactOf, tally);
      return {
        id: row.id,
        label: labelIn(row.label, year),
        level: 0,
        kind: "option",
        printed: true,
        dated: {},
        cells: [
          needing === null ? null : { count: needing, base: all },
          { count: helped, base: table.supportOf === "need" && needing !== null ? needing : all },
          ...row.impact.map((figure) => ({ count: countFigure(figure, tally), base: judged })),
        ],
      };
    }),
    dated: {},
    parts: false,
  };
}
