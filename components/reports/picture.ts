/** What of a printed table is drawn, and how: the figures of the report's own year. */
import type { BarGroup, BarSeries } from "@/components/charts/GroupedBars";
import { missingFill } from "@/components/charts/Key";
import type { StackedPart, StackedRow, StackedRowsProps } from "@/components/charts/StackedRows";
import { readCell } from "@/lib/report-files/markers";
import { type Group, groupsOf, headedRows, number } from "@/lib/report-files/words";
import type { DocumentTable, Row } from "@/lib/reports/document";
import type { Wholes } from "@/lib/reports/wholes";

export type Picture =
  | { readonly kind: "beside"; readonly series: readonly BarSeries[]; readonly groups: readonly BarGroup[] }
  | ({ readonly kind: "stacked" } & Pick<StackedRowsProps, "parts" | "rows" | "rest">);

/** The layouts in which the same thing stands at several points, or for several groups: bars beside one another. */
const beside: readonly DocumentTable["layout"][] = ["intake-exit", "intake-review", "needs-support", "other"];

/** @returns null where the figures alone say as much, or nobody is in them */
export function pictureOf(table: DocumentTable, wholes: Wholes): Picture | null {
  const [first] = groupsOf(table);
  const groups = groupsOf(table).filter(({ year, columns }) => year === first?.year && columns.length === 2);
  const rows = headedRows(table.rows)
    .map(({ row, heading }) => ({ row, id: `${heading} ${row.label} ${row.kind}` }))
    .filter(({ row }) => groups.some((group) => (pairOf(row, group)?.count ?? 0) > 0));
  if (groups.length < 2 || rows.length === 0) return null;
  if (wholes === "rows") return answersOfRows(rows, groups);
  if (wholes === "columns") return answersOfColumns(rows, groups);
  return beside.includes(table.layout) ? besideOneAnother(rows, groups) : null;
}

/** Asked and not answered, as tables call it. */
const missing = "Missing";

type Named = { readonly row: Row; readonly id: string };

function besideOneAnother(rows: readonly Named[], groups: readonly Group[]): Picture {
  return {
    kind: "beside",
    series: groups.map(({ title }) => ({ id: title ?? "", label: title ?? "" })),
    groups: rows.map(({ row, id }) => ({ id, label: row.label, bars: groups.map((group) => pairOf(row, group)) })),
  };
}

/** Each statement a bar of its answers. Where the missing are not printed, they are what the answers leave of the bar. */
function answersOfRows(rows: readonly Named[], groups: readonly Group[]): Picture | null {
  const parts = partsOf(groups.map(({ title }) => ({ label: title ?? "", missing: title === missing })));
  const n = groups[0]?.n ?? null;
  return (
    parts && {
      kind: "stacked",
      parts,
      rest: parts.some(({ fill }) => fill === missingFill) ? undefined : missing,
      rows: rows.map(({ row, id }) =>
        barOf(
          { id, label: row.label },
          groups.map((group) => pairOf(row, group)),
          n,
        ),
      ),
    }
  );
}

/** The same where the statements are the column groups: each of them a bar. */
function answersOfColumns(rows: readonly Named[], groups: readonly Group[]): Picture | null {
  const answers = rows.filter(({ row }) => row.kind === "option" || row.kind === "missing");
  const parts = partsOf(answers.map(({ row }) => ({ label: row.label, missing: row.kind === "missing" })));
  return (
    parts && {
      kind: "stacked",
      parts,
      rows: groups.map((group) =>
        barOf(
          { id: group.title ?? "", label: group.title ?? "" },
          answers.map(({ row }) => pairOf(row, group)),
          group.n,
        ),
      ),
    }
  );
}

/** Null where there are more parts than can be told apart. */
function partsOf(named: readonly { label: string; missing: boolean }[]): StackedPart[] | null {
  if (named.filter(({ missing }) => !missing).length > missingFill) return null;
  return named.map(({ label, missing }, fill) => ({ id: label, label, fill: missing ? missingFill : fill }));
}

function barOf(named: Pick<StackedRow, "id" | "label">, pairs: readonly (Pair | null)[], whole: number | null) {
  return {
    ...named,
    counts: pairs.map((pair) => pair?.count ?? null),
    texts: pairs.map((pair) => (pair?.percent == null ? pair?.text : `${number(pair.percent)}%`)),
    whole,
  };
}

interface Pair {
  readonly count: number;
  readonly percent: number | null;
  /** "68% (1,204)": the figure beside a bar. */
  readonly text: string;
}

/** Count and percentage of a row in a column group; null where no figure is printed, or a marker in its place. */
function pairOf(row: Row, { columns }: Group): Pair | null {
  const read = (at: number) => {
    const cell = readCell(row.cells[columns[at]?.index ?? -1]);
    return "value" in cell && typeof cell.value === "number" ? cell.value : null;
  };
  const [count, percent] = [read(0), read(1)];
  if (count === null) return null;
  return { count, percent, text: percent === null ? number(count) : `${number(percent)}% (${number(count)})` };
}
