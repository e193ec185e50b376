import type { ReactNode } from "react";

export type BarTableRow = {
  id: string;
  label: ReactNode;
  /** Already written for people: "1,204" or "[c]". */
  count: ReactNode;
  /** From 0 to 100; null where the figure is hidden or missing, which draws no bar. */
  percent: number | null;
  /** "63%" unless told otherwise: where it is hidden, what stands in its place. */
  percentText?: string;
  /** A row that adds up others: set apart by a rule. */
  total?: boolean;
};

export type BarTableProps = {
  caption: ReactNode;
  captionSize?: "s" | "m";
  labelHeading: string;
  countHeading?: string;
  percentHeading?: string;
  rows: readonly BarTableRow[];
  /** Below the table: what was counted, and out of how many. */
  note?: ReactNode;
};

/** One question's answers as a table whose rows are also bars: every bar stands beside its own figure. */
export function BarTable(props: BarTableProps) {
  const { caption, captionSize = "s", labelHeading, countHeading = "Number", percentHeading = "Percentage" } = props;
  return (
    <div className="insights-bars">
      <table className="govuk-table insights-bars__table">
        <caption className={`govuk-table__caption govuk-table__caption--${captionSize}`}>{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              {labelHeading}
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              {countHeading}
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              {percentHeading}
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {props.rows.map((row) => (
            <tr className={row.total ? "govuk-table__row insights-bars__total" : "govuk-table__row"} key={row.id}>
              <th scope="row" className="govuk-table__header insights-bars__label">
                {row.label}
                {row.percent === null || row.total ? null : <Bar percent={row.percent} />}
              </th>
              <td className="govuk-table__cell govuk-table__cell--numeric">{row.count}</td>
              <td className="govuk-table__cell govuk-table__cell--numeric">
                {row.percentText ?? (row.percent === null ? "" : `${Math.round(row.percent)}%`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.note ? <p className="insights-bars__note">{props.note}</p> : null}
    </div>
  );
}

/** Drawn with attributes and not with styles, which the content security policy refuses in a page's text. */
function Bar({ percent }: { percent: number }) {
  const width = Math.max(0, Math.min(100, percent));
  return (
    <svg className="insights-bar" aria-hidden="true" focusable="false">
      <rect className="insights-bar__track" width="100%" height="100%" rx="4" />
      <rect className="insights-bar__fill" width={`${width}%`} height="100%" rx="4" />
    </svg>
  );
}
