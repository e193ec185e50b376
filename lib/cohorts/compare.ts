/** Sets a cohort's report beside the published one, cell by cell. */
import type { Year } from "@/lib/forms/define";
import { countRows } from "@/lib/reports/count";
import { printTable } from "@/lib/reports/count/print";
import type { ReportDefinition } from "@/lib/reports/define";
import { editionOf } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";
import { type CellPlace, cellsOf, type FigureTable, type PublishedFigures } from "./figures";
import { placeName } from "./probe";

/** A printed figure that the report does not reproduce. */
export interface Difference extends CellPlace {
  readonly printed: number | string;
  /** Null where the report prints nothing there. */
  readonly computed: number | string | null;
}

/** How far a percentage of a comparison year may be off: its count was worked out from a rounded percentage. */
export const pointsOff = 1;

/** The report of a year as it is printed, from a tally for each of its years. */
export function printedFrom(
  report: ReportDefinition,
  figures: PublishedFigures,
  tallyOf: (year: Year) => Tally,
): FigureTable[] {
  const { year, comparisonYears } = figures;
  const edition = editionOf(report.editions, year);
  const tallies = new Map([year, ...comparisonYears].map((one) => [one, tallyOf(one)]));
  const counted = (table: ReportDefinition["tables"][number], of: Year) => ({
    year: of,
    counted: countRows(table, tallies.get(of) ?? tallyOf(of), year, edition),
  });
  return report.tables.map((table) =>
    printTable(
      table,
      counted(table, year),
      comparisonYears.map((one) => counted(table, one)),
      edition,
    ),
  );
}

/** Every printed cell that differs; percentages of comparison years by more than a point. */
export function differences(figures: PublishedFigures, printed: readonly FigureTable[]): Difference[] {
  const tables = new Map(printed.map((table) => [table.id, table]));
  return figures.tables.flatMap((table) => {
    const ours = tables.get(table.id);
    const found = new Map(
      (ours ? cellsOf(ours) : []).map(({ place, words, value }) => [nameOf(place, words), value] as const),
    );
    return cellsOf(table).flatMap(({ place, words, value }): Difference[] => {
      if (place.row === "" || value === null) return [];
      const computed = found.get(nameOf(place, words)) ?? null;
      if (agrees(value, computed, place.year === figures.year)) return [];
      return [{ ...place, printed: value, computed }];
    });
  });
}

function nameOf({ year, group, measure }: CellPlace, words: string): string {
  return `${placeName(words, group)}|${year}|${measure}`;
}

function agrees(printed: number | string, computed: number | string | null, own: boolean): boolean {
  if (printed === computed) return true;
  // A row that is printed only where somebody gave that answer says 0 by its absence.
  if (computed === null && printed === 0) return true;
  return (
    !own && typeof printed === "number" && typeof computed === "number" && Math.abs(printed - computed) <= pointsOff
  );
}

/** How many counts of the report's own year are printed, for the share of them that is reproduced. */
export function countsPrinted(figures: PublishedFigures): number {
  return figures.tables
    .flatMap(cellsOf)
    .filter(
      ({ place, value }) =>
        place.row !== "" && place.year === figures.year && place.measure === "count" && typeof value === "number",
    ).length;
}
