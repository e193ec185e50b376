/** Writes a workbook as XLSX or ODS. The one module that knows which library does it. */
import { writeOds } from "hucre/ods";
import { type CellStyle, type WriteOptions, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { withWhatIsMissing } from "./ods-content";
import { letterOf, type Sheet, type SheetCell, type Workbook } from "./workbook";

/** @returns the file; the same workbook gives the same bytes */
export async function asXlsx(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx(optionsOf(workbook, (sheet) => ({ target: "", location: `${sheet}!A1` })));
}

/** @returns the file; the same workbook gives the same bytes */
export async function asOds(workbook: Workbook): Promise<Uint8Array> {
  const file = await writeOds(optionsOf(workbook, (sheet) => ({ target: `#${sheet}.A1` })));
  return withWhatIsMissing(file, workbook);
}

type Link = (sheet: string) => { target: string; location?: string };

function optionsOf(workbook: Workbook, link: Link): WriteOptions {
  const dated = new Date(`${workbook.dated}T00:00:00Z`);
  return {
    properties: { title: workbook.title, creator: "Insights", created: dated, modified: dated },
    defaultFont: { name: "Arial", size: 12 },
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, link)),
  };
}

function sheetOf({ name, widths, rows, table }: Sheet, link: Link): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries())
      cells.set(`${row},${column}`, {
        value: cell.value,
        type: typeof cell.value === "number" ? "number" : "string",
        style: styleOf(cell),
        ...(cell.to !== undefined && { hyperlink: link(cell.to) }),
      });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((line) => line.map(({ value }) => value)),
    cells,
    rowDefs: new Map(rows.map((line, row) => [row, { height: heightOf(line, widths) }])),
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(table && {
      tables: [
        {
          name: table.name,
          range: `A${table.firstRow + 1}:${letterOf(widths.length)}${rows.length}`,
          columns: (rows[table.firstRow] ?? []).map(({ value }) => ({ name: String(value) })),
          style: "TableStyleLight1",
          showRowStripes: false,
          showAutoFilter: false,
        },
      ],
    }),
  };
}

const fonts = {
  title: { bold: true, size: 15 },
  // Black by name: the library knows styles of ODS apart by their font alone, and these are wrapped in no column.
  above: { color: { rgb: "000000" } },
  heading: { bold: true, size: 13 },
  header: { bold: true, size: 12 },
  numericHeader: { bold: true, size: 12 },
} as const;

function styleOf({ value, style, to, marks = [] }: SheetCell): CellStyle {
  const numeric = typeof value === "number";
  const right = numeric || style === "numericHeader" || /^\[\w+\]$/.test(String(value));
  return {
    font: {
      name: "Arial",
      size: 12,
      ...(style && fonts[style]),
      ...(to !== undefined && { underline: true, color: { rgb: "1D4ED8" } }),
    },
    alignment: { vertical: "top", wrapText: !runsOn(style), ...(right && { horizontal: "right" }) },
    ...(numeric && {
      numFmt: `${Number.isInteger(value) ? "#,##0" : "#,##0.0#"}${marks.map((mark) => `" [${mark}]"`).join("")}`,
    }),
  };
}

/** The height of a row in points: not every program works out by itself how many lines a cell is wrapped into. */
function heightOf(line: readonly SheetCell[], widths: readonly number[]): number {
  const lines = line.map(({ value, style }, column) =>
    runsOn(style) ? 1 : Math.ceil(String(value).length / (widths[column] ?? 1)),
  );
  return (line[0]?.style === "title" ? 24 : 17) * Math.max(1, ...lines);
}

/** What stands above a table runs on over the columns beside it; what stands in one, or alone, is wrapped. */
function runsOn(style: SheetCell["style"]): boolean {
  return style === "title" || style === "above";
}
