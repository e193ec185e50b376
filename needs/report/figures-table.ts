/** An indicator's figures as a table, in as few rows as they can be read in. */
import { findFaults } from "@/needs/checks";
import type { Indicator } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import { byEnd, sameKind } from "@/needs/model/periods";
import type { Cell, ReportTable } from "@/needs/report/blocks";
import { daysDrawn, groupInWords, type Line, linesOf } from "@/needs/report/indicator";
import { baseInWords, capital, dayInWords } from "@/needs/report/words";

type Dimension = "area" | "group" | "period";

/** What may stand across the head of a table, in this order. */
const across: readonly {
  readonly dimension: Dimension;
  /** In how many columns at most. */
  readonly most: number;
  /** What must hold beside it. */
  readonly where: (lines: readonly Line[], values: readonly string[]) => boolean;
}[] = [
  // A year beside a span of years would be read as if they followed each other.
  { dimension: "period", most: 6, where: (_, values) => values.every((value) => sameKind(value, values[0] ?? "")) },
  // Groups of one or two areas read better under each other, each with its bar.
  { dimension: "group", most: 4, where: (lines) => distinct(lines, "area").length > 2 },
];
/** Columns are made where they save at least this share of the rows. */
const saved = 0.3;

/**
 * Periods stand side by side where that saves rows, so that a change can be read along its row; else groups do. One period
 * of all the figures is said in the title, and one group only where it is not all of them.
 */
export function tableOf(figures: Figures, indicator: Indicator): ReportTable {
  const lines = linesOf(figures, indicator);
  const head = headOf(lines);
  const periods = distinct(lines, "period");
  const onePeriod = periods.length === 1;
  const kept = (["area", "group", "period"] as const).filter(
    (one) => one === "area" || (one !== head?.dimension && (distinct(lines, one).length > 1 || isOfSome(one, lines))),
  );
  const rows = rowsOf(lines, kept);
  const columns = head?.values ?? [columnTitle(indicator)];
  const remarks = rows.map((row) => remarksOf(row, head?.dimension));
  const remarked = remarks.some((text) => text !== "");
  const base = baseInWords(indicator);
  const shown = lines.flatMap(({ figure }) => figure ?? []);
  // A bar has no direction: what may be below nought has none.
  const comparable = !head && onePeriod && shown.length > 2 && shown.every(({ value }) => value >= 0);
  return {
    id: indicator.id,
    title: onePeriod ? `${indicator.title}, ${periods[0]}` : indicator.title,
    columns: [
      ...kept.map((one) => ({ title: capital(one) })),
      ...columns.map((title) => ({ title, numeric: true as const })),
      ...(remarked ? [{ title: "Remarks" }] : []),
    ],
    rows: rows.map((row, at): Cell[] => [
      ...kept.map((one) => row[0]?.[one] ?? ""),
      ...columns.map((title) => cellOf(head ? row.find((line) => line[head.dimension] === title) : row[0])),
      ...(remarked ? [remarks[at] ?? ""] : []),
    ]),
    notes: [
      ...(base ? [`${capital(base)}.`] : []),
      ...indicator.notes,
      `Source: ${indicator.source}.`,
      ...drawnInWords(figures, indicator),
      // What cannot be right is said where it stands, and not only in a list at the end.
      ...findFaults(figures).flatMap(({ place, reason }) =>
        place?.indicator === indicator.id ? [`Contradiction: ${reason}`] : [],
      ),
    ],
    ...(comparable && indicator.unit !== "% change" && { bars: { label: kept.length - 1, value: kept.length } }),
  };
}

/** Whether all figures are of one group, and it is not of everybody: that must be said. */
function isOfSome(dimension: Dimension, lines: readonly Line[]): boolean {
  return dimension === "group" && lines.some(({ group }) => group !== groupInWords("all"));
}

/** When its figures were drawn, unless its source says so or each of them says its own day. */
function drawnInWords(figures: Figures, indicator: Indicator): string[] {
  const [day, ...others] = daysDrawn(figures, indicator);
  if (!day || others.length > 0 || indicator.source.includes(dayInWords(day))) return [];
  return [`Drawn from its source on ${dayInWords(day)}.`];
}

/** What stands across the head, with its columns; undefined where nothing would save enough rows. */
function headOf(lines: readonly Line[]): { dimension: Dimension; values: readonly string[] } | undefined {
  for (const { dimension, most, where } of across) {
    const values = distinct(lines, dimension);
    if (values.length < 2 || values.length > most || !where(lines, values)) continue;
    const others = (["area", "group", "period"] as const).filter((one) => one !== dimension);
    if (rowsOf(lines, others).length <= (1 - saved) * lines.length) return { dimension, values };
  }
  return undefined;
}

/** Lines that share these, together, in the order in which the first of them stands. */
function rowsOf(lines: readonly Line[], by: readonly Dimension[]): Line[][] {
  const rows = new Map<string, Line[]>();
  for (const line of lines) {
    const key = by.map((one) => line[one]).join("|");
    rows.set(key, [...(rows.get(key) ?? []), line]);
  }
  return [...rows.values()];
}

/**
 * The remarks of a row, each once, with the columns that it is about where it is not about all. Of several periods, what
 * stands out is told of the newest.
 */
function remarksOf(row: readonly Line[], head: Dimension | undefined): string {
  const about = new Map<string, string[]>();
  const newest = head === "period" ? [...row].sort((a, b) => byEnd(a.period, b.period)).at(-1) : undefined;
  for (const line of row) {
    const said = newest === undefined || line === newest ? [...line.remarks, ...line.flags] : line.remarks;
    for (const remark of said) about.set(remark, [...(about.get(remark) ?? []), head ? line[head] : ""]);
  }
  return [...about]
    .map(([remark, columns]) =>
      head === undefined || columns.length === row.length || columns.every((column) => remark.includes(column))
        ? remark
        : withColumns(remark, columns.join(", ")),
    )
    .join(" ");
}

/** "Worked out (2020/21).", "Within the recommended 60% to 75% (SafeLives, 2021/22)." */
function withColumns(remark: string, columns: string): string {
  const said = remark.replace(/\.$/, "");
  return said.endsWith(")") ? `${said.slice(0, -1)}, ${columns}).` : `${said} (${columns}).`;
}

function cellOf(line: Line | undefined): Cell {
  if (!line) return null;
  return line.figure ? { value: line.figure.value, shown: line.shown } : line.shown;
}

function columnTitle({ unit }: Indicator): string {
  if (unit === "%" || unit === "% change") return "Per cent";
  return unit === "rate" ? "Rate" : "Number";
}

function distinct(lines: readonly Line[], by: Dimension): string[] {
  const values = [...new Set(lines.map((line) => line[by]))];
  return by === "period" ? values.sort(byEnd) : values;
}
