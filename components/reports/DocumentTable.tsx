import { Marker } from "@/components/reports/Marker";
import { classes } from "@/components/ui/classes";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { readCell } from "@/lib/report-files/markers";
import { blocksOf, type Group, headedRows, number } from "@/lib/report-files/words";
import type { Column, Row, DocumentTable as Table } from "@/lib/reports/document";
import { measureOf } from "@/lib/reports/measure";

export type DocumentTableProps = {
  table: Table;
  /** "Table 12: Referral route". */
  name: string;
  /** Whether a correction changed a cell. */
  isRevised: (row: number, column: number) => boolean;
};

/** A table as it is printed: years beside one another, or under one another where each has several groups of columns. */
export function DocumentTable({ table, name, isRevised }: DocumentTableProps) {
  const blocks = blocksOf(table);
  return blocks.map(({ year, groups }) => {
    const title = blocks.length > 1 ? `${name}, ${year}` : name;
    return (
      <ScrollRegion key={year ?? ""} label={title}>
        <table className="govuk-table insights-report insights-document-table">
          <caption className={blocks.length > 1 ? "insights-document-table__year" : "govuk-visually-hidden"}>
            {blocks.length > 1 ? (
              <>
                <span className="govuk-visually-hidden">{name}, </span>
                {year}
              </>
            ) : (
              name
            )}
          </caption>
          <Headings groups={groups} />
          <tbody className="govuk-table__body">
            {headedRows(table.rows).map(({ row, heading }, at) => (
              <tr
                key={`${heading} ${row.label} ${row.kind}`}
                className={classes("govuk-table__row", `insights-report__row--${row.kind}`)}
              >
                <th scope="row" className={classes("govuk-table__header", row.level === 1 && "insights-report__part")}>
                  {row.label}
                </th>
                {groups.flatMap(({ columns }) =>
                  columns.map(({ index }) => (
                    <td key={index} className="govuk-table__cell govuk-table__cell--numeric">
                      <Figure row={row} column={index} measure={measureOf(table, row, index)} />
                      {row.low?.includes(index) ? <Marker of="low" /> : null}
                      {isRevised(at, index) ? <Marker of="r" /> : null}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    );
  });
}

const measures: Readonly<Record<Column["measure"], string>> = { count: "Number", percent: "%", value: "Value" };

function Headings({ groups }: { groups: readonly Group[] }) {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        <td className="govuk-table__header" />
        {groups.map(({ title, year, n, columns }) => (
          <th
            key={`${year} ${title}`}
            scope="colgroup"
            colSpan={columns.length}
            className="govuk-table__header insights-report__group"
          >
            {title ?? year}
            {n === null ? null : <span className="insights-report__base">n = {number(n)}</span>}
          </th>
        ))}
      </tr>
      <tr className="govuk-table__row">
        <th scope="col" className="govuk-table__header">
          Answer
        </th>
        {groups.flatMap(({ columns }) =>
          columns.map(({ index, measure }) => (
            <th key={index} scope="col" className="govuk-table__header govuk-table__header--numeric">
              {measures[measure]}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function Figure({ row, column, measure }: { row: Row; column: number; measure: Column["measure"] }) {
  const read = readCell(row.cells[column]);
  if ("marker" in read) return read.marker === "z" ? "–" : <Marker of={read.marker} />;
  if (typeof read.value === "string") return read.value;
  return measure === "percent" ? `${number(read.value)}%` : number(read.value);
}
