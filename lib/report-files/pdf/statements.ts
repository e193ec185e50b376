/** What a report says outside its tables: figures in sentences, each with what it counts, and what clients say. */
import type { Statement } from "@/lib/reports/document";
import { behind, sentencesOf } from "../parts";
import { colours, type Paper, type Structure } from "./paper";

export function drawStatements(
  paper: Paper,
  section: Structure,
  heading: string | null,
  statements: readonly Statement[],
  isRevised: (statement: Statement) => boolean,
): void {
  if (heading !== null)
    paper.block(section, "H2", heading, { size: 13, weight: "bold", colour: colours.plumMid, after: 6, keep: 30 });
  drawList(
    paper,
    section,
    sentencesOf(statements).map(({ text, of }) => {
      const { shares, sources } = behind(of);
      const share = shares.length === 0 ? "" : ` (${shares.join("; ")})`;
      return `${text}${of.some(isRevised) ? " [r]" : ""}${share}${sources.map((source) => ` Source: ${source}.`).join("")}`;
    }),
  );
  paper.y += 8;
}

export function drawQuotes(paper: Paper, section: Structure, quotes: readonly string[]): void {
  paper.block(section, "P", "Each comment is printed with its writer's permission.", {
    size: 9.5,
    colour: colours.soft,
    after: 10,
  });
  for (const quote of quotes)
    paper.block(section, "BlockQuote", `“${quote}”`, { size: 11, indent: 14, after: 10, colour: colours.plum });
}

export function drawList(paper: Paper, section: Structure, items: readonly string[]): void {
  const list = paper.doc.struct("L");
  section.add(list);
  const written = { size: 10.5 };
  const indent = 14;
  for (const item of items) {
    const height = paper.heightOf(item, paper.width - indent, written);
    paper.need(height);
    const { y } = paper;
    const entry = paper.doc.struct("LI");
    list.add(entry);
    entry.add(paper.doc.struct("Lbl", {}, () => paper.write("•", paper.left + 2, y, indent, { size: 10.5 })));
    entry.add(
      paper.doc.struct("LBody", {}, () => paper.write(item, paper.left + indent, y, paper.width - indent, written)),
    );
    entry.end();
    paper.y += height + 4;
  }
  list.end();
}
