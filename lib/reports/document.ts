/** A report as it is printed: the one shape that pages, files and frozen copies are made of. */
import type { Year } from "@/lib/forms/define";

export type PrintedLayout =
  | "simple"
  | "answers"
  | "intake-exit"
  | "intake-review"
  | "needs-support"
  | "statement-scale"
  | "other";

/** A column. `n` is its base: how many were asked, or null where each row has a base of its own. */
export interface Column {
  readonly year: Year;
  /** The heading over a count and its percentage; null where a table has one group only. */
  readonly group: string | null;
  readonly measure: "count" | "percent" | "value";
  readonly n: number | null;
}

/**
 * A number as printed, or a text: "2 years 6 months". Null where nothing is printed; "-" where there is nothing to be a
 * share of; `notAvailable` where the figure of an earlier year is withheld, which a note explains.
 */
export type Cell = number | string | null;

export const notAvailable = "[x]";

/** In place of a figure that disclosure control withholds. */
export const withheldFigure = "[c]";

export interface Row {
  readonly label: string;
  /** 1 for a row printed as part of the row above it. */
  readonly level: 0 | 1;
  /** An answer that can be chosen, a question left empty, a sum of others, or a figure worked out. */
  readonly kind: "option" | "missing" | "total" | "derived";
  /** One a column. */
  readonly cells: readonly Cell[];
  /** The columns whose 0 is a share that rounds to 0 and is not 0; left out where there is none. */
  readonly low?: readonly number[];
}

export interface DocumentTable {
  readonly id: string;
  readonly section: string;
  readonly subsection: string | null;
  readonly title: string;
  readonly layout: PrintedLayout;
  /** The forms whose answers it counts: "intake", "intake+exit". */
  readonly form: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** What is wrong in a printed table; nothing, in a report that was counted. */
  readonly errata: readonly string[];
  /** What its figures are out of: a sentence. */
  readonly basis: string;
}

/** A printed figure that a statement repeats, or is worked out from. */
export interface Citation {
  /** The id of the table. */
  readonly table: string;
  /** The label of the row; null for the base of the column group. */
  readonly row: string | null;
  readonly group: string | null;
  readonly year: Year;
  /** What the statement counted for it: a count, or an average as its row prints it. */
  readonly figure: number | string;
}

/** A figure outside the tables, in its sentence. */
export interface Statement {
  readonly section: string;
  readonly subsection: string | null;
  readonly text: string;
  readonly value: number | string | null;
  /** "per 100", "percent", "weeks", "forms". */
  readonly unit: string | null;
  /** How many, and of how many; null where the value is no share. */
  readonly numerator: number | null;
  readonly base: number | null;
  /** Ids of the tables in which its figures stand. */
  readonly tables: readonly string[];
  /** The printed figures that it repeats or is worked out from; none where it stands in no table. */
  readonly cites: readonly Citation[];
  /** Where a figure comes from that is not counted here. */
  readonly source: string | null;
}

/** Something that cannot be right: a report is not published while there is one. */
export interface Fault {
  /** The id of the table; null for what stands outside the tables. */
  readonly table: string | null;
  /** The label of the row, where it is about one. */
  readonly row: string | null;
  /** One sentence. */
  readonly says: string;
}

export interface ReportDocument {
  /** "children-2024-25". */
  readonly report: string;
  readonly title: string;
  readonly population: string;
  readonly year: Year;
  /** Newest first. */
  readonly comparisonYears: readonly Year[];
  /** The service that it is about; null for all of them. */
  readonly service: { readonly slug: string; readonly name: string } | null;
  readonly sections: readonly string[];
  readonly statements: readonly Statement[];
  readonly tables: readonly DocumentTable[];
  /** What the report found wrong with itself. */
  readonly faults: readonly Fault[];
}
