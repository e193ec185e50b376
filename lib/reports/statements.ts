/**
 * The sentences of a report. A sentence is data: a wording with places for its figures, and what each figure is. All of
 * them are counted anew each year, and one that is not true of the year is not printed.
 */
import type { Dated, FormDefinition, Label } from "@/lib/forms/define";
import type { FormFacts } from "./facts";
import type { Average, Figure, Place, Quantity } from "./figure-define";

/** How a share is said: of a hundred people, in per cent, or in whole tenths ("2 out of 10"). */
export type SaidAs = "per 100" | "percent" | "out of 10";

/**
 * One figure in a sentence.
 *
 * `cell`: the share that stands in a table, by its row (and its column group, the first where it is left out) ·
 * `share`: how many of how many · `count`: a number · `average`: a mean or median · `reduction`: by how many per cent
 * there are fewer than before · `each`: how many of one thing there are to a hundred of another ("116 children") ·
 * `top`: the answers given most often, each with its percentage · `fact`: what is known of the dataset itself, and
 * `formsThat`: how many forms of a kind it holds · `reference`: a dated figure from elsewhere, by its id ·
 * `allTime`: the cases of a client group since the first, those of an earlier system included where they are known
 *
 * `at`: where what it counts is printed (of `top`, the table whose rows the answers are), which the report checks;
 * `together`: the cells whose sum it is.
 */
export type Said =
  | { readonly cell: Cited; readonly as?: SaidAs }
  | { readonly share: Figure; readonly of: Figure; readonly as?: SaidAs; readonly at?: Cited }
  | { readonly share: Figure; readonly of: Figure; readonly as?: SaidAs; readonly together: readonly Cited[] }
  | { readonly count: Figure; readonly unit: string; readonly at?: CitedAnywhere }
  | { readonly average: Average; readonly unit: string; readonly at?: Cited }
  | { readonly reduction: Figure; readonly to: Figure; readonly at?: readonly [before: Cited, after: Cited] }
  | { readonly each: Figure; readonly to: Figure; readonly unit: string; readonly at?: CitedAnywhere }
  | { readonly top: Place; readonly count: number; readonly except?: readonly string[]; readonly at: string }
  | { readonly fact: "services" | "places" | "nations" }
  | { readonly allTime: string }
  | { readonly formsThat: keyof FormFacts; readonly form: FormDefinition }
  | { readonly reference: string };

export interface Cited {
  readonly table: string;
  readonly row: string;
  /** Which column group, counted from 0. */
  readonly group?: number;
}

/** A cell, or without a row the base of a column group. */
export type CitedAnywhere = Cited | Omit<Cited, "row">;

/** When a sentence is true: a figure is at least, or below, so many, or so many per cent of another. */
export type Truth =
  | { readonly figure: Figure; readonly of?: Figure; readonly atLeast?: number; readonly below?: number }
  | { readonly all: readonly Truth[] };

export interface StatementDefinition extends Dated {
  readonly section: string;
  readonly subsection?: string;
  /** Its wording, with its figures by name in braces: "{people} will be supported for current abuse". */
  readonly text: Label;
  /** A sentence without a figure has none; it stands over others. */
  readonly figures: Readonly<Record<string, Said>>;
  readonly onlyIf?: Truth;
  /** Said once for every earlier year that is printed beside it. "{period}" is the period in question. */
  readonly every?: "comparison year";
  /** The tables in which its figures stand, besides those that it cites by cell. */
  readonly see?: readonly string[];
}

/** Fixes the sentences of a report. */
export function defineStatements<const S extends readonly StatementDefinition[]>(statements: S): S {
  return statements;
}

/** What must be counted for the sentences; what they cite is counted with its table. */
export function quantitiesIn(statements: readonly StatementDefinition[]): readonly Quantity[] {
  return statements.flatMap(({ figures, onlyIf }) => [
    ...Object.values(figures).flatMap(quantitiesOf),
    ...(onlyIf ? inTruth(onlyIf) : []),
  ]);
}

/** The client groups whose cases of all time are said. */
export function groupsOfAllTime(statements: readonly StatementDefinition[] = []): readonly string[] {
  return [
    ...new Set(
      statements.flatMap(({ figures }) =>
        Object.values(figures).flatMap((said) => ("allTime" in said ? [said.allTime] : [])),
      ),
    ),
  ];
}

/** Whether a sentence names facts of the earlier years too, so that they must be known. */
export function saysFactsOfEveryYear(statements: readonly StatementDefinition[] = []): boolean {
  return statements.some(
    ({ every, figures }) =>
      every !== undefined && Object.values(figures).some((said) => "fact" in said || "formsThat" in said),
  );
}

function quantitiesOf(said: Said): readonly Quantity[] {
  if ("share" in said) return [said.share, said.of];
  if ("count" in said && "unit" in said) return [said.count];
  if ("average" in said) return [said.average];
  if ("reduction" in said) return [said.reduction, said.to];
  if ("each" in said) return [said.each, said.to];
  if ("top" in said) return [{ ...said.top, that: "asked" }];
  return [];
}

function inTruth(truth: Truth): readonly Figure[] {
  if ("all" in truth) return truth.all.flatMap(inTruth);
  return truth.of ? [truth.figure, truth.of] : [truth.figure];
}
