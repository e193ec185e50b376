/**
 * A service beside all other services: for each service the figures of the others, its own left out, as far as disclosure
 * control lets them be seen. What leaves here is released; the numbers that it is made of are not.
 */
import type { Linked, Outcome, Reason } from "@/disclosure/cells";
import { NotReleasable, type Released, releaseFigures } from "@/disclosure/release";
import type { Year } from "@/lib/forms/define";
import { type CellIds, cellsOf } from "@/lib/releases/tables/cells";
import { countRows } from "@/lib/reports/count";
import type { ReportDefinition } from "@/lib/reports/define";
import { plain } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";

/** One figure of all other services: how many of how many, rounded; or why it is not shown. */
export type Compared = { readonly count: number; readonly base: number } | { readonly withheld: Reason };

export interface ComparedRow {
  /** The row's place in the whole table, printed or not. */
  readonly row: number;
  /** One a column group; null where there is no share. */
  readonly cells: readonly (Compared | null)[];
}

export interface ComparedTable {
  readonly id: string;
  readonly rows: readonly ComparedRow[];
}

/** The others of one service. Null where too much of it could be worked out for anything to be shown. */
export type Others = Released<readonly ComparedTable[]> | null;

export interface Everybody {
  /** Of the cases of all services whose clients consent. */
  readonly whole: Tally;
  /** The same of each service. */
  readonly byService: readonly Tally[];
}

/**
 * Counts the tables once, and gives for each service what may be shown of the others.
 *
 * @returns a function of the service's place among `byService`
 */
export function comparing(
  report: ReportDefinition,
  tableIds: readonly string[],
  year: Year,
  { whole, byService }: Everybody,
): (service: number) => Promise<Others> {
  const tables = report.tables.filter(({ id }) => tableIds.includes(id));
  const { linked, ids } = cellsOf({ ...report, tables }, plain, year, [{ year, whole, byService }]);
  return async (service) => {
    try {
      const { outcomes } = await releaseFigures(withoutOne(linked, service), "public");
      const compared = tables.map((table): ComparedTable => {
        const { rows } = countRows(table, whole, year);
        return {
          id: table.id,
          rows: rows.flatMap(({ id, printed, cells }, row) =>
            printed ? [{ row, cells: cells.map((_, group) => comparedAt(table.id, id, group)) }] : [],
          ),
        };
      });
      return compared as unknown as Others;

      function comparedAt(table: string, row: string, group: number): Compared | null {
        return comparedOf(outcomes.get(idOf(ids.count(table, year, row, group))), baseOf(ids, table, row, group));
      }
      function baseOf({ base, column }: CellIds, table: string, row: string, group: number): Outcome | undefined {
        return outcomes.get(idOf(base(table, year, row, group) ?? column(table, year, group)));
      }
    } catch (error) {
      if (error instanceof NotReleasable) return null;
      throw error;
    }
  };
}

function idOf(id: string | undefined): string {
  return id ?? "";
}

function comparedOf(count: Outcome | undefined, base: Outcome | undefined): Compared | null {
  if (!count || !base) return null;
  if ("withheld" in base) return base;
  if ("withheld" in count) return count;
  return { count: count.count, base: base.count };
}

/** The same numbers without what one service contributes. Sums hold as before, since each service adds up by itself. */
function withoutOne({ cells, sums }: Linked, service: number): Linked {
  return {
    sums,
    cells: cells.map(({ contributions = [], count, ...cell }) => ({
      ...cell,
      count: count - (contributions[service] ?? 0),
      contributions: contributions.filter((_, index) => index !== service),
    })),
  };
}

/** Why a figure is not shown, for whoever looks for it. */
export const reasons: Readonly<Record<Reason, string>> = {
  small: "too few people",
  dominated: "too few services",
  linked: "it would give another figure away",
};
