/** A table with the words around it: its title above, what its figures are out of and its notes below. */
import type { DocumentTable } from "@/lib/reports/document";
import type { Edition } from "../edition";
import type { NumberedNotes } from "../notes";
import { tableName } from "../words";
import { colours, type Paper, type Structure } from "./paper";
import { drawTable } from "./table";

export interface Around {
  /** A heading over this table and those after it; null where there is none, or it has been written. */
  readonly subsection: string | null;
  readonly index: number;
  readonly notes: NumberedNotes;
  /** Told where on the page in hand it begins, in points from the top. */
  begun(y: number): void;
}

export function drawTableWithWords(
  paper: Paper,
  section: Structure,
  edition: Edition,
  table: DocumentTable,
  { subsection, index, notes, begun }: Around,
): void {
  // A title at the foot of a page would be of no use without the first rows of its table.
  paper.need(120 + (subsection === null ? 0 : 30));
  if (subsection !== null)
    paper.block(section, "H2", subsection, { size: 14, weight: "bold", colour: colours.plumMid, after: 8 });
  begun(paper.y);
  const title = [tableName({ ...table, subsection: null }, index), ...notes.markersOf(table)].join(" ");
  paper.block(section, subsectionOf(table), title, { size: 11, weight: "semibold", after: 3 });
  if (table.basis !== "") paper.block(section, "P", table.basis, { size: 8.5, colour: colours.soft, after: 5 });
  drawTable(paper, section, edition, table);
  paper.y += 14;
}

/** The level of a table's title: one below what it stands under. */
function subsectionOf({ subsection }: DocumentTable): "H2" | "H3" {
  return subsection === null ? "H2" : "H3";
}
