/** Tables of a matrix: its rows down and its scale across, or turned. */
import type { MatrixRow } from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";
import type { MatrixTable } from "@/lib/reports/define";
import { answered, asked, countFigure, missing } from "@/lib/reports/figure";
import type { Place } from "@/lib/reports/figure-define";
import { find } from "@/lib/reports/place";
import type { Tally } from "@/lib/reports/tally";
import { answerRows, type Style } from "./answer-rows";
import { addsUp, type CountedTable, countAndPercent, laterOf } from "./counted";
import { seriesOf } from "./points";

export function matrix(table: MatrixTable, tally: Tally, style: Style): CountedTable {
  return table.across === "statements" ? statementsAcross(table, tally, style) : answersAcross(table, tally, style);
}

interface Statement {
  readonly row: MatrixRow;
  readonly place: Place;
}

/** The rows of the matrix that are printed, each with its place. */
function statementsOf(table: MatrixTable, { year }: Style): Statement[] {
  const { rows } = find(table);
  const printed = table.statements?.flatMap((id) => rows.find((row) => row.id === id) ?? []) ?? rows;
  return printed
    .filter((row) => isOffered(row, year))
    .map((row) => ({ row, place: { ...table, question: `${table.question}.${row.id}` } }));
}

function labelsOf(table: MatrixTable, { edition }: Style) {
  return { ...table.labels, ...edition.labels };
}

function answersAcross(table: MatrixTable, tally: Tally, style: Style): CountedTable {
  const { options } = find(table);
  const statements = statementsOf(table, style);
  const labels = labelsOf(table, style);
  const given = (of: (place: Place) => number) => statements.some(({ place }) => of(place) > 0);
  const ofMissing = (place: Place) => missing(place, tally);
  const when = style.edition.missing ?? table.missing ?? "always";
  const groups = [
    ...options.map(({ id, label, ...dated }) => {
      const of = (place: Place) => answered(place, id, tally);
      return { id, label, of, printed: isOffered(dated, style.year) || given(of), shared: true };
    }),
    {
      id: "missing",
      label: "Missing",
      of: ofMissing,
      printed: when === "always" || when === "rest" || (when === "if-any" && given(ofMissing)),
      shared: table.of !== "answered",
    },
  ];
  const base = (place: Place) => asked(place, tally) - (table.of === "answered" ? ofMissing(place) : 0);
  const n = table.of === "answered" ? null : asked(table, tally);
  return {
    groups: groups.map(({ id, label, printed }) => ({
      title: labelIn(labels[id] ?? label, style.year),
      ...(id === "missing" && { leftOut: true }),
      n,
      measures: printed ? countAndPercent : [],
    })),
    rows: statements.map(({ row, place }) => ({
      id: row.id,
      label: labelIn(labels[row.id] ?? row.label, style.year),
      level: 0,
      kind: "option",
      printed: true,
      dated: laterOf(row),
      cells: groups.map(({ of, shared }) => ({ count: of(place), base: shared ? base(place) : null })),
    })),
    dated: laterOf(find(table)),
    parts: true,
  };
}

function statementsAcross(table: MatrixTable, tally: Tally, style: Style): CountedTable {
  const statements = statementsOf(table, style);
  const labels = labelsOf(table, style);
  const base = table.base ? countFigure(table.base, tally) : undefined;
  const series = statements.map(({ place }) => {
    const own = seriesOf(place, table, tally);
    return base === undefined ? own : { ...own, base };
  });
  return {
    groups: statements.map(({ row }, index) => ({
      title: labelIn(labels[row.id] ?? row.label, style.year),
      n: series[index]?.base ?? null,
      measures: countAndPercent,
      adds: addsUp((statements[index] as Statement).place),
    })),
    rows: answerRows(table, series, tally, style),
    dated: laterOf(find(table)),
    parts: false,
  };
}
