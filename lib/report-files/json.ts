/** A report as JSON, in the shape in which the published tables are exchanged, with how it stands beside it. */
import type { Edition } from "./edition";

/** The keys stand in the order in which the report was counted, so that the same edition is the same text. */
export function jsonOf({ document, quotes, revisions, revised, revisedStatements, recounted }: Edition): string {
  const publication = revisions.length === 0 ? {} : { revisions, revised, revisedStatements };
  const besides = { ...(quotes.length > 0 && { quotes }), ...(recounted.length > 0 && { recounted }) };
  return `${JSON.stringify({ ...document, ...besides, ...publication }, null, 2)}\n`;
}
