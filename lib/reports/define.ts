/**
 * The words in which a report is written. A table is data: which cases, which question, which layout. One engine counts
 * it (`count.ts`), and what it counts has the shape in which the reports have always been printed.
 */
import type { FormDefinition } from "@/lib/forms/define";

/**
 * The forms that are counted.
 *
 * `period`: the forms whose date falls in the period. `closing`: the forms of the cases that closed in the period (those
 * with an exit form dated in it), so that an intake stands beside the exit of the same case.
 */
export type Cohort = "period" | "closing";

/** A question in a form, or a row of a matrix as `matrix.row`, counted over a cohort. */
export interface Place {
  readonly form: FormDefinition;
  readonly question: string;
  readonly cohort?: Cohort;
}

/** A figure worked out from the numbers of a question and printed under its bands. */
export interface Average {
  readonly label: string;
  readonly kind: "mean" | "median";
  readonly decimals: number;
}

interface Named {
  /** kebab-case, and permanent. */
  readonly id: string;
  readonly section: string;
  readonly subsection?: string;
  readonly title: string;
  readonly notes?: readonly string[];
}

/** One question: its options or bands are the rows. */
export interface SimpleTable extends Named, Place {
  readonly layout: "simple";
  readonly averages?: readonly Average[];
}

/** A matrix: its rows are the rows, its scale the column groups. */
export interface AnswersTable extends Named, Place {
  readonly layout: "answers";
}

/** The same question at two or more points of the same cases: options are rows, points are column groups. */
export interface BesideTable extends Named {
  readonly layout: "beside";
  readonly points: readonly (Place & { readonly title: string })[];
}

/** Several things that may be so, each a row, at one or more points, each a column group. Their base is all who were asked. */
export interface PresenceTable extends Named {
  readonly layout: "presence";
  readonly points: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly at: readonly (Place & { readonly is: readonly string[] })[];
  }[];
}

/** Needs, the support that followed, and its impact. Support is a share of all closed cases; impact of those supported. */
export interface NeedsSupportTable extends Named {
  readonly layout: "needs-support";
  readonly impacts: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly need: Place & { readonly is: readonly string[] };
    readonly supported: Place & { readonly is: readonly string[] };
    readonly impact: readonly (Place & { readonly is: readonly string[] })[];
  }[];
}

export type TableDefinition = SimpleTable | AnswersTable | BesideTable | PresenceTable | NeedsSupportTable;

export interface ReportDefinition {
  readonly id: string;
  readonly title: string;
  readonly population: string;
  /** In printed order. */
  readonly tables: readonly TableDefinition[];
}

/** Every place that a table counts. */
export function placesOf(table: TableDefinition): readonly Place[] {
  switch (table.layout) {
    case "simple":
    case "answers":
      return [table];
    case "beside":
      return table.points;
    case "presence":
      return table.rows.flatMap((row) => row.at);
    case "needs-support":
      return table.rows.flatMap((row) => [row.need, row.supported, ...row.impact]);
  }
}
