/** A table of a needs assessment on paper: tagged, with bars where its figures compare. */
import { colours, type Paper, type Structure, type Written } from "@/lib/report-files/pdf/paper";
import { cellText, type ReportTable } from "@/needs/report/blocks";

const body: Written = { size: 9 };
const head: Written = { size: 9, weight: "semibold" };
const title: Written = { size: 12, weight: "bold", colour: colours.plumMid };
const small: Written = { size: 8.5, colour: colours.soft };
/** Points: between columns, above and below a row's words, and for a bar. */
const space = { column: 8, row: 3, bar: 7 };
/** Points: a table up to this height is not parted. */
const longest = 280;
/** Letters: a cell of no more than these stays on one line, where the page has room for all such. */
const short = 20;

interface Grid {
  readonly paper: Paper;
  readonly table: ReportTable;
  readonly widths: readonly number[];
}

/** The name of the place where a table stands, for what leads to it. */
export function placeOfTable(id: string): string {
  return `table-${id}`;
}

/** Draws a table whose rows run on to the next page under its headings again. */
export function drawTable(paper: Paper, section: Structure, table: ReportTable): void {
  const { doc } = paper;
  const grid: Grid = { paper, table, widths: widthsOf(paper, table) };
  const headings = table.columns.map(({ title }) => title);
  const most = largestOf(table);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, at) => cellText(cell) || (table.columns[at]?.numeric ? "–" : ""));
    const share = most > 0 ? sizeOf(table, row) / most : 0;
    return { cells, share, height: heightOf(grid, cells, body) + (share > 0 ? space.bar : 0) };
  });
  const notes = table.notes.reduce((sum, note) => sum + paper.heightOf(note, paper.width, small) + 2, 4);
  const first = paper.heightOf(table.title, paper.width, title) + 6 + heightOf(grid, headings, head);
  const all = rows.reduce((sum, { height }) => sum + height, first + notes);
  const begun = rows.slice(0, 3).reduce((sum, { height }) => sum + height, first);
  // A short table stays whole; a longer one begins with some rows, and its notes stand under its last.
  paper.need(all <= longest ? all : begun);
  doc.addNamedDestination(placeOfTable(table.id), "XYZ", paper.left, paper.y, 0);
  paper.block(section, "H2", table.title, { ...title, after: 6 });
  const structure = doc.struct("Table");
  section.add(structure);
  drawRow(grid, headings, head, structure);
  for (const [at, { cells, share, height }] of rows.entries()) {
    if (paper.need(height + (at === rows.length - 1 ? notes : 0))) drawRow(grid, headings, head, null);
    drawRow(grid, cells, body, structure, share);
  }
  structure.end();
  paper.y += 4;
  for (const note of table.notes) paper.block(section, "P", note, { ...small, after: 2 });
  paper.y += 10;
}

/** @param structure null where headings are repeated on a further page, where they say nothing new */
function drawRow(grid: Grid, cells: readonly string[], written: Written, structure: Structure | null, share = 0): void {
  const { paper, table } = grid;
  const { doc, y } = paper;
  const height = heightOf(grid, cells, written);
  const draw = (at: number) => {
    const align = table.columns[at]?.numeric ? ("right" as const) : ("left" as const);
    paper.write(cells[at] ?? "", leftOf(grid, at), y + space.row, widthOf(grid, at), { ...written, align });
  };
  if (structure) {
    const row = doc.struct("TR");
    structure.add(row);
    for (const at of cells.keys()) row.add(doc.struct(written === head || at === 0 ? "TH" : "TD", {}, () => draw(at)));
    row.end();
  } else {
    paper.ornament(() => {
      for (const at of cells.keys()) draw(at);
    });
  }
  if (share > 0 && table.bars) drawBar(grid, table.bars.label, y + height - 1, share);
  paper.y = y + height + (share > 0 ? space.bar : 0);
  paper.ornament((pen) => {
    pen
      .moveTo(paper.left, paper.y)
      .lineTo(paper.left + paper.width, paper.y)
      .lineWidth(written === head ? 1 : 0.5)
      .strokeColor(colours.line)
      .stroke();
  });
}

/** A bar under what its row is about. The figure stands beside it, so it says nothing by itself. */
function drawBar(grid: Grid, column: number, y: number, share: number): void {
  const [x, width] = [leftOf(grid, column), widthOf(grid, column)];
  grid.paper.ornament((pen) => {
    pen.roundedRect(x, y, width, 4, 2).fill(colours.plumPale);
    pen.roundedRect(x, y, Math.max(2, width * Math.min(1, share)), 4, 2).fill(colours.plumMid);
  });
}

function heightOf(grid: Grid, cells: readonly string[], written: Written): number {
  const heights = cells.map((cell, at) => grid.paper.heightOf(cell || " ", widthOf(grid, at), written));
  return Math.max(...heights) + 2 * space.row;
}

function leftOf({ paper, widths }: Grid, column: number): number {
  return paper.left + widths.slice(0, column).reduce((total, width) => total + width, 0);
}

function widthOf({ widths }: Grid, column: number): number {
  return (widths[column] ?? 0) - space.column;
}

function sizeOf({ bars }: ReportTable, row: ReportTable["rows"][number]): number {
  const cell = bars && row[bars.value];
  return typeof cell === "object" && cell !== null ? Math.abs(cell.value) : 0;
}

function largestOf(table: ReportTable): number {
  return Math.max(0, ...table.rows.map((row) => sizeOf(table, row)));
}

/**
 * Columns as wide as what stands in them asks for: figures narrow, words sharing the rest. None is narrower than its
 * longest word, so that no figure is broken over two lines; short cells stay on one line where there is room.
 */
export function widthsOf(paper: Paper, { columns, rows }: ReportTable): number[] {
  const least = (unbroken: (text: string) => readonly string[]) =>
    columns.map(({ title: heading }, at) => {
      const widest = (text: string, written: Written) =>
        Math.max(0, ...unbroken(text).map((piece) => paper.widthOf(piece, written)));
      const cells = rows.map((row) => widest(cellText(row[at] ?? null), body));
      return Math.max(widest(heading, head), ...cells) + space.column + 1;
    });
  const words = (text: string) => text.split(/\s/);
  const roomy = least((text) => (text.length <= short ? [text] : words(text)));
  const fits = roomy.reduce((total, one) => total + one, 0) <= paper.width * 0.9;
  const wanted = columns.map(({ title: heading, numeric }, at) => {
    const letters = Math.max(heading.length, ...rows.map((row) => cellText(row[at] ?? null).length));
    // By the root, so that four times the words are given twice the width, and are twice as high.
    return Math.sqrt(Math.min(letters, numeric ? 18 : 400));
  });
  return shared(paper.width, fits ? roomy : least(words), wanted);
}

/** Shares a width by what each asks for, and gives those that would fall short their least first. */
function shared(width: number, least: readonly number[], wanted: readonly number[]): number[] {
  const needed = least.reduce((total, one) => total + one, 0);
  if (needed >= width) return least.map((one) => (one / needed) * width);
  const fixed = new Set<number>();
  for (;;) {
    const left = width - [...fixed].reduce((total, at) => total + (least[at] ?? 0), 0);
    const asked = wanted.reduce((total, one, at) => total + (fixed.has(at) ? 0 : one), 0);
    const widths = wanted.map((one, at) => (fixed.has(at) ? (least[at] ?? 0) : (one / asked) * left));
    const short = widths.findIndex((one, at) => !fixed.has(at) && one < (least[at] ?? 0));
    if (short === -1) return widths;
    fixed.add(short);
  }
}
