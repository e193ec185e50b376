import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type SortDirection = "ascending" | "descending";

export type TableColumn<Row> = {
  id: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, under one another. */
  numeric?: boolean;
  /** The cell that names its row; at most one column. */
  rowHeading?: boolean;
  /** Makes the heading a link that sorts by this column. */
  sort?: { href: string; direction?: SortDirection };
  /** The heading is said but not shown, as over a column of links. */
  headingHidden?: boolean;
};

export type TableProps<Row> = {
  caption: ReactNode;
  captionSize?: "s" | "m" | "l";
  captionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a narrow screen each row becomes a card. Off for tables of figures: put those in a ScrollRegion. */
  stack?: boolean;
};

/** A table of records. Headings that sort are links, so that a sorted list has an address and needs no script. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionSize = "m", captionHidden, columns, rows, rowKey, stack = true } = props;
  // Drawn as cards, a table would lose its meaning for a screen reader unless its roles are written out.
  const role = (name: string) => (stack ? { role: name } : {});
  return (
    <table className={classes("govuk-table insights-table", stack && "insights-table--stack")} {...role("table")}>
      <caption
        className={classes(
          "govuk-table__caption",
          captionHidden ? "govuk-visually-hidden" : `govuk-table__caption--${captionSize}`,
        )}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head" {...role("rowgroup")}>
        <tr className="govuk-table__row" {...role("row")}>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={classes("govuk-table__header", column.numeric && "govuk-table__header--numeric")}
              aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
              {...role("columnheader")}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" {...role("rowgroup")}>
        {rows.map((row) => (
          <tr className="govuk-table__row" key={rowKey(row)} {...role("row")}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} stack={stack} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading<Row>({ column }: { column: TableColumn<Row> }) {
  if (column.headingHidden) return <VisuallyHidden>{column.heading}</VisuallyHidden>;
  if (!column.sort) return column.heading;
  const { href, direction } = column.sort;
  return (
    <Link bare className={classes("insights-sort", direction && `insights-sort--${direction}`)} href={href}>
      {column.heading}
      <svg
        className="insights-sort__icon"
        width="12"
        height="16"
        viewBox="0 0 12 16"
        aria-hidden="true"
        focusable="false"
      >
        <path className="insights-sort__up" d="M6 1 11 7H1z" />
        <path className="insights-sort__down" d="M6 15 1 9h10z" />
      </svg>
    </Link>
  );
}

/** Letters from which words are read as prose: in a card they stand under their heading, and not to the right of it. */
const fewestOfProse = 48;

function Cell<Row>({ column, row, stack }: { column: TableColumn<Row>; row: Row; stack: boolean }) {
  const content = column.cell(row);
  if (column.rowHeading) {
    return (
      <th scope="row" className="govuk-table__header" {...(stack ? { role: "rowheader" } : {})}>
        {content}
      </th>
    );
  }
  return (
    <td
      className={classes(
        "govuk-table__cell",
        column.numeric && "govuk-table__cell--numeric",
        stack && typeof content === "string" && content.length > fewestOfProse && "insights-table__prose",
      )}
      {...(stack ? { role: "cell" } : {})}
    >
      {stack && !column.headingHidden ? (
        <span className="insights-table__label" aria-hidden="true">
          {column.heading}
        </span>
      ) : null}
      <span className="insights-table__content">{content}</span>
    </td>
  );
}
