import { groupsOf, written } from "@/components/reports/cells";
import { classes } from "@/components/ui/classes";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { figure } from "@/lib/format";
import type { RawTable, Row } from "@/lib/reports/count";

/** A counted table as it would be printed: a number and a percentage under each heading. */
export function ReportTable({ table }: { table: RawTable }) {
  const groups = groupsOf(table);
  const single = groups.length === 1 && groups[0]?.title === null;
  return (
    <ScrollRegion label={[table.subsection, table.title].filter(Boolean).join(": ")}>
      <table className="govuk-table insights-report">
        <caption className="govuk-visually-hidden">{table.title}</caption>
        <thead className="govuk-table__head">
          {single ? null : (
            <tr className="govuk-table__row">
              <td className="govuk-table__header" />
              {groups.map(({ title, n }) => (
                <th key={title} scope="colgroup" colSpan={2} className="govuk-table__header insights-report__group">
                  {title}
                  {n === null ? null : <span className="insights-report__base">out of {figure(n)}</span>}
                </th>
              ))}
            </tr>
          )}
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Answer
            </th>
            {groups.flatMap(({ title }) => [
              <th key={`${title} number`} scope="col" className="govuk-table__header govuk-table__header--numeric">
                Number
              </th>,
              <th key={`${title} share`} scope="col" className="govuk-table__header govuk-table__header--numeric">
                %
              </th>,
            ])}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {keyed(table.rows).map(([key, row]) => (
            <tr key={key} className={classes("govuk-table__row", `insights-report__row--${row.kind}`)}>
              <th scope="row" className={classes("govuk-table__header", row.level === 1 && "insights-report__part")}>
                {row.label}
              </th>
              {table.columns.map((column, index) => (
                <td key={`${column.group} ${column.measure}`} className="govuk-table__cell govuk-table__cell--numeric">
                  {written(row.cells[index], column.measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Rows with keys of their own: one label may stand under two headings. */
export function keyed(rows: readonly Row[]): [string, Row][] {
  let heading = "";
  return rows.map((row) => {
    if (row.level === 0) heading = row.label;
    return [`${heading} ${row.label} ${row.kind}`, row];
  });
}
