import { GroupedBars } from "@/components/charts/GroupedBars";
import { missingFill } from "@/components/charts/Key";
import { StackedRows } from "@/components/charts/StackedRows";
import { DocumentTable } from "@/components/reports/DocumentTable";
import { readCell } from "@/lib/report-files/markers";
import { type Group, groupsOf, headedRows, number, tableName } from "@/lib/report-files/words";
import type { Row, DocumentTable as Table } from "@/lib/reports/document";

export type DocumentFigureProps = {
  table: Table;
  /** 0 for the first table of the report. */
  index: number;
  headingLevel: 3 | 4;
  isRevised: (row: number, column: number) => boolean;
};

/** A table of a report with its title, a picture of it where that says more, what it is out of, and its notes. */
export function DocumentFigure({ table, index, headingLevel, isRevised }: DocumentFigureProps) {
  const Heading = `h${headingLevel}` as const;
  const name = tableName({ ...table, subsection: null }, index);
  return (
    <div className="insights-figure insights-document-figure" id={`table-${index + 1}`}>
      <Heading className="govuk-heading-s insights-figure__heading">{name}</Heading>
      <p className="insights-bars__note">{table.basis}</p>
      <Picture table={table} />
      <DocumentTable table={table} name={name} isRevised={isRevised} />
      {table.notes.length > 0 ? (
        <ul className="insights-document-figure__notes">
          {table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The layouts of which a picture says more than the figures alone, and how it is drawn. */
const pictures: Partial<Record<Table["layout"], "beside" | "stacked">> = {
  "intake-exit": "beside",
  "intake-review": "beside",
  "needs-support": "beside",
  answers: "stacked",
  "statement-scale": "stacked",
};

/** The figures of the report's own year as a picture; nothing where nobody is in it. */
function Picture({ table }: { table: Table }) {
  const kind = pictures[table.layout];
  const [first] = groupsOf(table);
  const groups = groupsOf(table).filter(({ year, columns }) => year === first?.year && columns.length === 2);
  const rows = headedRows(table.rows).filter(({ row }) => groups.some((group) => pairOf(row, group).count > 0));
  if (kind === undefined || groups.length < 2 || rows.length === 0) return null;
  const id = `${table.id}-fill`;
  const names = groups.map(({ title }) => ({ id: title ?? "", label: title ?? "" }));
  const keyOf = ({ row, heading }: (typeof rows)[number]) => `${heading} ${row.label} ${row.kind}`;
  if (kind === "beside")
    return (
      <GroupedBars
        id={id}
        series={names}
        groups={rows.map((each) => ({
          id: keyOf(each),
          label: each.row.label,
          bars: groups.map((group) => pairOf(each.row, group)),
        }))}
      />
    );
  if (!isWhole(rows, groups)) return null;
  return (
    <StackedRows
      id={id}
      parts={names.map((name, fill) => ({ ...name, fill: name.label === "Missing" ? missingFill : fill }))}
      rows={rows.map((each) => {
        const pairs = groups.map((group) => pairOf(each.row, group));
        return {
          id: keyOf(each),
          label: each.row.label,
          counts: pairs.map(({ count }) => count),
          texts: pairs.map(({ percent, count }) => (percent === null ? number(count) : `${percent}%`)),
        };
      })}
    />
  );
}

/** Whether the groups of each row are parts of one whole: only then may they be drawn as one bar. */
function isWhole(rows: readonly { row: Row }[], groups: readonly Group[]): boolean {
  return rows.every(({ row }) => {
    const sum = groups.reduce((so, group) => so + pairOf(row, group).count, 0);
    return groups.every(({ n }) => n === null || sum <= n);
  });
}

interface Pair {
  readonly count: number;
  readonly percent: number | null;
  /** "68% (1,204)": the figure beside a bar. */
  readonly text: string;
}

function pairOf(row: Row, { columns }: Group): Pair {
  const read = (at: number) => {
    const cell = readCell(row.cells[columns[at]?.index ?? -1]);
    return "value" in cell && typeof cell.value === "number" ? cell.value : null;
  };
  const count = read(0) ?? 0;
  const percent = read(1);
  return { count, percent, text: percent === null ? number(count) : `${number(percent)}% (${number(count)})` };
}
