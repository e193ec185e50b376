/** A table on paper: tagged, its headings repeated on every page that it runs on to. */
import type { DocumentTable } from "@/lib/reports/document";
import { measureOf } from "@/lib/reports/measure";
import { type Edition, marksIn } from "../edition";
import { readCell } from "../markers";
import { blocksOf, type Group, type measureNames, number } from "../words";
import { colours, type Paper, type Structure, type Written } from "./paper";

const padding = { x: 4, y: 3.5 };

/** What is drawn of a table at once: columns that stand beside one another. */
interface Grid {
  readonly groups: readonly Group[];
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly size: number;
}

export function drawTable(paper: Paper, section: Structure, edition: Edition, table: DocumentTable): void {
  for (const { year, groups } of blocksOf(table)) {
    const grid = gridOf(paper, groups);
    const headHeight = headingsHeight(paper, grid);
    paper.need(headHeight + 60 + (several(table) ? 16 : 0));
    if (several(table) && year !== null)
      paper.block(section, "P", year, { size: 9, weight: "semibold", colour: colours.plumMid, after: 3 });
    const structure = paper.doc.struct("Table", { title: table.title });
    section.add(structure);
    drawHeadings(paper, grid, structure);
    drawRows(paper, grid, structure, edition, table);
    structure.end();
    paper.y += 8;
  }
}

const several = (table: DocumentTable) => blocksOf(table).length > 1;

function gridOf(paper: Paper, groups: readonly Group[]): Grid {
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const columnWidth = Math.min(58, Math.max(25, (paper.width - 170) / count));
  return {
    groups,
    columnWidth,
    labelWidth: paper.width - columnWidth * count,
    size: count > 8 ? 7.5 : 8.5,
  };
}

const headed = (size: number): Written => ({ size, weight: "semibold", align: "right" });

const groupTitle = ({ title, year, n }: Group) => `${title ?? year}${n === null ? "" : ` \nn = ${number(n)}`}`;

const measures: Readonly<Record<keyof typeof measureNames, string>> = { count: "No.", percent: "%", value: "Value" };

function headingsHeight(paper: Paper, { groups, columnWidth, size }: Grid): number {
  const heights = groups.map((group) =>
    paper.heightOf(groupTitle(group), columnWidth * group.columns.length - 2 * padding.x, headed(size)),
  );
  return Math.max(...heights) + size * 1.4 + 3 * padding.y;
}

/** @param structure null where they are repeated on a further page, where they say nothing new */
function drawHeadings(paper: Paper, grid: Grid, structure: Structure | null): void {
  const { groups, columnWidth, labelWidth, size } = grid;
  const height = headingsHeight(paper, grid);
  const top = paper.y;
  const below = top + height - size * 1.4 - padding.y;
  paper.ornament((doc) => doc.rect(paper.left, top, paper.width, height).fill(colours.plumPale));
  const first = rowOf(paper, structure);
  first("TH", { Scope: "Column", RowSpan: 2 }, () =>
    paper.write("Answer", paper.left + padding.x, below, labelWidth, { size, weight: "semibold" }),
  );
  let x = paper.left + labelWidth;
  for (const group of groups) {
    const width = columnWidth * group.columns.length;
    const at = x;
    first("TH", { Scope: "Column", ColSpan: group.columns.length }, () =>
      paper.write(groupTitle(group), at + padding.x, top + padding.y, width - 2 * padding.x, headed(size)),
    );
    x += width;
  }
  first.end();
  const second = rowOf(paper, structure);
  x = paper.left + labelWidth;
  for (const { columns } of groups)
    for (const { measure } of columns) {
      const at = x;
      second("TH", { Scope: "Column" }, () =>
        paper.write(measures[measure], at, below, columnWidth - padding.x, headed(size)),
      );
      x += columnWidth;
    }
  second.end();
  paper.y = top + height;
}

function drawRows(paper: Paper, grid: Grid, structure: Structure, edition: Edition, table: DocumentTable): void {
  const { groups, columnWidth, labelWidth, size } = grid;
  const marksOf = marksIn(edition);
  const indices = groups.flatMap(({ columns }) => columns);
  for (const [at, row] of table.rows.entries()) {
    const strong = row.kind === "total" || row.kind === "derived";
    const written: Written = { size, weight: row.kind === "total" ? "semibold" : "regular" };
    const indent = padding.x + row.level * 10;
    const texts = indices.map(({ index }) => {
      const read = readCell(row.cells[index]);
      if ("marker" in read) return read.marker === "z" ? "–" : `[${read.marker}]`;
      const text = typeof read.value === "number" ? number(read.value) : read.value;
      const isShare = measureOf(table, row, index) === "percent" && typeof read.value === "number";
      const unit = isShare ? "%" : "";
      const marks = marksOf({ table: table.id, row: at, column: index });
      return [`${text}${unit}`, ...marks.map((mark) => `[${mark}]`)].join(" ");
    });
    const labelHeight = paper.heightOf(row.label, labelWidth - indent - padding.x, written);
    const long = texts.filter((text) => text.length > 6);
    const cellHeights = long.map((text) => paper.heightOf(text, columnWidth - padding.x, written));
    const height = Math.max(labelHeight, ...cellHeights) + 2 * padding.y;
    if (paper.need(height)) drawHeadings(paper, grid, null);
    const top = paper.y;
    paper.ornament((doc) => {
      if (strong) doc.rect(paper.left, top, paper.width, height).fill(colours.lilac);
      doc.moveTo(paper.left, top + height).lineTo(paper.left + paper.width, top + height);
      doc.lineWidth(0.5).strokeColor(colours.line).stroke();
    });
    const cell = rowOf(paper, structure);
    cell("TH", { Scope: "Row" }, () =>
      paper.write(row.label, paper.left + indent, top + padding.y, labelWidth - indent - padding.x, written),
    );
    for (const [column, text] of texts.entries()) {
      const x = paper.left + labelWidth + column * columnWidth;
      cell("TD", {}, () =>
        paper.write(text, x, top + padding.y, columnWidth - padding.x, { ...written, align: "right" }),
      );
    }
    cell.end();
    paper.y = top + height;
  }
}

type CellAttributes = { Scope?: "Row" | "Column"; ColSpan?: number; RowSpan?: number };

/** A row of a tagged table; without a table, what is drawn is an ornament. */
function rowOf(paper: Paper, table: Structure | null) {
  const row = table ? paper.doc.struct("TR") : null;
  if (table && row) table.add(row);
  const add = (tag: "TH" | "TD", attributes: CellAttributes, draw: () => void) => {
    if (!row) {
      paper.ornament(draw);
      return;
    }
    const cell = paper.doc.struct(tag);
    if (Object.keys(attributes).length > 0) attributesOf(cell).A = { O: "Table", ...attributes };
    row.add(cell);
    cell.add(draw);
    cell.end();
  };
  return Object.assign(add, { end: () => row?.end() });
}

/** The library takes a scope and no spans, so they are put where it would have put the scope. */
function attributesOf(cell: Structure): Record<string, unknown> {
  return (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;
}
