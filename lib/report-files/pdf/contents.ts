/** The list of sections and tables, each with its page and leading to it. */
import { colours, type Paper, type Structure } from "./paper";

export interface Entry {
  readonly title: string;
  /** The same without the heading over it. */
  readonly short?: string;
  /** Its named destination. */
  readonly id: string;
  /** From 0. */
  readonly page: number;
  /** 0 for a section, 1 for a table in it. */
  readonly level: 0 | 1;
}

const lineHeight = 14.5;
const top = 100;
const linesOnPage = 46;

export function pagesOfContents(entries: number): number {
  return Math.ceil(entries / linesOnPage);
}

/** @param from the first of the pages that were left free for it, from 0 */
export function drawContents(paper: Paper, section: Structure, from: number, entries: readonly Entry[]): void {
  const { doc } = paper;
  doc.switchToPage(from);
  section.add(
    doc.struct("H1", {}, () =>
      paper.write("Contents", paper.left, 56, paper.width, { size: 20, weight: "bold", colour: colours.plum }),
    ),
  );
  const list = doc.struct("TOC");
  section.add(list);
  for (const [at, entry] of entries.entries()) {
    doc.switchToPage(from + Math.floor(at / linesOnPage));
    const y = top + (at % linesOnPage) * lineHeight;
    const indent = entry.level * 14;
    const written = { size: 9.5, weight: entry.level === 0 ? ("semibold" as const) : ("regular" as const) };
    const item = doc.struct("TOCI");
    list.add(item);
    const link = doc.struct("Link");
    item.add(link);
    link.add(() => {
      paper.write(shortened(entry), paper.left + indent, y, paper.width - indent - 34, written, {
        lineBreak: false,
        goTo: entry.id,
      });
    });
    link.end();
    item.add(
      doc.struct("Span", {}, () =>
        paper.write(String(entry.page + 1), paper.left, y, paper.width, { ...written, align: "right" }),
      ),
    );
    item.end();
  }
  list.end();
}

const longest = 92;

/** A title on one line: without what it stands under where both are too long. */
function shortened({ title, short = title }: Entry): string {
  const fits = title.length <= longest ? title : short;
  return fits.length <= longest ? fits : `${fits.slice(0, longest - 1).trimEnd()}…`;
}
