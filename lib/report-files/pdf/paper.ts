/** The paper of a report: its size, typeface and colours, and where on the page the next thing goes. */
import { join } from "node:path";
import PDFDocument from "pdfkit";

/** The colours of the product: plum for who we are, ink for what is read. */
export const colours = {
  ink: "#1f1723",
  soft: "#574c5d",
  plum: "#35123e",
  plumMid: "#6d3579",
  plumPale: "#e9dcec",
  lilac: "#f6f1f7",
  teal: "#00605f",
  bright: "#7fd6cd",
  line: "#d9d0d8",
  white: "#ffffff",
} as const;

export type Structure = ReturnType<PDFKit.PDFDocument["struct"]>;
export type Weight = "regular" | "semibold" | "bold";

const folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const files: Readonly<Record<Weight, string>> = {
  regular: "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  semibold: "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf",
  bold: "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
};

/** Points. */
const edge = { side: 48, top: 56, bottom: 60 };

export interface Written {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: "left" | "right";
  readonly indent?: number;
}

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next thing goes, from the top of the page, in points. */
  y = edge.top;

  /** @param dated YYYY-MM-DD, the only date that the file carries */
  constructor(title: string, dated: string) {
    this.doc = new PDFDocument({
      size: "A4",
      // What goes where is decided here: the library must never begin a page by itself.
      margin: 0,
      pdfVersion: "1.7",
      // The library's types do not know this subset yet: every content is tagged, or an ornament.
      ...({ subset: "PDF/UA" } as object),
      tagged: true,
      lang: "en-GB",
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: { Title: title, Author: "Insights", CreationDate: new Date(`${dated}T00:00:00Z`) },
    });
    // Every command and server runs in the project's folder; where bundled code lies says nothing about typefaces.
    for (const [weight, file] of Object.entries(files))
      this.doc.registerFont(weight, join(/* turbopackIgnore: true */ process.cwd(), folder, file));
    tagLinksWithin(this.doc);
    this.addPage();
  }

  get left(): number {
    return edge.side;
  }

  get width(): number {
    return this.doc.page.width - 2 * edge.side;
  }

  /** How far down text may go. */
  get bottom(): number {
    return this.doc.page.height - edge.bottom;
  }

  addPage(): void {
    this.doc.addPage();
    this.y = edge.top;
  }

  /** The number of the page in hand, from 0. */
  get page(): number {
    return this.doc.bufferedPageRange().count - 1;
  }

  /** Begins a page where fewer points are left. @returns whether it did */
  need(points: number): boolean {
    if (this.y + points <= this.bottom) return false;
    this.addPage();
    return true;
  }

  /** The height that a text takes, in points. */
  heightOf(text: string, width: number, written: Written): number {
    return this.set(written).heightOfString(text, { width, lineGap: written.size * 0.2 });
  }

  /** The width of a text on one line, in points. */
  widthOf(text: string, written: Written): number {
    return this.set(written).widthOfString(text);
  }

  /** Writes a text at a place, wrapped to a width, and leaves `y` alone. */
  write(text: string, x: number, y: number, width: number, written: Written, options: PDFKit.Mixins.TextOptions = {}) {
    this.set(written)
      .fillColor(written.colour ?? colours.ink)
      .text(text, x, y, { width, align: written.align ?? "left", lineGap: written.size * 0.2, ...options });
  }

  /** Writes a block across the page, and what comes next under it. `keep` points must fit on the page below it. */
  block(
    parent: Structure,
    tag: string,
    text: string,
    { after = 6, keep = 0, ...written }: Written & { after?: number; keep?: number },
  ): void {
    const { indent = 0 } = written;
    const height = this.heightOf(text, this.width - indent, written);
    this.need(height + keep);
    const { y } = this;
    parent.add(this.doc.struct(tag, {}, () => this.write(text, this.left + indent, y, this.width - indent, written)));
    this.y += height + after;
  }

  /** Adds a bookmark to this place, under another or at the top of the list. */
  bookmark(parent: Pick<PDFKit.PDFOutline, "addItem">, title: string): PDFKit.PDFOutline {
    // The library's types do not know yet that a bookmark can lead to a height on its page.
    const place: Parameters<PDFKit.PDFOutline["addItem"]>[1] & { top: number } = { top: this.y };
    return parent.addItem(title, place);
  }

  /** Draws what says nothing by itself: lines, bands, what is repeated on each page. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent("Artifact");
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  private set({ size, weight = "regular" }: Written): PDFKit.PDFDocument {
    return this.doc.font(weight).fontSize(size);
  }
}

/** What the library keeps of a tag: its name among much else. */
interface Tag {
  readonly dictionary: { readonly data: { readonly S: string } };
}

/**
 * A link that leads within the document belongs to the tag that it is drawn in, as the library has it for links that lead
 * out: else a screen reader reads its words and never knows that they lead anywhere. It is named for the same reason.
 */
function tagLinksWithin(doc: PDFKit.PDFDocument): void {
  const goTo = doc.goTo.bind(doc);
  doc.goTo = (x, y, width, height, name, options) => {
    // The library's types do not know what it keeps of the tag in hand.
    const { _currentStructureElement: tag } = doc as { _currentStructureElement?: Tag };
    const within = tag?.dictionary.data.S === "Link" ? { structParent: tag } : {};
    return goTo(x, y, width, height, name, {
      ...options,
      Contents: new String(`Goes to ${name}`),
      ...within,
    } as object);
  };
}
