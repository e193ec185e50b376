/** A report as it is read where it is not published: counted now, with what clients say, and what was published otherwise. */

import { recountedCells } from "@/lib/report-files/differences";
import type { Edition } from "@/lib/report-files/edition";
import type { ReportDefinition } from "@/lib/reports/define";
import type { ReportDocument } from "@/lib/reports/document";
import type { Tx } from "../types";
import { approvedQuotes } from "./client-comments";
import { publishedEdition } from "./publications";
import { countReport, type ReportWanted } from "./report";

/** The same for the page, its files and the command line. */
export async function countEdition(tx: Tx, wanted: ReportWanted): Promise<Edition> {
  const { definition, year, service } = wanted;
  const document = await countReport(tx, wanted);
  const plain = { document, quotes: [], revisions: [], revised: [], revisedStatements: [], recounted: [] };
  // What clients say is printed of all services together, so that it leads to none of them.
  if (service) return plain;
  const quotes = await approvedQuotes(tx, { population: definition.population, year });
  return { ...plain, quotes, recounted: await recountedIn(tx, definition, document) };
}

/** Where the comparison years of a report of all services together differ from what was published of them. */
async function recountedIn(tx: Tx, definition: ReportDefinition, document: ReportDocument) {
  const published: ReportDocument[] = [];
  for (const year of document.comparisonYears) {
    const edition = await publishedEdition(tx, { dataset: definition.id, year });
    if (edition) published.push(edition.document);
  }
  return recountedCells(document, published);
}
