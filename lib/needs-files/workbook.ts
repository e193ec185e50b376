/**
 * A needs assessment as sheets: a cover, contents, one sheet of all figures that a program can read back, and one of each
 * of the report's tables. It follows the same guidance as the annual reports: see lib/report-files/workbook.ts.
 */
import type { Sheet, SheetCell, Workbook } from "@/lib/report-files/workbook";
import { importColumns, rowOf } from "@/needs/import/columns";
import { areaName } from "@/needs/model/areas";
import type { Figures } from "@/needs/model/figures";
import { type Block, type Cell, cellText, type ReportTable, type Section } from "@/needs/report/blocks";
import { definitionOf, definitionParts } from "@/needs/report/definition";
import { inPlainWords } from "@/needs/report/statements";

export interface NeedsReport {
  readonly title: string;
  /** YYYY-MM-DD: the one date that the file carries. */
  readonly dated: string;
  readonly figures: Figures;
  readonly sections: readonly Section[];
}

/** The title and date of an assessment's report. */
export function reportOf(figures: Figures, sections: readonly Section[]): NeedsReport {
  const { about, areas, year, asAt } = figures.assessment;
  return {
    title: `Domestic abuse needs assessment: ${areaName(areas, about)} ${year}`,
    dated: asAt,
    figures,
    sections,
  };
}

export function workbookOf({ title, dated, figures, sections }: NeedsReport): Workbook {
  const tables = sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "table" ? [{ section, table: block.table }] : [])),
  );
  const sheets = tables.map(({ section, table }, index) => tableSheet(title, section, table, index));
  return {
    title,
    dated,
    sheets: [
      cover(title, sections, sheetsOf(tables)),
      contents(tables),
      figuresSheet(figures),
      definitionsSheet(figures),
      ...sheets,
    ],
  };
}

/** The sheet of each table, by the table's id; that of an indicator's figures is the indicator's. */
function sheetsOf(tables: readonly { table: ReportTable }[]): ReadonlyMap<string, string> {
  return new Map(tables.map(({ table }, index) => [table.id, sheetName(index)]));
}

/** The most figures that a sentence of the summary has beside it: each leads to the sheet of its indicator. */
const mostLinks = 8;

function cover(title: string, sections: readonly Section[], sheetOf: ReadonlyMap<string, string>): Sheet {
  const summary = sections
    .filter(({ id }) => id.startsWith("summary-"))
    .flatMap(({ title: heading, blocks }) => [
      [{ value: heading, style: "heading" } as const],
      ...blocks.flatMap((block) =>
        wordsOf(block).map((words) => [
          text(words),
          ...(block.kind === "sentence" ? linksOf(block.pieces, sheetOf) : []),
        ]),
      ),
    ]);
  return {
    name: "Cover",
    widths: [100, ...Array.from({ length: mostLinks }, () => 16)],
    rows: [
      [{ value: title, style: "title" }],
      [text("Figures are as their sources gave them. What was worked out from them says so.")],
      ...summary,
      [{ value: "How to find your way", style: "heading" }],
      [link("Contents", "Contents")],
      [link("Figures: one row a figure, in the columns by which they are imported", "Figures")],
    ],
  };
}

/** The figures of a sentence, each leading to the sheet of its indicator. */
function linksOf(
  pieces: Extract<Block, { kind: "sentence" }>["pieces"],
  sheetOf: ReadonlyMap<string, string>,
): readonly SheetCell[] {
  return pieces
    .flatMap((piece): SheetCell[] => {
      const to = typeof piece === "string" ? undefined : sheetOf.get(piece.indicator);
      return typeof piece === "string" || to === undefined || piece.shown === null ? [] : [link(piece.shown, to)];
    })
    .slice(0, mostLinks);
}

/** What a block of a summary says, a row each. */
function wordsOf(block: Block): readonly string[] {
  if (block.kind === "sentence") return [inPlainWords(block.pieces)];
  if (block.kind === "list") return block.items;
  return block.kind === "text" || block.kind === "missing" ? [block.text] : [];
}

function contents(tables: readonly { section: Section; table: ReportTable }[]): Sheet {
  return {
    name: "Contents",
    widths: [16, 90, 40],
    rows: [
      [{ value: "Contents", style: "title" }],
      [over("This worksheet contains one table: the other worksheets, each with a link to it.")],
      [header("Worksheet"), header("Title"), header("Section")],
      [link("Figures", "Figures"), text("Every figure given"), text("[z]")],
      [link("Definitions", "Definitions"), text("What each indicator counts"), text("[z]")],
      ...tables.map(({ section, table }, index) => [
        link(sheetName(index), sheetName(index)),
        text(table.title),
        text(section.title),
      ]),
    ],
    table: { name: "contents", firstRow: 2 },
  };
}

function figuresSheet({ assessment }: Figures): Sheet {
  return {
    name: "Figures",
    widths: importColumns.map(({ id }) => (id === "notes" || id === "source" ? 50 : 18)),
    rows: [
      [{ value: "Every figure given", style: "title" }],
      [over("This worksheet contains one table, in the columns by which figures are imported.")],
      [link("Contents", "Contents")],
      importColumns.map(({ id }) => header(id)),
      ...assessment.values.map((value) => rowOf(value).map((cell): SheetCell => ({ value: cell ?? "[z]" }))),
    ],
    table: { name: "figures", firstRow: 3 },
  };
}

/** What each indicator counts, its unit, base, periods, areas and source, and what readers should know of it. */
function definitionsSheet({ assessment }: Figures): Sheet {
  return {
    name: "Definitions",
    widths: [36, 50, ...definitionParts.map(() => 36), 70],
    rows: [
      [{ value: "What each indicator counts", style: "title" }],
      [over("This worksheet contains one table: an indicator a row.")],
      [link("Contents", "Contents")],
      ["indicator", "title", ...definitionParts.map(([, heading]) => heading), "notes"].map((name) => header(name)),
      ...assessment.indicators.map((indicator) => {
        const definition = definitionOf(assessment, indicator);
        const notes = indicator.notes.join(" ") || "[z]";
        return [indicator.id, indicator.title, ...definitionParts.map(([part]) => definition[part]), notes].map(text);
      }),
    ],
    table: { name: "definitions", firstRow: 3 },
  };
}

function tableSheet(title: string, section: Section, table: ReportTable, index: number): Sheet {
  const above = [
    [{ value: table.title, style: "title" } as const],
    [over(`This worksheet contains one table. ${title}: ${section.title}.`)],
    ...table.notes.map((note) => [over(note)]),
    [link("Contents", "Contents")],
  ];
  return {
    name: sheetName(index),
    widths: table.columns.map(({ numeric }, column) => (numeric ? 16 : column === table.columns.length - 1 ? 60 : 34)),
    rows: [
      ...above,
      table.columns.map(({ title: heading, numeric }) => header(heading, numeric ? "numericHeader" : "header")),
      ...(table.rows.length === 0
        ? [table.columns.map(() => text("[x]"))]
        : table.rows.map((row) => row.map((cell) => cellOf(cell)))),
    ],
    table: { name: `table_${index + 1}_${table.id.replaceAll("-", "_")}`, firstRow: above.length },
  };
}

/** A number that is printed plainly stays a number; one with words to it ("nearly 4,000") is text. */
function cellOf(cell: Cell): SheetCell {
  if (cell === null || cell === "") return text("[z]");
  if (typeof cell === "string") return text(cell);
  const plain = /^[−+]?[\d,.]+%?$/.test(cell.shown);
  return plain ? { value: cell.value } : text(cellText(cell));
}

const sheetName = (index: number) => `Table_${index + 1}`;
const text = (value: string): SheetCell => ({ value });
const over = (value: string): SheetCell => ({ value, style: "above" });
const link = (value: string, to: string): SheetCell => ({ value, to });
function header(value: string, style: "header" | "numericHeader" = "header"): SheetCell {
  return { value, style };
}
