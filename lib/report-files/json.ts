/** A report as JSON, in the shape in which the published tables are exchanged, with how it stands beside it. */
import type { Edition } from "./edition";

/** The keys stand in the order in which the report was counted, so that the same edition is the same text. */
export function jsonOf({ document, quotes, revisions, revised }: Edition): string {
  const publication = revisions.length === 0 ? {} : { revisions, revised };
  return `${JSON.stringify({ ...document, ...(quotes.length > 0 && { quotes }), ...publication }, null, 2)}\n`;
}
