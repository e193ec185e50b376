/** The schematic map and the trends of a needs assessment on paper. Each is tagged with the words that say the same. */
import { colours, type Paper, type Structure } from "@/lib/report-files/pdf/paper";
import type { SchematicMap, Trend } from "@/needs/report/blocks";

/** Points. */
const tile = { height: 40, gap: 6, inset: 6 };
const line = { height: 26, row: 34, width: 150, name: 180 };
/** From none to most. Words on a tile are ink on the light ones and white on the dark. */
const shades = [colours.white, colours.lilac, colours.plumPale, "#c99fd1", colours.plumMid] as const;

/** Draws each larger area as a row of tiles, one for each district, with its number. */
export function drawMap(paper: Paper, section: Structure, map: SchematicMap): void {
  paper.block(section, "H2", map.title, { size: 12, weight: "bold", colour: colours.plumMid, after: 6, keep: 80 });
  for (const group of map.groups) {
    paper.need(tile.height + 30);
    paper.block(section, "P", group.name, { size: 9.5, weight: "semibold", after: 3 });
    const columns = Math.max(4, group.tiles.length);
    const width = (paper.width - tile.gap * (columns - 1)) / columns;
    const { y } = paper;
    for (const [at, { name, says, shade }] of group.tiles.entries()) {
      const x = paper.left + at * (width + tile.gap);
      paper.ornament((pen) => {
        pen.roundedRect(x, y, width, tile.height, 3).fillAndStroke(shades[shade], colours.line);
      });
      const colour = shade === 4 ? colours.white : colours.ink;
      const inner = width - 2 * tile.inset;
      section.add(
        paper.doc.struct("P", {}, () => {
          paper.write(name, x + tile.inset, y + 5, inner, { size: 8, weight: "semibold", colour });
          paper.write(says, x + tile.inset, y + tile.height - 14, inner, { size: 8, colour });
        }),
      );
    }
    paper.y = y + tile.height + 10;
  }
  paper.y += 6;
}

/** Draws a line for each area and group, its name before it and its first and last figure after it. */
export function drawTrend(paper: Paper, section: Structure, trend: Trend): void {
  paper.block(section, "H2", trend.title, {
    size: 12,
    weight: "bold",
    colour: colours.plumMid,
    after: 6,
    // Its lines are read beside each other; more than these would leave half a page empty.
    keep: Math.min(trend.series.length, 8) * line.row + 20,
  });
  for (const { name, points } of trend.series) {
    paper.need(line.row);
    const { y } = paper;
    const most = Math.max(...points.map(({ value }) => value), 1e-9);
    const x = paper.left + line.name;
    const place = (value: number, at: number): [number, number] => [
      x + (at * line.width) / Math.max(1, points.length - 1),
      y + line.height - (Math.max(0, value) / most) * (line.height - 4),
    ];
    paper.ornament((pen) => {
      pen
        .moveTo(x, y + line.height)
        .lineTo(x + line.width, y + line.height)
        .lineWidth(0.5)
        .strokeColor(colours.line)
        .stroke();
      for (const [at, { value }] of points.entries()) {
        const [left, top] = place(value, at);
        if (at === 0) pen.moveTo(left, top);
        else pen.lineTo(left, top);
      }
      pen.lineWidth(1.5).strokeColor(colours.plumMid).stroke();
      const [left, top] = place(points.at(-1)?.value ?? 0, points.length - 1);
      pen.circle(left, top, 2.5).fill(colours.plumMid);
    });
    const told = points.map(({ period, shown }) => `${period}: ${shown}`).join(", ");
    section.add(
      paper.doc.struct("P", {}, () => {
        paper.write(name, paper.left, y + 6, line.name - 10, { size: 9, weight: "semibold" });
        const after = x + line.width + 12;
        paper.write(told, after, y + 2, paper.left + paper.width - after, { size: 7.5, colour: colours.soft });
      }),
    );
    paper.y = y + line.row;
  }
  paper.block(section, "P", "Each line begins at nought and has a scale of its own.", {
    size: 8.5,
    colour: colours.soft,
    after: 10,
  });
}
