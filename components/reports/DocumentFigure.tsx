"use client";

import { GroupedBars } from "@/components/charts/GroupedBars";
import { StackedRows } from "@/components/charts/StackedRows";
import { DocumentTable } from "@/components/reports/DocumentTable";
import { pictureOf } from "@/components/reports/picture";
import { classes } from "@/components/ui/classes";
import { blocksOf, tableName } from "@/lib/report-files/words";
import type { DocumentTable as Table } from "@/lib/reports/document";
import type { Wholes } from "@/lib/reports/wholes";

export type DocumentFigureProps = {
  table: Table;
  /** 0 for the first table of the report. */
  index: number;
  headingLevel: 3 | 4;
  /** Which of its figures are parts of one whole. */
  wholes: Wholes;
  /** The cells that a correction changed, by row and column. */
  revised: readonly { row: number; column: number }[];
};

/** With more columns beside one another than this, a table has the width of the page. */
const fewColumns = 6;

/**
 * A table of a report with its title, a picture of it where that says more, what it is out of, and its notes. It is a
 * component of the browser though it does nothing there: so a page is sent its tables once more as figures, and not as
 * elements (docs/decisions/084).
 */
export function DocumentFigure({ table, index, headingLevel, wholes, revised }: DocumentFigureProps) {
  const Heading = `h${headingLevel}` as const;
  const name = tableName({ ...table, subsection: null }, index);
  const most = Math.max(...blocksOf(table).map(({ groups }) => groups.flatMap(({ columns }) => columns).length));
  return (
    <div
      className={classes(
        "insights-figure insights-document-figure",
        most > fewColumns && "insights-document-figure--wide",
      )}
      id={`table-${index + 1}`}
    >
      <Heading className="govuk-heading-s insights-figure__heading">{name}</Heading>
      <p className="insights-bars__note">{table.basis}</p>
      <Picture table={table} wholes={wholes} />
      <DocumentTable
        table={table}
        name={name}
        isRevised={(row, column) => revised.some((cell) => cell.row === row && cell.column === column)}
      />
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

/** The figures of the report's own year as a picture; nothing where nobody is in it. */
function Picture({ table, wholes }: Pick<DocumentFigureProps, "table" | "wholes">) {
  const picture = pictureOf(table, wholes);
  const id = `${table.id}-fill`;
  if (picture === null) return null;
  if (picture.kind === "beside") return <GroupedBars id={id} series={picture.series} groups={picture.groups} />;
  return <StackedRows id={id} parts={picture.parts} rows={picture.rows} rest={picture.rest} />;
}
