import "server-only";
import type { Tx } from "@/db";
import { approvedQuotes } from "@/db/queries/client-comments";
import { listPublications, type Publication, publishedEdition } from "@/db/queries/publications";
import { countEdition } from "@/db/queries/report-edition";
import type { Year } from "@/lib/forms/define";
import { daysOf } from "@/lib/forms/years";
import { changedCells, changedStatements } from "@/lib/report-files/differences";
import type { Edition, Frozen } from "@/lib/report-files/edition";
import { checkReport } from "@/lib/reports/checks";
import type { ReportDefinition } from "@/lib/reports/define";
import type { ReportDocument } from "@/lib/reports/document";
import { today } from "@/lib/time";

export interface Readiness {
  /** What would be published. */
  readonly frozen: Frozen;
  readonly revision: number;
  /** Why it may not be: sentences. Empty where it may. */
  readonly faults: readonly string[];
}

/** Where the publication of a year stands. */
export interface PublicationState {
  readonly published: readonly Publication[];
  /** What waits for a second person. */
  readonly prepared: Publication | null;
}

export async function publicationState(tx: Tx, dataset: string, year: Year): Promise<PublicationState> {
  const all = await listPublications(tx, { dataset, year });
  return {
    published: all.filter(({ status }) => status === "published"),
    prepared: all.find(({ status }) => status === "prepared") ?? null,
  };
}

/** Counts a year as it would be published now, and says what stands against it. */
export async function readinessOf(tx: Tx, definition: ReportDefinition, year: Year): Promise<Readiness> {
  const { document, quotes, recounted } = await countEdition(tx, { definition, year });
  const before = await publishedEdition(tx, { dataset: definition.id, year });
  const frozen = {
    document,
    quotes,
    revised: before ? changedCells(before, document) : [],
    revisedStatements: before ? changedStatements(before, document) : [],
    recounted,
  };
  return {
    frozen,
    revision: (before?.revisions.length ?? 0) + 1,
    faults: [
      ...(hasEnded(year) ? [] : ["The year has not ended: it can be published from 1 April on."]),
      ...(isEmpty(document) ? ["There is nothing in it: no form of this year has consent."] : []),
      ...(before && isTheSame(before, frozen) ? ["Nothing has changed since it was published last."] : []),
      ...checkReport(document).map(({ says }) => says),
    ],
  };
}

/** What stands against publishing what somebody else prepared: sentences. Empty where nothing does. */
export async function againstApproval(tx: Tx, { document, quotes }: Frozen): Promise<readonly string[]> {
  // A permission or consent that was withdrawn since it was prepared takes the comment out.
  const allowed = await approvedQuotes(tx, { population: document.population, year: document.year });
  return [
    ...checkReport(document).map(({ says }) => says),
    ...(quotes.every((quote) => allowed.includes(quote))
      ? []
      : ["A client’s comment in it may not be printed any more. Let it go, and prepare the year again."]),
  ];
}

/** Whether nobody was asked anything in the year. */
function isEmpty({ year, tables }: ReportDocument): boolean {
  return tables.every(({ columns }) => columns.every((column) => column.year !== year || !column.n));
}

function hasEnded(year: Year): boolean {
  return daysOf(year).to < today();
}

function isTheSame(before: Edition, { document, quotes }: Frozen): boolean {
  const text = (of: Pick<Frozen, "document" | "quotes">) => JSON.stringify([of.document, of.quotes]);
  return text(before) === text({ document, quotes });
}
