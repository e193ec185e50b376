/** The checks that a report runs on itself. Each fault is a sentence that names where it is. */
import { checkStatement } from "./checks-statements";
import type { Column, DocumentTable, Fault, ReportDocument, Row } from "./document";
import { measureOf } from "./measure";

/** From one year to the next, so many per cent more or fewer of everybody is taken for a mistake. */
const mostPoints = 60;
/** So many times as many, or one of so many, likewise. */
const mostTimes = 5;
/** Of fewer than this, anything may come about by chance. */
const fewest = 50;

/**
 * Everything that is wrong with a report, by what it prints and by what was found when it was counted; nothing, for one
 * that may be published.
 */
export function checkReport(report: ReportDocument): readonly Fault[] {
  const found = [
    ...report.faults,
    ...report.tables.flatMap((table) => [...sharesIn(table), ...wholesIn(table), ...jumpsIn(table)]),
    ...report.statements.flatMap((statement) => checkStatement(statement, report)),
  ];
  return [...new Map(found.map((fault) => [fault.says, fault])).values()];
}

/** Every percentage is between 0 and 100. */
function sharesIn(table: DocumentTable): Fault[] {
  return cellsOf(table).flatMap(({ row, column, measure, cell }) =>
    measure === "percent" && typeof cell === "number" && (cell < 0 || cell > 100)
      ? [fault(table, row, `${cell}% is no share${under(column)}.`)]
      : [],
  );
}

/** No count is negative, or more than those of whom it is counted: those of the column, unless its row is of others. */
function wholesIn(table: DocumentTable): Fault[] {
  return cellsOf(table).flatMap(({ row, column, cell, share }) => {
    if (column.measure !== "count" || typeof cell !== "number") return [];
    if (cell < 0) return [fault(table, row, `there are ${cell}${under(column)}.`)];
    const ofOthers = share === null || (typeof share === "number" && share <= 100);
    return column.n !== null && cell > column.n && !ofOthers
      ? [fault(table, row, `${cell} are more than all ${column.n}${under(column)}.`)]
      : [];
  });
}

/** From one year to the next a share does not change beyond belief, nor the number of those it is of. */
function jumpsIn(table: DocumentTable): Fault[] {
  const own = table.columns[0]?.year;
  const shares = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.measure === "percent");
  const earlier = shares.filter(({ column }) => column.year !== own);
  return earlier.flatMap(({ column: before, index }) => {
    const now = shares.find(({ column }) => column.year === own && column.group === before.group);
    if (!now || Math.min(now.column.n ?? 0, before.n ?? 0) < fewest) return [];
    const [n, was] = [now.column.n ?? 0, before.n ?? 0];
    const bases =
      n > was * mostTimes || was > n * mostTimes
        ? [fault(table, null, `it is of ${n} in ${own} and of ${was} in ${before.year}${under(before)}.`)]
        : [];
    return [
      ...bases,
      ...table.rows.flatMap((row) => {
        const [cell, then] = [row.cells[now.index], row.cells[index]];
        return typeof cell === "number" &&
          typeof then === "number" &&
          measureOf(table, row, index) === "percent" &&
          Math.abs(cell - then) > mostPoints
          ? [fault(table, row, `${cell}% in ${own} after ${then}% in ${before.year} is not to be believed.`)]
          : [];
      }),
    ];
  });
}

/** Every cell, and the share printed beside a count; null where there is none. */
function cellsOf(table: DocumentTable) {
  return table.rows.flatMap((row) =>
    table.columns.map((column, index) => ({
      row,
      column,
      measure: measureOf(table, row, index),
      cell: row.cells[index],
      share: table.columns[index + 1]?.measure === "percent" ? (row.cells[index + 1] ?? null) : null,
    })),
  );
}

function under({ group, year }: Column): string {
  return group === null ? ` in ${year}` : ` under “${group}” in ${year}`;
}

function fault(table: DocumentTable, row: Row | null, what: string): Fault {
  const at =
    row === null ? `In “${table.title}” (${table.id})` : `In “${table.title}” (${table.id}), row “${row.label}”`;
  return { table: table.id, row: row?.label ?? null, says: `${at}: ${what}` };
}
