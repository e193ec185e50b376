/** An edition: how the reports from a year on are printed. What is counted does not depend on it. */
import type { Label, Year } from "@/lib/forms/define";
import type { Figure } from "./figure-define";

/** How percentages are rounded, halves up: to whole numbers, or to two significant digits below 10 ("0.19", "7.9"). */
export type Rounding = { readonly kind: "whole" } | { readonly kind: "significant"; readonly digits: number };

/** Which earlier years stand beside the year of the report, and with which columns. */
export interface Comparison {
  readonly years: number;
  readonly measures: readonly ("count" | "percent")[];
}

/** What an edition prints in another way than the table's definition says. */
export interface TableEdition {
  readonly title?: Label;
  readonly labels?: Readonly<Record<string, Label>>;
  /** As in a table's definition. */
  readonly rows?: readonly string[];
  readonly missing?: "always" | "if-any" | "rest" | "never";
  /** What percentages are shares of. With `missing: "rest"`, whoever was not asked counts as Missing. */
  readonly base?: Figure;
  /** Answers by how often they were given. Those that end the list of their question stay there. */
  readonly order?: "falling";
  readonly comparison?: Comparison;
  readonly notes?: readonly string[];
}

export interface Edition {
  /** The first year that is printed so. */
  readonly year: Year;
  readonly rounding: Rounding;
  /** Of tables with one column group. */
  readonly comparison: Comparison;
  /** Of tables with several. */
  readonly comparisonOfGroups: Comparison;
  readonly tables?: Readonly<Record<string, TableEdition>>;
  /** The sections that it prints, in printed order; where it is left out, all that there are. */
  readonly sections?: readonly string[];
  /** Answers that end their list whatever their number: "Other", "Don't know". */
  readonly last?: readonly string[];
}

/** What everything is printed by that is no annual report, such as a dashboard. */
export const plain: Edition = {
  year: "2000-01",
  rounding: { kind: "whole" },
  comparison: { years: 0, measures: [] },
  comparisonOfGroups: { years: 0, measures: [] },
};

/** The same editions with their tables in the order of the definitions, which tells nothing of what was counted. */
export function inDefinedOrder([first, ...others]: readonly [Edition, ...Edition[]]): readonly [Edition, ...Edition[]] {
  return [defined(first), ...others.map(defined)];
}

function defined({ tables, ...edition }: Edition): Edition {
  if (!tables) return edition;
  const inOrder = Object.entries(tables).map(([id, { order: _, ...table }]) => [id, table] as const);
  return { ...edition, tables: Object.fromEntries(inOrder) };
}

/** The edition of a year: its own, or else the latest before it, or the earliest there is. */
export function editionOf(editions: readonly [Edition, ...Edition[]], year: Year): Edition {
  return [...editions].reverse().find((edition) => edition.year <= year) ?? editions[0];
}
