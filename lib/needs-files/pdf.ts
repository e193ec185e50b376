/** A needs assessment as a tagged PDF: cover, contents with pages, then the report section by section. */
import { setImmediate } from "node:timers/promises";
import { drawContents, type Entry, pagesOfContents } from "@/lib/report-files/pdf/contents";
import { colours, Paper, type Structure } from "@/lib/report-files/pdf/paper";
import { type Block, tablesIn } from "@/needs/report/blocks";
import { drawMap, drawTrend } from "./pdf-drawings";
import { drawSentence } from "./pdf-sentence";
import { drawTable } from "./pdf-table";
import type { NeedsReport } from "./workbook";

/** Points: how much of a page a section begins on, and what parts it from the one before. */
const enough = 260;
const between = 22;

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
  const linked = tablesIn(sections);
  for (const [at, { id, title: heading, part, blocks }] of sections.entries()) {
    if (part !== sections[at - 1]?.part) paper.addPage();
    else if (!paper.need(enough)) paper.y += between;
    const section = doc.struct("Sect", { title: heading });
    whole.add(section);
    doc.addNamedDestination(id, "XYZ", paper.left, paper.y, 0);
    paper.bookmark(doc.outline, heading);
    const numbered = partTitles[part] ? `${partTitles[part]}: ${heading}` : heading;
    entries.push({ title: numbered, id, page: paper.page, level: 0 });
    paper.block(section, "H1", numbered, { size: 20, weight: "bold", colour: colours.plum, after: 14 });
    for (const block of blocks) drawBlock(paper, section, block, linked);
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

/** @param linked the indicators whose table stands in the report, to which the figures of a sentence lead */
function drawBlock(paper: Paper, section: Structure, block: Block, linked: ReadonlySet<string>): void {
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
      drawSentence(paper, section, block.pieces, linked);
      return;
    case "list":
      for (const item of block.items) paper.block(section, "P", `• ${item}`, { size: 10.5, indent: 8, after: 4 });
      paper.y += 6;
      return;
    case "quotation":
      paper.block(section, "P", `“${block.words}”`, { size: 10.5, indent: 16, after: 2, keep: 16 });
      paper.block(section, "P", `${block.permission}.`, { size: 8.5, indent: 16, colour: colours.soft, after: 8 });
      return;
    case "trend":
      drawTrend(paper, section, block.trend);
      return;
    case "map":
      drawMap(paper, section, block.map);
      return;
    case "table":
      drawTable(paper, section, block.table);
  }
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
