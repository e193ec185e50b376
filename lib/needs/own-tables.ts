/**
 * Tables of a report for an area, as numbers for disclosure control, and what came through it. They are counted by the
 * report's own engine over the cases of the area; averages are left out, since an average tells more than a rounded count.
 */
import type { Linked, Outcome } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import { cellsOf } from "@/lib/releases/tables/cells";
import { numberId } from "@/lib/releases/tables/printed-tally";
import { countRows } from "@/lib/reports/count";
import { titleOf } from "@/lib/reports/count/print";
import type { ReportDefinition } from "@/lib/reports/define";
import { plain } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";
import type { KeptTable } from "@/needs/own-cases/kept";

/** What was counted of a client group in a year: of the whole area, and of each service. */
export interface CountedGroup {
  /** The client group's report with the tables that are wanted, and no others. */
  readonly report: ReportDefinition;
  readonly year: Year;
  readonly whole: Tally;
  readonly byService: readonly Tally[];
}

export interface GroupCells {
  readonly linked: Linked;
  /** The ids of the number of a form, as it may stand in the tables: those of the year, and those of closed cases. */
  readonly formIds: (form: string) => readonly string[];
  readonly kept: (outcomes: ReadonlyMap<string, Outcome>) => KeptTable[];
}

/** The numbers of a client group's tables. Ids name the group, so that those of several can be controlled together. */
export function groupCells({ report, year, whole, byService }: CountedGroup): GroupCells {
  const { linked, ids } = cellsOf(report, plain, year, [{ year, whole, byService }]);
  const own = (id: string) => `${report.population} ${id}`;
  const allowed = (outcomes: ReadonlyMap<string, Outcome>, id: string | undefined): number | null => {
    const outcome = id === undefined ? undefined : outcomes.get(own(id));
    return outcome && "count" in outcome ? outcome.count : null;
  };
  return {
    linked: {
      // Of one service alone the engine says no contributions: all is that service's, and too few services for anyone.
      cells: linked.cells
        .filter(({ averaged }) => averaged === undefined)
        .map((cell) => ({
          ...cell,
          id: own(cell.id),
          contributions: cell.contributions ?? [cell.count],
        })),
      sums: linked.sums.map(({ whole: all, parts }) => ({ whole: own(all), parts: parts.map(own) })),
    },
    formIds: (form) =>
      (["period", "closing"] as const).map((cohort) => own(numberId(year, (tally) => tally.forms(form, cohort)))),
    kept: (outcomes) =>
      report.tables.map((table): KeptTable => {
        const counted = countRows(table, whole, year);
        return {
          id: table.id,
          population: report.population,
          title: labelIn(titleOf(table), year),
          groups: counted.groups.map(({ title, n }, group) => ({
            title,
            n: n === null ? null : allowed(outcomes, ids.column(table.id, year, group)),
          })),
          rows: counted.rows
            .filter(({ printed, cells }) => printed && cells.some((cell) => cell !== null && "count" in cell))
            .map(({ id, label, level, cells }) => ({
              label,
              level,
              cells: cells.map((cell, group) =>
                cell === null || !("count" in cell)
                  ? null
                  : {
                      count: allowed(outcomes, ids.count(table.id, year, id, group)),
                      base: cell.base === null ? null : allowed(outcomes, ids.base(table.id, year, id, group)),
                    },
              ),
            })),
          notes: table.notes ?? [],
        };
      }),
  };
}
