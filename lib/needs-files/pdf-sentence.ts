/** A sentence of the summary on paper: its figures lead to the tables of their indicators. */
import { colours, type Paper, type Structure } from "@/lib/report-files/pdf/paper";
import type { LinkedFigure } from "@/needs/report/blocks";
import { inPlainWords } from "@/needs/report/statements";
import { placeOfTable } from "./pdf-table";

const written = { size: 11 };
const after = 8;

/** @param linked the indicators whose table stands in the report */
export function drawSentence(
  paper: Paper,
  section: Structure,
  pieces: readonly (string | LinkedFigure)[],
  linked: ReadonlySet<string>,
): void {
  const { doc } = paper;
  paper.need(paper.heightOf(inPlainWords(pieces), paper.width, written));
  const paragraph = doc.struct("P");
  section.add(paragraph);
  for (const [at, piece] of pieces.entries()) {
    const to = typeof piece === "string" || !linked.has(piece.indicator) ? null : placeOfTable(piece.indicator);
    const part = doc.struct(to === null ? "Span" : "Link");
    paragraph.add(part);
    part.add(() => {
      const text = inPlainWords([piece]);
      // What an earlier piece was given holds for the next unless it says otherwise.
      const options = { continued: at < pieces.length - 1, goTo: to, underline: to !== null };
      const colour = to === null ? colours.ink : colours.teal;
      if (at === 0) paper.write(text, paper.left, paper.y, paper.width, { ...written, colour }, options as object);
      else doc.fillColor(colour).text(text, options as object);
    });
    part.end();
  }
  paragraph.end();
  paper.y = doc.y + after;
}
