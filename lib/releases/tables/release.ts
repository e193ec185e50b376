/** A report whose tables may leave: counted, controlled, and only then printed. */
import type { Audience } from "@/disclosure/policy";
import { type Released, type ReleasedFigures, releaseFigures } from "@/disclosure/release";
import type { Year } from "@/lib/forms/define";
import type { CountedTable, Measured } from "@/lib/reports/count";
import type { ReportDefinition } from "@/lib/reports/define";
import type { ReportDocument } from "@/lib/reports/document";
import { editionOf } from "@/lib/reports/edition";
import { makeReleasedReport, yearsOf } from "@/lib/reports/report";
import { type CellIds, cellsOf, type TalliesOfYear } from "./cells";
import { type ShownEarlier, withEarlier } from "./earlier";

/** What the same readers have been shown before, of the cells with these ids. */
export type ShowEarlier = (cells: readonly string[]) => Promise<readonly ShownEarlier[]>;

export interface ReleasedReport {
  readonly document: Released<ReportDocument>;
  readonly figures: ReleasedFigures;
  /** By id of cell: what is true. To be kept for the next release, and never shown. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * The tables of a year for an audience. Percentages are worked out from the rounded counts; what is withheld has none. Its
 * sentences stay behind: each gives a figure more closely than the tables may.
 *
 * @param years every year of `yearsOf`
 * @param oneService whether all of it is of one service
 * @param earlier what the same readers have been shown before
 * @throws NotReleasable where a withheld figure could still be worked out
 */
export async function releaseReport(
  { definition, year, compare }: { definition: ReportDefinition; year: Year; compare?: number },
  years: ReadonlyMap<Year, TalliesOfYear>,
  audience: Audience,
  { oneService = false, earlier }: { oneService?: boolean; earlier?: ShowEarlier } = {},
): Promise<ReleasedReport> {
  const edition = editionOf(definition.editions, year);
  const wanted = yearsOf({ definition, year, compare });
  const tallies = wanted.map((one) => {
    const found = years.get(one);
    if (!found) throw new Error(`The year ${one} was not counted.`);
    return found;
  });
  const { linked: now, ids } = cellsOf(definition, edition, year, tallies);
  const shown = earlier ? await earlier(now.cells.flatMap(({ id, printed }) => (printed === false ? [] : [id]))) : [];
  const linked = withEarlier(now, shown);
  const figures = await releaseFigures(linked, audience, { oneService });
  const document = makeReleasedReport(
    { definition, year, compare },
    (table, of, counted) => controlled(table, of, counted, ids, figures),
    new Map(tallies.map((one) => [one.year, one.whole])),
  );
  return {
    document: document as Released<ReportDocument>,
    figures,
    counts: new Map(now.cells.map(({ id, count }) => [id, count])),
  };
}

function controlled(
  table: string,
  year: Year,
  counted: CountedTable,
  ids: CellIds,
  { outcomes }: ReleasedFigures,
): CountedTable {
  /** What may be printed of a number; undefined where it is withheld. */
  const allowed = (id: string | undefined): number | undefined => {
    const outcome = id === undefined ? undefined : outcomes.get(id);
    return outcome && "count" in outcome ? outcome.count : undefined;
  };
  return {
    ...counted,
    groups: counted.groups.map((group, index) => ({
      ...group,
      n: group.n === null ? null : (allowed(ids.column(table, year, index)) ?? null),
    })),
    rows: counted.rows.map((row) => ({
      ...row,
      cells: row.cells.map((measured, group): Measured => {
        if (measured === null || "withheld" in measured) return measured;
        const column = ids.column(table, year, group);
        // An average of few people is as telling as a count of them.
        if ("value" in measured)
          return column === undefined || allowed(column) !== undefined ? measured : { withheld: true };
        const count = allowed(ids.count(table, year, row.id, group));
        if (count === undefined) return { withheld: true };
        return { count, base: measured.base === null ? null : (allowed(ids.base(table, year, row.id, group)) ?? null) };
      }),
    })),
  };
}
