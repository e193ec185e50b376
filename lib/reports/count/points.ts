/** Tables of one question, at one point of a case or at several; and tables whose rows are all figures of their own. */
import { labelIn } from "@/lib/forms/years";
import type { BesideTable, FiguresTable, PlacedPoint, SimpleTable, ValuesTable } from "@/lib/reports/define";
import { asked, countFigure, gaveAnAnswer } from "@/lib/reports/figure";
import type { Figure, Place } from "@/lib/reports/figure-define";
import { find } from "@/lib/reports/place";
import type { Tally } from "@/lib/reports/tally";
import { answerRows, type Series, type Style } from "./answer-rows";
import { addsUp, type CountedTable, countAndPercent, laterOf } from "./counted";
import { extraRows } from "./extra-rows";

export function simple(table: SimpleTable, tally: Tally, style: Style): CountedTable {
  const series = [seriesOf(table, { ...table, base: style.edition.base ?? table.base }, tally)];
  return {
    groups: series.map(({ place, base }) => ({
      title: null,
      n: base,
      measures: countAndPercent,
      adds: addsUp(place),
    })),
    rows: answerRows(table, series, tally, style),
    dated: laterOf(find(table)),
    parts: false,
  };
}

export function beside(table: BesideTable, tally: Tally, style: Style): CountedTable {
  const series = table.points.map((point) => seriesOf(point, { ...table, base: point.base }, tally));
  return {
    groups: series.map(({ place, base }, index) => ({
      title: labelIn((table.points[index] as PlacedPoint).title, style.year),
      n: base,
      measures: countAndPercent,
      adds: addsUp(place),
    })),
    rows: answerRows(table, series, tally, style),
    dated: laterOf(...table.points.map(find)),
    parts: false,
  };
}

export function seriesOf(
  place: Place,
  of: { readonly base?: Figure | undefined; readonly of?: "asked" | "answered" },
  tally: Tally,
): Series {
  if (of.base) return { place, base: countFigure(of.base, tally) };
  return { place, base: of.of === "answered" ? gaveAnAnswer(place, tally) : asked(place, tally) };
}

export function figures(table: FiguresTable, tally: Tally, { year }: Style): CountedTable {
  const bases = table.points.map(({ base }) => countFigure(base, tally));
  const ownBases = table.rows.length > 0 && table.rows.every((row) => row.bases !== undefined);
  return {
    groups: table.points.map(({ title, countOnly }, index) => ({
      title: title === null ? null : labelIn(title, year),
      n: ownBases ? null : (bases[index] ?? null),
      measures: countOnly ? ["count"] : countAndPercent,
    })),
    rows: extraRows(table.rows, bases, tally, year),
    dated: {},
    parts: false,
  };
}

export function values(table: ValuesTable, tally: Tally, { year }: Style): CountedTable {
  return {
    groups: [{ title: null, n: null, measures: ["value"] }],
    rows: extraRows(table.rows, [null], tally, year),
    dated: {},
    parts: false,
  };
}
