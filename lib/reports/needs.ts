/** What must be counted before tables can be printed: every place that they count, and the forms and cohorts of those. */
import type { Derived, FormDefinition } from "@/lib/forms/define";
import type { Cohort } from "./cohort";
import type { ExtraRow, TableDefinition } from "./define";
import { type Average, type Figure, isValue, type Place, type Quantity } from "./figure-define";

/** Every figure and value that a table's definition writes out, bases included. */
export function quantitiesOf(table: TableDefinition): readonly Quantity[] {
  switch (table.layout) {
    case "simple":
      return [...given([table.base, table.missingOf]), ...ofRows(rowsAround(table)), ...ofHeadings(table)];
    case "beside":
      return [
        ...given([table.missingOf, ...table.points.map(({ base }) => base)]),
        ...ofRows(rowsAround(table)),
        ...ofHeadings(table),
      ];
    case "answers":
    case "statement-scale":
      return [...given([table.missingOf]), ...ofRows(rowsAround(table)), ...ofHeadings(table)];
    case "figures":
      return [...table.points.map(({ base }) => base), ...ofRows(table.rows)];
    case "values":
      return ofRows(table.rows);
    case "needs-support":
      return [
        table.base,
        ...table.rows.flatMap(({ need, supported, impactOf, impact }) => given([need, supported, impactOf, ...impact])),
      ];
  }
}

/** Every place that a table counts whole, answer by answer. */
export function placesOf(table: TableDefinition): readonly Place[] {
  switch (table.layout) {
    case "simple":
    case "answers":
    case "statement-scale":
      return [table];
    case "beside":
      return table.points;
    case "figures":
    case "values":
    case "needs-support":
      return [];
  }
}

/** The rows that a table of answers has besides its answers. */
export function rowsAround({ before = [], after = [] }: { before?: readonly ExtraRow[]; after?: readonly ExtraRow[] }) {
  return [...before, ...after];
}

/** The rows of a table that are figures of their own, and no answers. */
export function extraRowsOf(table: TableDefinition): readonly Pick<ExtraRow, "id" | "figures">[] {
  switch (table.layout) {
    case "figures":
    case "values":
      return table.rows;
    case "needs-support":
      return table.rows.map(({ id, need, supported, impact }) => ({ id, figures: [need, supported, ...impact] }));
    case "simple":
    case "beside":
    case "answers":
    case "statement-scale":
      return rowsAround(table);
  }
}

/** The average that stands in a row under a column group; undefined where none does. */
export function averageAt(table: TableDefinition, row: string, group: number): Average | undefined {
  const quantity = extraRowsOf(table).find(({ id }) => id === row)?.figures[group];
  return quantity && "average" in quantity ? quantity : undefined;
}

/** One thing that is counted: at a place, or forms themselves. */
export type Leaf = Place | { readonly forms: FormDefinition; readonly cohort?: Cohort };

/** All that a quantity is made of. */
export function leavesOf(quantity: Quantity): readonly Leaf[] {
  if (isValue(quantity)) {
    if ("average" in quantity) return [quantity];
    if ("ratio" in quantity) return [...leavesOf(quantity.ratio), ...leavesOf(quantity.to)];
    if ("perService" in quantity) return leavesOf(quantity.perService);
    return [...leavesOf(quantity.share), ...leavesOf(quantity.of)];
  }
  if ("sum" in quantity) return [...quantity.sum, ...(quantity.less ?? [])].flatMap(leavesOf);
  if ("cases" in quantity) return [];
  if ("casesWith" in quantity) return [{ ...quantity, forms: quantity.casesWith }];
  return [quantity];
}

export interface Needs {
  /** The ids of the forms whose answers are asked for, by cohort. */
  readonly cohorts: ReadonlyMap<Cohort, ReadonlySet<string>>;
  /** Whether any of it is worked out from other cases of the same clients, and so has to be looked up. */
  readonly otherCases: boolean;
}

export function needsOf(tables: readonly TableDefinition[], besides: readonly Quantity[] = []): Needs {
  const leaves: Leaf[] = [
    ...tables.flatMap((table) => [...placesOf(table), ...quantitiesOf(table).flatMap(leavesOf)]),
    ...besides.flatMap(leavesOf),
  ];
  const cohorts = new Map<Cohort, Set<string>>();
  for (const leaf of leaves) {
    const cohort = leaf.cohort ?? "period";
    cohorts.set(cohort, (cohorts.get(cohort) ?? new Set()).add(formOf(leaf).id));
  }
  return {
    cohorts,
    otherCases: leaves.some(
      (leaf) => "question" in leaf && leaf.form.derived?.some(isOfOtherCases(leaf.question)) === true,
    ),
  };
}

/** The same with all answers of these forms in the period, as completeness needs them. */
export function withAllOf(forms: readonly FormDefinition[], needs: Needs): Needs {
  return { ...needs, cohorts: new Map(needs.cohorts).set("period", new Set(forms.map(({ id }) => id))) };
}

export function formOf(leaf: Leaf): FormDefinition {
  return "forms" in leaf ? leaf.forms : leaf.form;
}

function isOfOtherCases(question: string): (derived: Derived) => boolean {
  return ({ id, from }) => id === question && from.kind === "referral-status";
}

function ofRows(rows: readonly ExtraRow[]): readonly Quantity[] {
  return rows.flatMap(({ figures, bases = [] }) => [...given(figures), ...given(bases)]);
}

function ofHeadings({ headings = [] }: { headings?: readonly { figure?: Figure }[] }): readonly Figure[] {
  return given(headings.map(({ figure }) => figure));
}

function given<Item>(items: readonly (Item | null | undefined)[]): readonly Item[] {
  return items.filter((item): item is Item => item !== null && item !== undefined);
}
