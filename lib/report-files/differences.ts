/** Where two countings differ: what a correction changed, and which figures of earlier years are others than published. */
import type { Cell, Column, DocumentTable, ReportDocument, Row } from "@/lib/reports/document";
import { type CellPlace, type Edition, type RecountedCell, revisedIn } from "./edition";
import { figuresOf } from "./parts";
import { groupsOf, headedRows, wholeLabel } from "./words";

/**
 * The cells of a report that a correction has changed: those that differ from the publication before, and those that
 * were marked in it and stand. A table, row or column is known by its words, so that one more row marks no other.
 */
export function changedCells(before: Pick<Edition, "document" | "revised">, after: ReportDocument): CellPlace[] {
  const earlier = new Map(cellsOf(before.document).map((found) => [wordsOf(found), found]));
  const wasMarked = revisedIn(before);
  return cellsOf(after)
    .filter((found) => {
      const former = earlier.get(wordsOf(found));
      return former === undefined || former.cell !== found.cell || wasMarked(former.place);
    })
    .map(({ place }) => place);
}

/**
 * The statements that a correction has changed, and those that it makes for the first time or that were marked before. A
 * statement is known by its words without the figures in them, and by where it stands.
 */
export function changedStatements(
  before: Pick<Edition, "document" | "revisedStatements">,
  after: ReportDocument,
): number[] {
  const former = namedStatements(before.document);
  const wasMarked = new Set(before.revisedStatements.map((at) => before.document.statements[at]));
  return [...namedStatements(after)].flatMap(([name, { statement, at }]) => {
    const found = former.get(name)?.statement;
    const same =
      found?.text === statement.text && JSON.stringify(figuresOf(found)) === JSON.stringify(figuresOf(statement));
    return same && !wasMarked.has(found) ? [] : [at];
  });
}

function namedStatements({ statements }: ReportDocument) {
  const times = new Map<string, number>();
  return new Map(
    statements.map((statement, at) => {
      const words = statement.text.replaceAll(/\d[\d.,]*/g, "#");
      const name = JSON.stringify([statement.section, statement.subsection, words, statement.unit]);
      const seen = times.get(name) ?? 0;
      times.set(name, seen + 1);
      return [`${name} ${seen}`, { statement, at }] as const;
    }),
  );
}

/**
 * The figures of a report's comparison years that differ from what was published of those years, the bases of their
 * percentages first. They are counted anew each time, from records that have been amended, erased or come to have consent
 * since.
 *
 * @param published the reports of the comparison years, as far as they are published
 */
export function recountedCells(document: ReportDocument, published: readonly ReportDocument[]): RecountedCell[] {
  const earlier = new Map(
    published.flatMap((one) =>
      cellsOf(one)
        .filter(({ column }) => column.year === one.year)
        .map((found) => [wordsOf(found), found] as const),
    ),
  );
  const cells = cellsOf(document).flatMap((found): RecountedCell[] => {
    const { table, row, heading, column, cell } = found;
    const former = column.year === document.year ? undefined : earlier.get(wordsOf(found));
    if (!former || former.cell === cell) return [];
    return [
      {
        year: column.year,
        table: table.id,
        title: table.title,
        row: wholeLabel(row, heading),
        group: column.group,
        measure: column.measure,
        published: former.cell,
        now: cell,
      },
    ];
  });
  return [...recountedBases(document, published), ...cells];
}

function recountedBases({ tables, year: own }: ReportDocument, published: readonly ReportDocument[]): RecountedCell[] {
  return tables.flatMap((table) =>
    groupsOf(table).flatMap(({ year, title, n }): RecountedCell[] => {
      const former = published
        .find((one) => one.year === year && year !== own)
        ?.tables.find(({ id }) => id === table.id);
      const before = former && groupsOf(former).find((group) => group.year === year && group.title === title)?.n;
      if (typeof before !== "number" || n === null || before === n) return [];
      const base = { year, table: table.id, title: table.title, row: "Base", group: title, measure: "count" } as const;
      return [{ ...base, published: before, now: n }];
    }),
  );
}

interface FoundCell {
  readonly table: DocumentTable;
  readonly row: Row;
  readonly heading: string | null;
  readonly column: Column;
  readonly cell: Cell;
  readonly place: CellPlace;
}

function cellsOf({ tables }: ReportDocument): FoundCell[] {
  return tables.flatMap((table) =>
    headedRows(table.rows).flatMap(({ row, heading }, at) =>
      table.columns.map((column, index) => ({
        table,
        row,
        heading,
        column,
        cell: row.cells[index] ?? null,
        place: { table: table.id, row: at, column: index },
      })),
    ),
  );
}

/** What a cell is of, whatever stands in it and wherever it stands. */
function wordsOf({ table, heading, row, column }: FoundCell): string {
  return JSON.stringify([table.id, heading, row.label, row.kind, column.year, column.group, column.measure]);
}
