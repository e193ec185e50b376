/**
 * A report as sheets of cells, whatever program they are for. It follows the Government Analysis Function's guidance on
 * releasing statistics in spreadsheets: a cover, contents and notes, then one table a sheet, with its text above it; no
 * merged or empty cell in a table, and one row of headings.
 */
import type { DocumentTable } from "@/lib/reports/document";
import {
  basisOf,
  datedOn,
  type Edition,
  marksIn,
  revisedStatementsIn,
  standingOf,
  symbolsIn,
  titleOf,
  yearInWords,
} from "./edition";
import { type Marker, readCell } from "./markers";
import { type NumberedNotes, numberNotes } from "./notes";
import { figuresOf } from "./parts";
import {
  averagesInWords,
  basesInWords,
  columnHeading,
  headedRows,
  measureNames,
  recountedTitle,
  recountedWhy,
  tableName,
  wholeLabel,
} from "./words";

export interface SheetCell {
  readonly value: string | number;
  readonly style?: "title" | "heading" | "above" | "header" | "numericHeader";
  /** Another sheet of the workbook, which the cell leads to. */
  readonly to?: string;
  /** Shown after the figure, which stays a number. */
  readonly marks?: readonly Marker[];
}

export interface Sheet {
  readonly name: string;
  /** Widths of its columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** The rows that are a table, the first of them its headings; the last row of the sheet is the last of the table. */
  readonly table?: { readonly name: string; readonly firstRow: number };
}

export interface Workbook {
  readonly title: string;
  /** YYYY-MM-DD: the one date that the file carries. */
  readonly dated: string;
  readonly sheets: readonly Sheet[];
}

export function workbookOf(edition: Edition): Workbook {
  const notes = numberNotes(edition.document.tables);
  const tables = edition.document.tables.map((table, index) => tableSheet(edition, table, index, notes));
  const figures = figuresSheet(edition);
  const between = [...(figures ? [figures] : []), ...quotesSheet(edition), ...recountedSheet(edition)];
  const cover = coverSheet(edition);
  const noteSheet = notesSheet(notes);
  return {
    title: titleOf(edition),
    dated: datedOn(edition),
    sheets: [cover, contentsSheet(edition, [noteSheet, ...between]), noteSheet, ...between, ...tables],
  };
}

function coverSheet(edition: Edition): Sheet {
  const reasons = edition.revisions.filter(({ reason }) => reason !== null);
  return {
    name: "Cover",
    widths: [100],
    rows: [
      [{ value: titleOf(edition), style: "title" }],
      [text(`Annual dataset for ${yearInWords(edition)}`)],
      [text(edition.document.service?.name ?? "All services together")],
      [heading("How these figures stand")],
      [text(standingOf(edition))],
      ...reasons.map(({ number, reason }) => [text(`Revision ${number - 1}: ${reason}`)]),
      [heading("What is counted")],
      [text(basisOf(edition))],
      [text("A form counts in the year in which its date falls. Years run from 1 April to 31 March.")],
      [heading("How to find your way")],
      [link("Contents", "Contents")],
      [link("Notes", "Notes")],
      [heading("Symbols used in place of a figure, or after one")],
      ...symbolsIn(edition).map(([marker, meaning]) => [text(`[${marker}] ${meaning}`)]),
    ],
  };
}

function contentsSheet({ document }: Edition, others: readonly Sheet[]): Sheet {
  return {
    name: "Contents",
    widths: [16, 90, 40],
    rows: [
      [{ value: "Contents", style: "title" }],
      [over("This worksheet contains one table: the other worksheets, each with a link to it.")],
      [header("Worksheet"), header("Title"), header("Section")],
      ...others.map(({ name, rows }) => [link(name, name), text(String(rows[0]?.[0]?.value)), text("[z]")]),
      ...document.tables.map((table, index) => [
        link(sheetName(index), sheetName(index)),
        text(tableName(table, index)),
        text(table.section),
      ]),
    ],
    table: { name: "contents", firstRow: 2 },
  };
}

function notesSheet({ notes }: NumberedNotes): Sheet {
  return {
    name: "Notes",
    widths: [14, 110],
    rows: [
      [{ value: "Notes", style: "title" }],
      [over("This worksheet contains one table. A note is referred to as [note 1] and so on.")],
      [header("Note number"), header("Note")],
      ...(notes.length === 0
        ? [[text("[z]"), text("No table of this report has a note.")]]
        : notes.map((note, index) => [text(`[note ${index + 1}]`), text(note)])),
    ],
    table: { name: "notes", firstRow: 2 },
  };
}

/** The figures that stand in sentences; null where there are none. */
function figuresSheet(edition: Edition): Sheet | null {
  const { document } = edition;
  const isRevised = revisedStatementsIn(edition);
  if (document.statements.length === 0) return null;
  const figure = (value: string | number | null | undefined): SheetCell => cellOf(value ?? null);
  return {
    name: "Key_figures",
    widths: [28, 80, 14, 16, 14, 14],
    rows: [
      [{ value: "Figures that stand in sentences", style: "title" }],
      [
        over(
          "This worksheet contains one table. Each figure has the number that it counts and the base that it is of.",
        ),
      ],
      [link("Contents", "Contents")],
      [
        header("Section"),
        header("Statement"),
        ...["Figure", "Unit", "Numerator", "Base"].map((title) => header(title, "numericHeader")),
      ],
      ...document.statements.flatMap((statement) => {
        const { section, text: words } = statement;
        const revised = isRevised(statement);
        return figuresOf(statement).map(({ value, unit, numerator, base }) => [
          text(section),
          text(revised ? `${words} [r]` : words),
          { ...figure(value), ...(revised && { marks: ["r"] as const }) },
          text(unit ?? "[z]"),
          figure(numerator),
          figure(base),
        ]);
      }),
    ],
    table: { name: "key_figures", firstRow: 3 },
  };
}

function quotesSheet({ quotes }: Edition): Sheet[] {
  if (quotes.length === 0) return [];
  return [
    {
      name: "What_clients_say",
      widths: [110],
      rows: [
        [{ value: "What clients say", style: "title" }],
        [over("This worksheet contains one table. Each comment is printed with its writer's permission.")],
        [link("Contents", "Contents")],
        [header("Comment")],
        ...quotes.map((quote) => [text(quote)]),
      ],
      table: { name: "what_clients_say", firstRow: 3 },
    },
  ];
}

function recountedSheet({ recounted }: Edition): Sheet[] {
  if (recounted.length === 0) return [];
  const titles = ["Year", "Table", "Answer", "Column", "Published", "Counted now"];
  return [
    {
      name: "Recounted",
      widths: [12, 60, 40, 30, 14, 14],
      rows: [
        [{ value: recountedTitle, style: "title" }],
        [over(`This worksheet contains one table. ${recountedWhy}`)],
        [link("Contents", "Contents")],
        titles.map((title, at) => header(title, at > 3 ? "numericHeader" : "header")),
        ...recounted.map(({ year, title, row, group, measure, published, now }) => [
          text(year),
          text(title),
          text(row),
          text([group, measureNames[measure]].filter(Boolean).join(", ")),
          cellOf(published),
          cellOf(now),
        ]),
      ],
      table: { name: "recounted", firstRow: 3 },
    },
  ];
}

function tableSheet(edition: Edition, table: DocumentTable, index: number, { markersOf }: NumberedNotes): Sheet {
  const marksOf = marksIn(edition);
  const averages = averagesInWords(table);
  const lines = [
    [{ value: [tableName(table, index), ...markersOf(table)].join(" "), style: "title" } as const],
    [over(`This worksheet contains one table. ${titleOf(edition)}: ${table.section}.`)],
    ...(table.basis === "" ? [] : [[over(table.basis)]]),
    [over(basesInWords(table))],
    ...(averages === null ? [] : [[over(averages)]]),
    [over("Notes and symbols are explained in the worksheets Notes and Cover.")],
    [link("Contents", "Contents")],
  ];
  return {
    name: sheetName(index),
    widths: [48, ...table.columns.map(() => 15)],
    rows: [
      ...lines,
      [header("Answer"), ...headingsOf(table).map((title) => header(title, "numericHeader"))],
      ...headedRows(table.rows).map(({ row, heading: above }, at) => [
        text(wholeLabel(row, above)),
        ...table.columns.map((_, column) => ({
          ...cellOf(row.cells[column] ?? null),
          marks: marksOf({ table: table.id, row: at, column }),
        })),
      ]),
    ],
    table: { name: `table_${index + 1}_${table.id.replaceAll("-", "_")}`, firstRow: lines.length },
  };
}

/** One heading a column, no two alike, as a table of a spreadsheet needs. */
function headingsOf({ columns }: DocumentTable): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const title = columnHeading(column);
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}

function cellOf(cell: string | number | null): SheetCell {
  const read = readCell(cell);
  return "marker" in read ? text(`[${read.marker}]`) : { value: read.value };
}

const sheetName = (index: number) => `Table_${index + 1}`;
const text = (value: string): SheetCell => ({ value });
/** A line above a table, which runs on over the columns beside it. */
const over = (value: string): SheetCell => ({ value, style: "above" });
const heading = (value: string): SheetCell => ({ value, style: "heading" });
const link = (value: string, to: string): SheetCell => ({ value, to });
function header(value: string, style: "header" | "numericHeader" = "header"): SheetCell {
  return { value, style };
}

/** "A" for the first column, "AA" for the 27th. */
export function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letterOf(Math.floor((column - 1) / 26)) + letter : letter;
}
