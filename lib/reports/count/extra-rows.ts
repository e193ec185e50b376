/** Rows that are no answer to a question: each is figures of its own. */
import type { Year } from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";
import type { ExtraRow } from "@/lib/reports/define";
import { countFigure } from "@/lib/reports/figure";
import type { Tally } from "@/lib/reports/tally";
import { type CountedRow, datesOf, laterOf, measure } from "./counted";

/** @param bases of the column groups, for rows that name none of their own */
export function extraRows(
  rows: readonly ExtraRow[] | undefined,
  bases: readonly (number | null)[],
  tally: Tally,
  year: Year,
): CountedRow[] {
  return (rows ?? []).map((row) => {
    const label = labelIn(row.label, year);
    return {
      id: row.id,
      label,
      level: row.level ?? 0,
      kind: row.kind ?? "option",
      printed: isOffered(row, year),
      dated: laterOf(row, ...row.figures.map(datesOf)),
      ...(row.decimals === undefined ? {} : { decimals: row.decimals }),
      cells: row.figures.map((quantity, index) => {
        const own = row.bases?.[index];
        return measure(quantity, own ? countFigure(own, tally) : (bases[index] ?? null), tally, label);
      }),
    };
  });
}
