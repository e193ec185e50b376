/**
 * The words in which a report is written. A table is data: which cases, which question, which layout. One engine counts
 * it (`count.ts`), and what it counts has the shape in which the reports have always been printed.
 */
import type { Dated, FormDefinition, Label } from "@/lib/forms/define";

/**
 * The forms that are counted.
 *
 * `period`: the forms whose date falls in the period. `closing`: the forms of the cases that closed in the period (those
 * with a form that closes the case dated in it), so that an intake stands beside the exit of the same case. `reviewed`:
 * the forms of the cases that were reviewed in the period.
 */
export type Cohort = "period" | "closing" | "reviewed";

/** A question in a form, or a row of a matrix as `matrix.row`, counted over a cohort; "period" where it is left out. */
export interface Place {
  readonly form: FormDefinition;
  readonly question: string;
  readonly cohort?: Cohort;
}

/**
 * One number that a table prints, or shares are taken of.
 *
 * `is`: how often one of these answers was given: ids of options or of bands, "unknown", or "error" where it is worked
 * out. `that`: how many were asked, answered, or left it empty. `forms`: how many forms; `casesWith`: how many cases with
 * at least one. `sum`: several together, less others; they must not overlap.
 */
export type Figure =
  | (Place & { readonly is: readonly string[] })
  | (Place & { readonly that: "asked" | "answered" | "missing" })
  | { readonly forms: FormDefinition; readonly cohort?: Cohort }
  | { readonly casesWith: FormDefinition; readonly cohort?: Cohort }
  | { readonly sum: readonly Figure[]; readonly less?: readonly Figure[] };

/** A column group: its heading, and what its percentages are shares of. */
export interface Point {
  /** Null where a table has one group only. */
  readonly title: string | null;
  readonly base: Figure;
}

/** A row of figures, one a point. */
export interface FigureRow extends Dated {
  readonly label: Label;
  readonly kind?: "option" | "missing" | "total" | "derived";
  readonly level?: 0 | 1;
  readonly figures: readonly Figure[];
}

/** A figure worked out from numbers and printed under the bands. */
export interface Average {
  readonly label: Label;
  readonly kind: "mean" | "median";
  readonly decimals: number;
  /** The question whose numbers they are, where it is not the table's. */
  readonly question?: string;
  /** Months are printed as years and months. */
  readonly unit?: "months";
}

interface Named {
  /** kebab-case, and permanent. */
  readonly id: string;
  readonly section: string;
  readonly subsection?: string;
  /** Left out only where the table is of one question, whose text it then is. */
  readonly title?: Label;
  readonly notes?: readonly string[];
}

/** How the answers of a question become rows. */
interface Answered {
  /** A row for those who were asked and left it empty: always, or only where there are any. "always" where left out. */
  readonly missing?: "always" | "if-any";
  /** Headings under which answers are printed and totalled, where their question does not group them. */
  readonly headings?: readonly { readonly label: Label; readonly of: readonly string[] }[];
  /** Answers whose row is printed only where somebody gave them. */
  readonly ifAny?: readonly string[];
}

/** One question: its options or bands are the rows. */
export interface SimpleTable extends Named, Place, Answered {
  readonly layout: "simple";
  /** What percentages are shares of, where it is not those who were asked. */
  readonly base?: Figure;
  /** Rows that are no answer to this question. */
  readonly before?: readonly FigureRow[];
  readonly after?: readonly FigureRow[];
  readonly averages?: readonly Average[];
  /** Ends with a row that adds the answers up. */
  readonly total?: boolean;
}

/** The same question at two or more points of the same cases: options are rows, points are column groups. */
export interface BesideTable extends Named, Answered {
  readonly layout: "beside";
  readonly points: readonly (Place & { readonly title: string })[];
}

/**
 * A matrix: its rows are the rows, its scale the column groups. A statement scale is the same of statements: how each has
 * changed, or how far the client agrees.
 */
export interface AnswersTable extends Named, Place {
  readonly layout: "answers" | "statement-scale";
  /** What percentages are shares of; "asked" where left out. */
  readonly of?: "asked" | "answered";
  readonly missing?: Answered["missing"];
}

/** Several things that may be so, each a row with figures of its own, at one or more points. */
export interface FiguresTable extends Named {
  readonly layout: "figures";
  readonly points: readonly Point[];
  readonly rows: readonly FigureRow[];
}

/** Needs, the support that followed, and its impact: a share of those supported. */
export interface NeedsSupportTable extends Named {
  readonly layout: "needs-support";
  /** What needs are shares of. */
  readonly base: Figure;
  /** What support is a share of: everybody, or those with the need. */
  readonly supportOf: "all" | "need";
  readonly impacts: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly need: Figure;
    readonly supported: Figure;
    readonly impact: readonly Figure[];
  }[];
}

export type TableDefinition = SimpleTable | BesideTable | AnswersTable | FiguresTable | NeedsSupportTable;

/** One page of a dashboard: what belongs together for someone who runs a service. */
export interface Theme {
  /** kebab-case; the page's address ends with it. */
  readonly id: string;
  readonly title: string;
  /** A sentence under the heading: what is to be seen here. */
  readonly about: string;
  /** Ids of tables, in the order in which they are read. */
  readonly tables: readonly string[];
}

export interface ReportDefinition {
  readonly id: string;
  readonly title: string;
  readonly population: string;
  /** In printed order. */
  readonly tables: readonly TableDefinition[];
  /** The pages of the dashboard. The tables of the overview may stand on other pages too. */
  readonly overview: readonly string[];
  readonly themes: readonly Theme[];
}

/** Fixes the tables of one section; its file holds nothing else. */
export function defineTables<const T extends readonly TableDefinition[]>(tables: T): T {
  return tables;
}
