/** A report as a tagged PDF (PDF/UA): cover, contents, bookmarks and page numbers, in the product's typeface. */
import { setImmediate } from "node:timers/promises";
import { datedOn, type Edition, revisedStatementsIn, titleOf } from "../edition";
import { numberNotes } from "../notes";
import { type Part, partsOf } from "../parts";
import { recountedInWords, recountedTitle, recountedWhy, tableName } from "../words";
import { drawContents, type Entry, pagesOfContents } from "./contents";
import { drawCover } from "./cover";
import { colours, Paper, type Structure } from "./paper";
import { drawList, drawQuotes, drawStatements } from "./statements";
import { drawTableWithWords } from "./table-words";

/**
 * Draws a report. It gives way between tables, so that others who ask the server for something need not wait for it.
 *
 * @returns the file in pieces; the same edition gives the same bytes
 */
export async function* pdfOf(edition: Edition): AsyncGenerator<Uint8Array> {
  const paper = new Paper(titleOf(edition), datedOn(edition));
  const pieces: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    paper.doc.on("data", (piece: Uint8Array) => pieces.push(piece));
    paper.doc.on("end", () => resolve());
    paper.doc.on("error", reject);
  });
  await draw(paper, edition);
  paper.doc.end();
  await ended;
  yield* pieces;
}

async function draw(paper: Paper, edition: Edition): Promise<void> {
  const { doc } = paper;
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const parts = partsOf(edition.document);
  drawCover(paper, whole, edition);

  // The contents come before what they list, and are filled in when it is known on which page each thing stands.
  const listed = edition.document.tables.length + parts.length + 3;
  const contentsFrom = paper.page + 1;
  const contents = doc.struct("Sect");
  whole.add(contents);
  for (let page = 0; page < pagesOfContents(listed); page += 1) paper.addPage();
  const entries: Entry[] = [];
  const notes = numberNotes(edition.document.tables);

  const isRevised = revisedStatementsIn(edition);
  for (const part of parts) {
    const { section, bookmark } = begin(paper, whole, entries, part);
    for (const { heading, of } of part.statements) drawStatements(paper, section, heading, of, isRevised);
    for (const { heading, of } of part.tables) {
      for (const [at, { index, table }] of of.entries()) {
        drawTableWithWords(paper, section, edition, table, {
          subsection: at === 0 ? heading : null,
          index,
          notes,
          begun: (y) => {
            const title = tableName(table, index);
            const id = `table-${index + 1}`;
            doc.addNamedDestination(id, "XYZ", paper.left, y, 0);
            paper.bookmark(bookmark, title);
            const short = tableName({ ...table, subsection: null }, index);
            entries.push({ title, short, id, page: paper.page, level: 1 });
          },
        });
        await setImmediate();
      }
    }
    section.end();
  }
  drawEnd(paper, whole, edition, entries, notes.notes);
  drawContents(paper, contents, contentsFrom, entries);
  contents.end();
  whole.end();
  numberPages(paper, titleOf(edition));
}

/** Begins a section on a page of its own. */
function begin(paper: Paper, whole: Structure, entries: Entry[], { id, title }: Pick<Part, "id" | "title">) {
  paper.addPage();
  const section = paper.doc.struct("Sect", { title });
  whole.add(section);
  paper.doc.addNamedDestination(id, "XYZ", paper.left, paper.y, 0);
  const bookmark = paper.bookmark(paper.doc.outline, title);
  entries.push({ title, id, page: paper.page, level: 0 });
  paper.block(section, "H1", title, { size: 20, weight: "bold", colour: colours.plum, after: 14 });
  return { section, bookmark };
}

function drawEnd(
  paper: Paper,
  whole: Structure,
  { quotes, recounted }: Edition,
  entries: Entry[],
  notes: readonly string[],
): void {
  if (quotes.length > 0) {
    const { section } = begin(paper, whole, entries, { id: "quotes", title: "What clients say" });
    drawQuotes(paper, section, quotes);
    section.end();
  }
  if (recounted.length > 0) {
    const { section } = begin(paper, whole, entries, { id: "recounted", title: recountedTitle });
    paper.block(section, "P", recountedWhy, { size: 10.5, after: 8 });
    drawList(paper, section, recounted.map(recountedInWords));
    section.end();
  }
  if (notes.length > 0) {
    const { section } = begin(paper, whole, entries, { id: "notes", title: "Notes" });
    for (const [index, note] of notes.entries())
      paper.block(section, "P", `[note ${index + 1}] ${note}`, { size: 9.5, after: 5 });
    section.end();
  }
}

/** At the foot of every page but the cover. */
function numberPages(paper: Paper, title: string): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let page = start + 1; page < start + count; page += 1) {
    paper.doc.switchToPage(page);
    const y = paper.doc.page.height - 40;
    paper.ornament(() => {
      paper.write(title, paper.left, y, paper.width - 60, { size: 8, colour: colours.soft });
      paper.write(`${page + 1} of ${count}`, paper.left, y, paper.width, {
        size: 8,
        colour: colours.soft,
        align: "right",
      });
    });
  }
}
