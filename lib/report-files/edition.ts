/**
 * A report as it is read and taken away. The page and every file are made of one edition, so that they cannot disagree,
 * and nothing in it is of the moment of making them: the same edition comes out the same to the byte.
 */

import type { Year } from "@/lib/forms/define";
import { dayInWords } from "@/lib/forms/question-types/date";
import { daysOf } from "@/lib/forms/years";
import type { Cell, Column, ReportDocument, Row, Statement } from "@/lib/reports/document";
import { type Marker, markers, readCell } from "./markers";

/** A cell by its place: the table's id, and the row and column counted from 0. */
export interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** A figure of an earlier year, as it was published in the report of that year and as it is counted now. */
export interface RecountedCell {
  readonly year: string;
  /** The table's id and title. */
  readonly table: string;
  readonly title: string;
  readonly row: string;
  readonly group: string | null;
  readonly measure: Column["measure"];
  readonly published: Cell;
  readonly now: Cell;
}

/** One publication of a year: the first, or a correction of the one before. */
export interface Revision {
  /** 1 is the first publication. */
  readonly number: number;
  /** The day on which a second person approved it, YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Why it was corrected; null for the first. */
  readonly reason: string | null;
}

export interface Edition {
  readonly document: ReportDocument;
  /** Clients' comments that may be quoted, redacted and approved. */
  readonly quotes: readonly string[];
  /** This publication and those before it, oldest first; empty for figures that are counted now and not published. */
  readonly revisions: readonly Revision[];
  /** The cells that a correction has changed since the first publication. */
  readonly revised: readonly CellPlace[];
  /** The statements that a correction has changed, by their place among all, counted from 0. */
  readonly revisedStatements: readonly number[];
  /** The figures of earlier years that are other than they were published, because the records have changed since. */
  readonly recounted: readonly RecountedCell[];
  /** Under what name and by which rules it was released; left out where its figures are the true ones. */
  readonly released?: { readonly name: string; readonly threshold: number; readonly roundTo: number };
}

/** "Children and young people, 2024-25". */
export function titleOf({ document }: Edition): string {
  return `${document.title}, ${document.year}`;
}

/** "1 April 2024 to 31 March 2025". */
export function yearInWords({ document }: Edition): string {
  const { from, to } = daysOf(document.year as Year);
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}

/** Whose cases are counted: a sentence. */
export function basisOf({ document: { service } }: Edition): string {
  const whose = service === null ? "cases of all services together" : `cases of ${service.name}`;
  return `These figures count the ${whose} whose client has consented to research and monitoring.`;
}

/** How the figures stand: sentences that every reader needs before using one of them. */
export function standingOf(edition: Edition): string {
  if (edition.released) {
    const { name, threshold, roundTo } = edition.released;
    const rounding = roundTo === 1 ? "others are printed as they are" : `others are rounded to the nearest ${roundTo}`;
    return `Released as ${name}. Counts below ${threshold}, and those from which one could be worked out, are withheld ([c]); ${rounding}.`;
  }
  const last = edition.revisions.at(-1);
  if (!last)
    return "These figures are not published. They were counted from the case records as they stand, they change with them, and small numbers are not suppressed.";
  const first = edition.revisions[0] ?? last;
  const published = `Published on ${dayInWords(first.publishedOn)}`;
  if (last.number === 1) return `${published}. Small numbers are not suppressed.`;
  return `${published}; revision ${last.number - 1} of ${dayInWords(last.publishedOn)}. Figures that a revision changed are marked [r]. Small numbers are not suppressed.`;
}

/** The last day that the edition speaks of: the one date that a file may carry. */
export function datedOn({ document, revisions }: Edition): string {
  return revisions.at(-1)?.publishedOn ?? daysOf(document.year as Year).to;
}

/** Whether a cell was changed by a correction. */
export function revisedIn(edition: Pick<Edition, "revised">): (place: CellPlace) => boolean {
  const placeKey = ({ table, row, column }: CellPlace) => `${table} ${row} ${column}`;
  const places = new Set(edition.revised.map(placeKey));
  return (place) => places.has(placeKey(place));
}

/** What is to be known of a cell besides its figure, in the shorthand of official statistics. */
export function marksIn(edition: Pick<Edition, "document" | "revised">): (place: CellPlace) => readonly Marker[] {
  const isRevised = revisedIn(edition);
  const rows = new Map(edition.document.tables.map(({ id, rows }) => [id, rows]));
  return (place) => [
    ...(rows.get(place.table)?.[place.row]?.low?.includes(place.column) ? (["low"] as const) : []),
    ...(isRevised(place) ? (["r"] as const) : []),
  ];
}

/** The marks that a reader of the edition meets, each with its meaning, in the order of `markers`. */
export function symbolsIn(edition: Edition): readonly (readonly [Marker, string])[] {
  const { document, revised, revisedStatements, recounted } = edition;
  const inRow = ({ cells, low }: Row) => [
    ...cells.flatMap((cell) => markerOf(cell)),
    ...(low === undefined ? [] : (["low"] as const)),
  ];
  const met = new Set<Marker>([
    // Stands wherever a table has no such figure: every spreadsheet has some.
    "z",
    ...document.tables.flatMap(({ rows }) => rows.flatMap(inRow)),
    ...recounted.flatMap(({ published, now }) => [...markerOf(published), ...markerOf(now)]),
    ...(revised.length + revisedStatements.length > 0 ? (["r"] as const) : []),
  ]);
  return (Object.entries(markers) as [Marker, string][]).filter(([marker]) => met.has(marker));
}

function markerOf(cell: Cell): Marker[] {
  const read = readCell(cell);
  return "marker" in read ? [read.marker] : [];
}

/** Whether a statement was changed by a correction. */
export function revisedStatementsIn({
  document,
  revisedStatements,
}: Pick<Edition, "document" | "revisedStatements">): (statement: Statement) => boolean {
  const revised = new Set(revisedStatements.map((at) => document.statements[at]));
  return (statement) => revised.has(statement);
}

/** What is kept of an edition when it is prepared: all of it but who published it when, which is known later. */
export type Frozen = Omit<Edition, "revisions" | "released">;

/** As the text that is kept. Its keys stay in their order, so that what is made of it later is the same to the byte. */
export function freeze({ document, quotes, revised, revisedStatements, recounted }: Frozen): string {
  return JSON.stringify({ document, quotes, revised, revisedStatements, recounted });
}

/** @param text of `freeze` */
export function thaw(text: string, revisions: readonly Revision[]): Edition {
  // What was frozen before statements were marked has none of them.
  return { revisedStatements: [], ...(JSON.parse(text) as Omit<Frozen, "revisedStatements">), revisions };
}
