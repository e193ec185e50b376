"use client";

import type { ReactNode } from "react";
import { GroupedBars } from "@/components/charts/GroupedBars";
import { missingFill } from "@/components/charts/Key";
import { type StackedPart, StackedRows } from "@/components/charts/StackedRows";
import { groupsOf, written } from "@/components/reports/cells";
import { keyed, ReportTable } from "@/components/reports/ReportTable";
import { shortened } from "@/components/reports/shortened";
import { BarTable, type BarTableRow } from "@/components/ui/BarTable";
import { Details } from "@/components/ui/Details";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { counted } from "@/lib/format";
import type { RawTable, Row } from "@/lib/reports/count";

export type ReportFigureProps = {
  table: RawTable;
  /** What its figures are out of: a sentence. */
  basis: string;
  headingLevel?: 2 | 3;
  /** Where the cases are that each number counts, row by row and column group by column group; see `Figure`. */
  casesAt?: readonly (readonly (string | null)[])[] | undefined;
};

/**
 * A counted table as a picture, with every figure written out, and as the whole table one key away. It is a component of
 * the browser though it does nothing there: so a page is sent its table once more as figures, and not as elements, which
 * made what is sent for the script three times as long (docs/decisions/084).
 */
export function ReportFigure({ table, basis, headingLevel = 3, casesAt }: ReportFigureProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="insights-figure" id={`figure-${table.id}`}>
      <Heading className="govuk-heading-s insights-figure__heading">{table.title}</Heading>
      {isEmpty(table) ? (
        <p className="insights-figure__empty">Nobody was asked this in these cases.</p>
      ) : (
        <>
          <Picture table={table} linkOf={linksOf(table, casesAt)} />
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

/** A number of a table as a link to its cases, or as it is where it counts none. */
type LinkOf = (row: Row, group: number, number: ReactNode) => ReactNode;

function linksOf(table: RawTable, casesAt: ReportFigureProps["casesAt"]): LinkOf {
  const groups = groupsOf(table);
  return (row, group, number) => {
    const href = casesAt?.[table.rows.indexOf(row)]?.[group];
    if (typeof href !== "string") return number;
    return (
      <Link plain noVisited href={href}>
        {number}
        <VisuallyHidden> cases: {[groups[group]?.title, row.label].filter(Boolean).join(", ")}</VisuallyHidden>
      </Link>
    );
  };
}

function Picture({ table, linkOf }: { table: RawTable; linkOf: LinkOf }) {
  if (table.parts) {
    return (
      <>
        <Answers table={table} linkOf={linkOf} />
        <WholeTable table={table} />
      </>
    );
  }
  if (groupsOf(table).length > 1) {
    return (
      <>
        <Points table={table} linkOf={linkOf} />
        <WholeTable table={table} />
      </>
    );
  }
  return <Bars table={table} linkOf={linkOf} />;
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
function Bars({ table, linkOf }: { table: RawTable; linkOf: LinkOf }) {
  const [group] = groupsOf(table);
  if (!group) return null;
  const { rows, nobody } = shortened(table.rows);
  const drawn = keyed(rows).map(([id, row]): BarTableRow => {
    const { count, percent } = group.pairOf(row);
    return {
      id,
      label: row.level === 1 ? <span className="insights-report__part">{row.label}</span> : row.label,
      count: linkOf(row, 0, written(count, "count")),
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
          <Details summary={counted(nobody.length, "answer that nobody gave", "answers that nobody gave")}>
            <p className="govuk-body-s">{nobody.join("; ")}</p>
          </Details>
        </div>
      ) : null}
    </>
  );
}

/** The same answers at several points, or several things about the same cases. */
function Points({ table, linkOf }: { table: RawTable; linkOf: LinkOf }) {
  const groups = groupsOf(table);
  return (
    <GroupedBars
      id={`${table.id}-fill`}
      series={groups.map(({ title }) => ({ id: title ?? "", label: title ?? "" }))}
      groups={keyed(table.rows).map(([id, row]) => ({
        id,
        label: row.label,
        bars: groups.map(({ pairOf }, group) => {
          const { count, percent, text } = pairOf(row);
          return count === null ? null : { percent, text: linkOf(row, group, text) };
        }),
      }))}
    />
  );
}

/** The rows of a matrix, each a whole of the same parts. Missing always has the same faint fill. */
function Answers({ table, linkOf }: { table: RawTable; linkOf: LinkOf }) {
  const groups = groupsOf(table);
  const parts = groups.map(({ title }, index): StackedPart => {
    const label = title ?? "";
    return { id: label, label, fill: label === "Missing" ? missingFill : index };
  });
  return (
    <StackedRows
      id={`${table.id}-fill`}
      parts={parts}
      rest={parts.some(({ fill }) => fill === missingFill) ? undefined : "Missing"}
      rows={keyed(table.rows).map(([id, row]) => {
        const pairs = groups.map(({ pairOf }) => pairOf(row));
        return {
          id,
          label: row.label,
          counts: pairs.map(({ count }) => (typeof count === "number" ? count : null)),
          texts: pairs.map(({ text }, group) => (text === "" ? undefined : linkOf(row, group, text))),
          whole: groups[0]?.n ?? null,
        };
      })}
    />
  );
}
