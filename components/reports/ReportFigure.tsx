import { GroupedBars } from "@/components/charts/GroupedBars";
import { missingFill } from "@/components/charts/Key";
import { type StackedPart, StackedRows } from "@/components/charts/StackedRows";
import { groupsOf, written } from "@/components/reports/cells";
import { keyed, ReportTable } from "@/components/reports/ReportTable";
import { shortened } from "@/components/reports/shortened";
import { BarTable, type BarTableRow } from "@/components/ui/BarTable";
import { Details } from "@/components/ui/Details";
import type { RawTable } from "@/lib/reports/count";

export type ReportFigureProps = {
  table: RawTable;
  /** What its figures are out of: a sentence. */
  basis: string;
  headingLevel?: 2 | 3;
};

/** A counted table as a picture, with every figure written out, and as the whole table one key away. */
export function ReportFigure({ table, basis, headingLevel = 3 }: ReportFigureProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="insights-figure">
      <Heading className="govuk-heading-s insights-figure__heading">{table.title}</Heading>
      {isEmpty(table) ? (
        <p className="insights-figure__empty">Nobody was asked this in these cases.</p>
      ) : (
        <>
          <Picture table={table} />
          <p className="insights-bars__note">{[basis, ...table.notes].join(" ")}</p>
        </>
      )}
    </div>
  );
}

/** Where every column group has a base, and all of them are 0. */
function isEmpty(table: RawTable): boolean {
  const bases = table.columns.map(({ n }) => n);
  if (bases.some((n) => n === null)) {
    return table.rows.every((row) => row.cells.every((cell) => typeof cell !== "number" || cell === 0));
  }
  return bases.every((n) => n === 0);
}

function Picture({ table }: { table: RawTable }) {
  if (table.parts) {
    return (
      <>
        <Answers table={table} />
        <WholeTable table={table} />
      </>
    );
  }
  if (groupsOf(table).length > 1) {
    return (
      <>
        <Points table={table} />
        <WholeTable table={table} />
      </>
    );
  }
  return <Bars table={table} />;
}

function WholeTable({ table }: { table: RawTable }) {
  return (
    <div className="insights-figure__table">
      <Details summary="Show as a table">
        <ReportTable table={table} />
      </Details>
    </div>
  );
}

/** One question: its answers are bars in a table, which needs no other. */
function Bars({ table }: { table: RawTable }) {
  const [group] = groupsOf(table);
  if (!group) return null;
  const { rows, nobody } = shortened(table.rows);
  const drawn = keyed(rows).map(([id, row]): BarTableRow => {
    const { count, percent } = group.pairOf(row);
    return {
      id,
      label: row.level === 1 ? <span className="insights-report__part">{row.label}</span> : row.label,
      count: written(count, "count"),
      percent: row.kind === "total" ? null : percent,
      percentText: percent === null ? "" : `${percent}%`,
      total: row.kind === "total",
    };
  });
  return (
    <>
      <BarTable
        caption={<span className="govuk-visually-hidden">{table.title}</span>}
        labelHeading="Answer"
        percentHeading="%"
        rows={drawn}
      />
      {nobody.length > 0 ? (
        <div className="insights-figure__table">
          <Details summary={`${nobody.length} answers that nobody gave`}>
            <p className="govuk-body-s">{nobody.join("; ")}</p>
          </Details>
        </div>
      ) : null}
    </>
  );
}

/** The same answers at several points, or several things about the same cases. */
function Points({ table }: { table: RawTable }) {
  const groups = groupsOf(table);
  return (
    <GroupedBars
      id={`${table.id}-fill`}
      series={groups.map(({ title }) => ({ id: title ?? "", label: title ?? "" }))}
      groups={keyed(table.rows).map(([id, row]) => ({
        id,
        label: row.label,
        bars: groups.map(({ pairOf }) => pairOf(row)),
      }))}
    />
  );
}

/** The rows of a matrix, each a whole of the same parts. Missing always has the same faint fill. */
function Answers({ table }: { table: RawTable }) {
  const groups = groupsOf(table);
  const parts = groups.map(({ title }, index): StackedPart => {
    const label = title ?? "";
    return { id: label, label, fill: label === "Missing" ? missingFill : index };
  });
  return (
    <StackedRows
      id={`${table.id}-fill`}
      parts={parts}
      rows={keyed(table.rows).map(([id, row]) => {
        const pairs = groups.map(({ pairOf }) => pairOf(row));
        return {
          id,
          label: row.label,
          counts: pairs.map(({ count }) => (typeof count === "number" ? count : 0)),
          texts: pairs.map(({ text }) => text),
        };
      })}
    />
  );
}
