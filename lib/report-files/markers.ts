/** What stands in a cell in place of a figure, and what it means: the shorthand of official statistics. */
import type { Cell } from "@/lib/reports/document";

/** In the order in which a reader meets their meaning. */
export const markers = {
  z: "not applicable: there is nobody to take a share of, or the table has no such figure",
  x: "not available: the question was not asked then, or its figures may not stand beside these",
  c: "withheld, so that nobody can be recognised",
  b: "break in the series: not to be compared with earlier years",
  low: "rounds to 0 and is not 0",
  r: "revised since it was first published",
} as const;

export type Marker = keyof typeof markers;

/** A cell taken apart: a figure, words as they are printed, or a marker in place of either. */
export type ReadCell = { readonly value: number | string } | { readonly marker: Marker };

/** Nothing printed, and "-" for a share of nobody, are "not applicable"; a figure that is not there says so. */
export function readCell(cell: Cell | undefined): ReadCell {
  if (cell === null || cell === undefined || cell === "-" || cell === "") return { marker: "z" };
  if (typeof cell === "number") return { value: cell };
  const marker = /^\[(\w+)\]$/.exec(cell)?.[1];
  return marker !== undefined && marker in markers ? { marker: marker as Marker } : { value: cell };
}
