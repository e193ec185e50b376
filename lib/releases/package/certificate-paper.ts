/** The certificate on paper: a tagged PDF that says what its page says. */
import { colours, Paper, type Structure, type Written } from "@/lib/report-files/pdf/paper";
import type { Certificate } from "./certificate";
import { type Block, certificateInWords, titleOf } from "./certificate-words";

const padding = { x: 4, y: 3 };

/** @returns the file; the same certificate gives the same bytes */
export async function certificatePaper(certificate: Certificate): Promise<Uint8Array> {
  const title = titleOf(certificate);
  const paper = new Paper(title, certificate.approvedAt.slice(0, 10));
  const pieces: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    paper.doc.on("data", (piece: Uint8Array) => pieces.push(piece));
    paper.doc.on("end", () => resolve());
    paper.doc.on("error", reject);
  });
  const whole = paper.doc.struct("Document");
  paper.doc.addStructure(whole);
  paper.block(whole, "H1", title, { size: 18, weight: "bold", colour: colours.plum, after: 12 });
  for (const block of certificateInWords(certificate)) draw(paper, whole, block);
  whole.end();
  numberPages(paper, title);
  paper.doc.end();
  await ended;
  return Buffer.concat(pieces);
}

function draw(paper: Paper, whole: Structure, block: Block): void {
  switch (block.kind) {
    case "heading":
      paper.y += 10;
      paper.bookmark(paper.doc.outline, block.text);
      paper.block(whole, "H2", block.text, { size: 13, weight: "bold", colour: colours.plum, after: 6, keep: 60 });
      return;
    case "paragraph":
      paper.block(whole, "P", block.text, { size: 9.5, after: 8 });
      return;
    case "facts":
      drawRows(paper, whole, "Facts", null, block.facts, [0.28, 0.72]);
      return;
    case "table": {
      paper.block(whole, "P", block.caption, { size: 9.5, weight: "semibold", after: 3, keep: 40 });
      drawRows(paper, whole, block.caption, block.head, block.rows, widthsOf(block.rows, block.head));
    }
  }
}

/** Shares of the width, by how long the words of each column are. */
function widthsOf(rows: readonly (readonly string[])[], head: readonly string[]): number[] {
  const lengths = head.map((title, column) => {
    const cells = rows.map((row) => row[column]?.length ?? 0);
    return Math.min(60, Math.max(title.length, 8, ...cells.slice(0, 200)));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / all);
}

function drawRows(
  paper: Paper,
  whole: Structure,
  title: string,
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): void {
  const table = paper.doc.struct("Table", { title });
  whole.add(table);
  const all = [...(head ? [head] : []), ...rows];
  for (const [at, cells] of all.entries()) {
    const isHead = head !== null && at === 0;
    const written = (column: number): Written => ({
      size: 8,
      weight: isHead || column === 0 ? "semibold" : "regular",
    });
    const widthOf = (column: number) => paper.width * (shares[column] ?? 0);
    const heights = cells.map((text, column) => paper.heightOf(text, widthOf(column) - 2 * padding.x, written(column)));
    const height = Math.max(...heights) + 2 * padding.y;
    paper.need(height);
    const top = paper.y;
    paper.ornament((doc) => {
      if (isHead) doc.rect(paper.left, top, paper.width, height).fill(colours.plumPale);
      doc.moveTo(paper.left, top + height).lineTo(paper.left + paper.width, top + height);
      doc.lineWidth(0.5).strokeColor(colours.line).stroke();
    });
    const row = paper.doc.struct("TR");
    table.add(row);
    let x = paper.left;
    for (const [column, text] of cells.entries()) {
      const at = x;
      const isHeading = isHead || column === 0;
      const cell = paper.doc.struct(isHeading ? "TH" : "TD", isHeading ? scoped(isHead) : {});
      row.add(cell);
      cell.add(() =>
        paper.write(text, at + padding.x, top + padding.y, widthOf(column) - 2 * padding.x, written(column)),
      );
      cell.end();
      x += widthOf(column);
    }
    row.end();
    paper.y = top + height;
  }
  table.end();
  paper.y += 10;
}

/** The library's types do not know yet that a heading says what it is over. */
function scoped(isHead: boolean): object {
  return { scope: isHead ? "Column" : "Row" };
}

function numberPages(paper: Paper, title: string): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
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
