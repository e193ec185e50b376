/** The first page: what the report is, how its figures stand, and what its symbols mean. */
import { basisOf, type Edition, standingOf, symbolsIn, titleOf, yearInWords } from "../edition";
import { colours, type Paper, type Structure } from "./paper";

const band = 300;

export function drawCover(paper: Paper, whole: Structure, edition: Edition): void {
  const { doc } = paper;
  const section = doc.struct("Sect");
  whole.add(section);
  paper.ornament(() => {
    doc.rect(0, 0, doc.page.width, band).fill(colours.plum);
    drawMark(doc, paper.left, 52);
  });
  const light = { colour: colours.white };
  section.add(
    doc.struct("P", {}, () =>
      paper.write("Insights", paper.left + 44, 58, paper.width, { ...light, size: 18, weight: "semibold" }),
    ),
  );
  section.add(
    doc.struct("H1", {}, () =>
      paper.write(titleOf(edition), paper.left, 130, paper.width, { ...light, size: 32, weight: "bold" }),
    ),
  );
  const whose = edition.document.service?.name ?? "All services together";
  section.add(
    doc.struct("P", {}, () =>
      paper.write(`Annual dataset, ${yearInWords(edition)}\n${whose}`, paper.left, 240, paper.width, {
        size: 13,
        colour: colours.plumPale,
      }),
    ),
  );
  paper.y = band + 36;
  const say = (heading: string, sentences: readonly string[]) => {
    paper.block(section, "H2", heading, { size: 13, weight: "bold", colour: colours.plumMid, after: 4 });
    for (const sentence of sentences) paper.block(section, "P", sentence, { size: 11, after: 5 });
    paper.y += 10;
  };
  say("How these figures stand", [
    standingOf(edition),
    ...edition.revisions.flatMap(({ number, reason }) =>
      reason === null ? [] : [`Revision ${number - 1}: ${reason}`],
    ),
  ]);
  say("What is counted", [
    basisOf(edition),
    "A form counts in the year in which its date falls. Years run from 1 April to 31 March.",
  ]);
  say(
    "Symbols",
    symbolsIn(edition).map(([marker, meaning]) => `${marker === "z" ? "–" : `[${marker}]`} ${meaning}`),
  );
  section.end();
}

/** The mark of the product: a letter i among the bars of a chart. */
function drawMark(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.fillColor(colours.white);
  doc
    .fillOpacity(0.55)
    .roundedRect(x + 3, y + 19, 6, 10, 3)
    .fill();
  doc
    .fillOpacity(0.8)
    .roundedRect(x + 13, y + 13, 6, 16, 3)
    .fill();
  doc
    .fillOpacity(1)
    .roundedRect(x + 23, y + 13, 6, 16, 3)
    .fill();
  doc.circle(x + 26, y + 6, 3.6).fill(colours.bright);
}
