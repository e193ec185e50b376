/**
 * The words in which a report is written. A table is data: which cases, which question, which layout. One engine counts
 * it (`count/`), and what it counts has the shape in which the reports have always been printed (`document.ts`).
 */
import type { Band, Dated, Label } from "@/lib/forms/define";
import type { PrintedLayout } from "./document";
import type { Edition } from "./edition";
import type { Figure, Place, Quantity } from "./figure-define";
import type { Reference } from "./references";
import type { StatementDefinition } from "./statements";

export type { Cohort } from "./cohort";
export type { Average, Figure, Place, Quantity, Range, Value } from "./figure-define";

export type RowKind = "option" | "missing" | "total" | "derived";

interface Named {
  /** kebab-case, and permanent. */
  readonly id: string;
  readonly section: string;
  readonly subsection?: string;
  /** Left out only where the table is of one question, whose text it then is. */
  readonly title?: Label;
  readonly notes?: readonly string[];
  /** The published layout, where it does not follow from the points. */
  readonly prints?: PrintedLayout;
  /** The forms whose answers it counts, "intake+exit", where printed reports name others than it counts. */
  readonly formName?: string;
}

/** A row of its own, that is no answer to a question: one quantity a column group, null where nothing is printed. */
export interface ExtraRow extends Dated {
  /** camelCase as the ids of options, and unique in its table. */
  readonly id: string;
  readonly label: Label;
  readonly kind?: RowKind;
  /** 1 for a row printed as part of the row above it. */
  readonly level?: 0 | 1;
  readonly figures: readonly (Quantity | null)[];
  /** What it is a share of, where that is not the base of the column group. */
  readonly bases?: readonly (Figure | null)[];
  /** Decimals of its percentages, where they are not the edition's. */
  readonly decimals?: number;
}

/** Answers printed under a heading, which adds them up. */
export interface Heading {
  readonly id: string;
  readonly label: Label;
  readonly of: readonly string[];
  readonly kind?: RowKind;
  /** What the heading counts, where it is not the sum of its answers, as those who gave any of several. */
  readonly figure?: Figure;
}

/** A row that adds several answers up, which are printed elsewhere: "Total BME". */
export interface Total {
  readonly id: string;
  readonly label: Label;
  readonly of: readonly string[];
  readonly kind?: RowKind;
}

/** How the answers of a question become rows. */
interface Answered {
  /**
   * A row for those who were asked and left it empty: always, only where there are any, or never. "rest" counts everyone
   * of the base who gave no answer, so also those who were not asked. Where it is left out: always, but for what is worked
   * out, of which there is seldom any.
   */
  readonly missing?: "always" | "if-any" | "rest" | "never";
  /** What Missing is a share of, where it is not the base. */
  readonly missingOf?: Figure;
  /** What percentages are shares of: those who were asked (where it is left out), or those who answered. */
  readonly of?: "asked" | "answered";
  /** Headings under which answers are printed and totalled, where their question does not group them. */
  readonly headings?: readonly Heading[];
  readonly totals?: readonly Total[];
  /** Answers whose row is printed only where somebody gave them. */
  readonly ifAny?: readonly string[];
  /** Labels of rows (or of column groups), by id, where they are not those of the question. */
  readonly labels?: Readonly<Record<string, Label>>;
  /**
   * The rows in printed order, by id; a heading brings its answers with it. "missing", "total" and "unknown" are rows too.
   * An answer that is not named is printed only where somebody gave it; whatever else is not named is not printed.
   */
  readonly rows?: readonly string[];
  /** Rows before and after the answers. */
  readonly before?: readonly ExtraRow[];
  readonly after?: readonly ExtraRow[];
  /** A row with the base itself; the last where `rows` does not say otherwise. */
  readonly total?: boolean;
}

/** One question: its options or bands are the rows. */
export interface SimpleTable extends Named, Place, Answered {
  readonly layout: "simple";
  /** What percentages are shares of, where it is neither those who were asked nor those who answered. */
  readonly base?: Figure;
  /** Ranges of the numbers given, where they are not the question's own. */
  readonly bands?: readonly Band[];
}

/** One of several column groups of a table: the same question at another time. */
export interface PlacedPoint extends Place {
  readonly title: Label;
  readonly base?: Figure;
}

/** The same question at two or more points of the same cases: options are rows, points are column groups. */
export interface BesideTable extends Named, Answered {
  readonly layout: "beside";
  readonly points: readonly PlacedPoint[];
}

/**
 * A matrix: its rows are the rows, its scale the column groups. A statement scale is the same of statements: how each has
 * changed, or how far the client agrees. Across "statements" it is turned: the scale is the rows, the statements are the
 * column groups.
 */
export interface MatrixTable extends Named, Place, Answered {
  readonly layout: "answers" | "statement-scale";
  readonly across?: "answers" | "statements";
  /** What percentages are shares of across statements, where it is neither those asked nor those who answered. */
  readonly base?: Figure;
  /** The rows of the matrix that are printed, by id and in this order; all of them where it is left out. */
  readonly statements?: readonly string[];
}

/** A column group: its heading, and what its percentages are shares of. */
export interface Point {
  /** Null where a table has one group only. */
  readonly title: Label | null;
  readonly base: Figure;
  /** Has a column of counts and none of percentages. */
  readonly countOnly?: true;
}

/** Several things that may be so, each a row with figures of its own, at one or more points. */
export interface FiguresTable extends Named {
  readonly layout: "figures";
  readonly points: readonly Point[];
  readonly rows: readonly ExtraRow[];
}

/** Averages, ratios and shares alone: one column a year. */
export interface ValuesTable extends Named {
  readonly layout: "values";
  readonly rows: readonly ExtraRow[];
}

/** Needs, the support that followed, and its impact: a share of those supported. */
export interface NeedsSupportTable extends Named {
  readonly layout: "needs-support";
  /** What needs are shares of. */
  readonly base: Figure;
  /** What support is a share of: everybody, or those with the need. */
  readonly supportOf: "all" | "need";
  /** The headings of its columns. */
  readonly columns: { readonly need: string; readonly supported: string; readonly impacts: readonly string[] };
  readonly rows: readonly {
    readonly id: string;
    readonly label: Label;
    /** Null for support that needs no need, and is then a share of everybody. */
    readonly need: Figure | null;
    readonly supported: Figure;
    /** Whom the impacts are counted among, where those are more than the column of support counts. */
    readonly impactOf?: Figure;
    readonly impact: readonly Figure[];
  }[];
}

export type TableDefinition = SimpleTable | BesideTable | MatrixTable | FiguresTable | ValuesTable | NeedsSupportTable;

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
  /** The years whose reports set a form of their own, oldest first. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** What is said outside the tables, in printed order. */
  readonly statements?: readonly StatementDefinition[];
  /** The figures from elsewhere that its sentences name. */
  readonly references?: readonly Reference[];
  /** The pages of the dashboard. The tables of the overview may stand on other pages too. */
  readonly overview: readonly string[];
  readonly themes: readonly Theme[];
}

/** Fixes the tables of one section; its file holds nothing else. */
export function defineTables<const T extends readonly TableDefinition[]>(tables: T): T {
  return tables;
}
