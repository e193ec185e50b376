/** The checks of what a report says outside its tables. */
import {
  type Cell,
  type Citation,
  type Column,
  type Fault,
  notAvailable,
  type ReportDocument,
  type Statement,
} from "./document";
import { roundedRatio } from "./rounding";
import { sharesInWords } from "./wording";

/** A statement is what its numerator and base say, and what stands in the cells that it repeats. */
export function checkStatement(statement: Statement, report: ReportDocument): Fault[] {
  return [...ownFaults(statement).slice(0, 1), ...statement.cites.flatMap((cite) => citedFaults(cite, report))].map(
    (says) => ({
      table: statement.cites[0]?.table ?? null,
      row: statement.cites[0]?.row ?? null,
      says: `“${statement.text}” ${says}`,
    }),
  );
}

/** What is wrong with a statement by itself: sentences without their beginning. */
function ownFaults({ value, unit, numerator, base, cites }: Statement): string[] {
  if (typeof value === "string" && unit === "percent" && base !== null && cites.length > 0) {
    const shares = sharesInWords(cites, base);
    return value === shares ? [] : [`says ${value}, where it counted ${shares}.`];
  }
  const of = { "per 100": 100, percent: 100, "out of 10": 10 }[unit ?? ""];
  if (of !== undefined && typeof value === "number" && numerator !== null && base !== null) {
    if (numerator > base) return [`says ${numerator} of ${base}.`];
    if (value !== roundedRatio(numerator * of, base, 0))
      return [`says ${value}, which is not ${numerator} of ${base}.`];
  }
  const [first, ...others] = cites.map(({ figure }) => figure);
  if (first === undefined) return [];
  if (typeof first === "string" || numerator === null)
    return isAverage(value, first) ? [] : [`says ${value}, where it counted ${first}.`];
  const rest = others.reduce<number>((sum, figure) => sum + Number(figure), 0);
  // Of several cells it is the sum, or what the first is more than the others.
  return [first + rest, first - rest].includes(numerator)
    ? []
    : [`says ${numerator}, where it counted ${[first, ...others].join(" and ")}.`];
}

/** An average is a number or a length of time, printed with its unit or without. */
function isAverage(value: Statement["value"], printed: number | string): boolean {
  return value === printed || (typeof value === "number" && Number.parseFloat(String(printed)) === value);
}

/** Where a statement says other than the cell that it cites. */
function citedFaults({ table: id, row, group, year, figure }: Citation, { tables }: ReportDocument): string[] {
  const table = tables.find((one) => one.id === id);
  if (!table) return [`repeats a figure of the table ${id}, which the report does not have.`];
  const columns = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => column.year === year && column.group === group);
  const bases = columns.flatMap(({ n }) => n ?? []);
  const wrong = (printed: readonly unknown[]) => [
    `says ${figure}, where the table ${id} has ${printed.join(" or ")}${row === null ? " as its base" : ""}.`,
  ];
  if (row === null) return bases.length === 0 || bases.some((n) => n === figure) ? [] : wrong([...new Set(bases)]);
  const cells = table.rows.filter(({ label }) => label === row).map((one) => one.cells);
  const printed = (of: (column: Column) => boolean) =>
    columns.filter(of).flatMap((column) =>
      cells.flatMap((line) => {
        const cell = line[column.index] ?? null;
        return cell === null || cell === notAvailable ? [] : [{ cell, column }];
      }),
    );
  const counts = printed(({ measure }) => measure !== "percent");
  const found = counts.length > 0 ? counts : printed(({ measure }) => measure === "percent");
  // What is not printed cannot be compared.
  if (found.length === 0 || found.some(({ cell, column }) => agrees(figure, cell, column))) return [];
  return wrong(found.map(({ cell }) => cell));
}

/** A year beside the report's own prints percentages alone: there the count must round to the one that stands there. */
function agrees(figure: Citation["figure"], cell: Cell, { measure, n }: Column): boolean {
  if (figure === cell) return true;
  const share = typeof figure === "number" && n ? (figure * 100) / n : Number.NaN;
  return measure === "percent" && typeof cell === "number" && Math.abs(share - cell) <= 0.5;
}
