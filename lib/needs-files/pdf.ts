/** A needs assessment as a tagged PDF: cover, contents with pages, then the report section by section. */
import { setImmediate } from "node:timers/promises";
import { drawContents, type Entry, pagesOfContents } from "@/lib/report-files/pdf/contents";
import { colours, Paper, type Structure, type Written } from "@/lib/report-files/pdf/paper";
import { type Block, cellText, type ReportTable } from "@/needs/report/blocks";
import { inPlainWords } from "@/needs/report/statements";
import type { NeedsReport } from "./workbook";

const partTitles = { front: null, "1": "Part 1", "2": "Part 2", back: null } as const;

/**
 * Draws a report. It gives way between sections, so that others who ask the server for something need not wait for it.
 *
 * @returns the file; the same report gives the same bytes
 */
export async function pdfOf(report: NeedsReport): Promise<Uint8Array> {
  const paper = new Paper(report.title, report.dated);
  const pieces: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    paper.doc.on("data", (piece: Uint8Array) => pieces.push(piece));
    paper.doc.on("end", () => resolve());
    paper.doc.on("error", reject);
  });
  await draw(paper, report);
  paper.doc.end();
  await ended;
  return Buffer.concat(pieces);
}

async function draw(paper: Paper, { title, sections }: NeedsReport): Promise<void> {
  const { doc } = paper;
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  drawCover(paper, whole, title);
  const from = paper.page + 1;
  const contents = doc.struct("Sect");
  whole.add(contents);
  for (let page = 0; page < pagesOfContents(sections.length); page += 1) paper.addPage();
  const entries: Entry[] = [];
  for (const { id, title: heading, part, blocks } of sections) {
    paper.addPage();
    const section = doc.struct("Sect", { title: heading });
    whole.add(section);
    doc.addNamedDestination(id, "XYZ", paper.left, paper.y, 0);
    paper.bookmark(doc.outline, heading);
    const numbered = partTitles[part] ? `${partTitles[part]}: ${heading}` : heading;
    entries.push({ title: numbered, id, page: paper.page, level: 0 });
    paper.block(section, "H1", numbered, { size: 20, weight: "bold", colour: colours.plum, after: 14 });
    for (const block of blocks) drawBlock(paper, section, block);
    section.end();
    await setImmediate();
  }
  drawContents(paper, contents, from, entries);
  contents.end();
  whole.end();
  numberPages(paper, title);
}

function drawCover(paper: Paper, whole: Structure, title: string): void {
  const { doc } = paper;
  const section = doc.struct("Sect");
  whole.add(section);
  paper.ornament(() => doc.rect(0, 0, doc.page.width, 300).fill(colours.plum));
  section.add(
    doc.struct("H1", {}, () =>
      paper.write(title, paper.left, 130, paper.width, { size: 30, weight: "bold", colour: colours.white }),
    ),
  );
  paper.y = 336;
  paper.block(section, "P", "Figures are as their sources gave them. What was worked out from them says so.", {
    size: 11,
  });
  section.end();
}

function drawBlock(paper: Paper, section: Structure, block: Block): void {
  switch (block.kind) {
    case "heading":
      paper.block(section, "H2", block.text, { size: 13, weight: "bold", colour: colours.plumMid, after: 6, keep: 40 });
      return;
    case "text":
      paper.block(section, "P", block.text, { size: 10.5, after: 8 });
      return;
    case "missing":
      paper.block(section, "P", `Not provided. ${block.text}`, { size: 10.5, colour: colours.soft, after: 8 });
      return;
    case "sentence":
      paper.block(section, "P", inPlainWords(block.pieces), { size: 11, after: 8 });
      return;
    case "list":
      for (const item of block.items) paper.block(section, "P", `• ${item}`, { size: 10.5, indent: 8, after: 4 });
      paper.y += 6;
      return;
    case "table":
      drawTable(paper, section, block.table);
  }
}

const body: Written = { size: 9 };
const head: Written = { size: 9, weight: "semibold" };
const gap = 8;

/** A table whose rows break onto the next page under its headings again. */
function drawTable(paper: Paper, section: Structure, table: ReportTable): void {
  const { doc } = paper;
  paper.block(section, "H2", table.title, { size: 12, weight: "bold", colour: colours.plumMid, after: 6, keep: 60 });
  const widths = widthsOf(paper, table);
  const structure = doc.struct("Table");
  section.add(structure);
  const headings = table.columns.map(({ title }) => title);
  const place = (cells: readonly string[], tag: "TH" | "TD", repeated = false) => {
    const written = tag === "TH" ? head : body;
    const height =
      Math.max(...cells.map((cell, at) => paper.heightOf(cell || " ", (widths[at] ?? 0) - gap, written))) + 6;
    if (paper.need(height) && tag === "TD") place(headings, "TH", true);
    const { y } = paper;
    const draw = (at: number) => {
      const x = paper.left + widths.slice(0, at).reduce((total, width) => total + width, 0);
      const align = table.columns[at]?.numeric ? ("right" as const) : ("left" as const);
      paper.write(cells[at] ?? "", x, y + 3, (widths[at] ?? 0) - gap, { ...written, align });
    };
    if (repeated) {
      paper.ornament(() => {
        for (const at of cells.keys()) draw(at);
      });
    } else {
      const row = doc.struct("TR");
      structure.add(row);
      for (const at of cells.keys()) row.add(doc.struct(tag === "TD" && at === 0 ? "TH" : tag, {}, () => draw(at)));
      row.end();
    }
    paper.y = y + height;
    paper.ornament((pen) => {
      pen
        .moveTo(paper.left, paper.y)
        .lineTo(paper.left + paper.width, paper.y)
        .lineWidth(tag === "TH" ? 1 : 0.5)
        .strokeColor(colours.line)
        .stroke();
    });
  };
  place(headings, "TH");
  for (const row of table.rows) place(row.map(cellText), "TD");
  structure.end();
  paper.y += 4;
  for (const note of table.notes) paper.block(section, "P", note, { size: 8.5, colour: colours.soft, after: 2 });
  paper.y += 10;
}

/** Columns as wide as what stands in them asks for: figures narrow, words sharing the rest. */
function widthsOf(paper: Paper, { columns, rows }: ReportTable): number[] {
  const wanted = columns.map(({ title, numeric }, at) => {
    const longest = Math.max(title.length, ...rows.map((row) => cellText(row[at] ?? null).length));
    const least = Math.max(...[title, ...rows.map((row) => cellText(row[at] ?? null))].flatMap(longestWord));
    return numeric ? Math.min(Math.max(longest, least, 9), 18) : Math.min(Math.max(longest, least + 3), 48);
  });
  const all = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width / all) * paper.width);
}

/** A column is never narrower than its longest word. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s/).map(({ length }) => length));
}

function numberPages(paper: Paper, title: string): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let page = start + 1; page < start + count; page += 1) {
    paper.doc.switchToPage(page);
    const y = paper.doc.page.height - 40;
    const small = { size: 8, colour: colours.soft };
    paper.ornament(() => {
      paper.write(title, paper.left, y, paper.width - 60, small);
      paper.write(`${page + 1} of ${count}`, paper.left, y, paper.width, { ...small, align: "right" });
    });
  }
}
