/**
 * What is compared of a table besides the rows that it prints: of how many an average is, how many left empty what a row
 * counts, and the two counts of a ratio. They are tables of counts like any other, so that whatever holds for the counts of
 * a comparison (rounding, what is withheld, what follows from one another) holds for them.
 */
import type { FormDefinition, Year } from "@/lib/forms/define";
import { placesOf as canBeEmpty } from "@/lib/reports/completeness";
import type { ExtraRow, FiguresTable, TableDefinition } from "@/lib/reports/define";
import { type Average, type Figure, isValue, type Place, type Quantity, type Value } from "@/lib/reports/figure-define";
import { extraRowsOf, leavesOf, placesOf } from "@/lib/reports/needs";
import { find } from "@/lib/reports/place";

/** A row of a table under one of its column groups; without a row, the column group as a whole. */
export interface Spot {
  readonly table: string;
  readonly row?: string;
  readonly group: number;
}

/** What is counted of a spot. `ratio` stands in a table of its own, since it is out of something else. */
export type BesidesRow = "given" | "missing" | "ratio";

/** The id of the table in which it is counted. */
export function besidesId({ table, row = "", group }: Spot, of: BesidesRow): string {
  return [table, row, group, of === "ratio" ? "ratio" : "answers"].join(" ");
}

/** @param year the year in whose forms is looked up what can be left empty */
export function besidesOf(table: TableDefinition, year: Year): FiguresTable[] {
  return [
    ...rowsOf(table).flatMap(({ id, figures }) =>
      figures.flatMap((quantity, group) =>
        ofQuantity({ table: table.id, row: id, group }, quantity, table.section, year),
      ),
    ),
    ...pointsWithoutMissing(table).flatMap((place, group) => {
      const rows = missingRow(place, year);
      return rows.length === 0 ? [] : [answers({ table: table.id, group }, table.section, place, rows)];
    }),
  ];
}

/** The rows that are figures of their own. Beside answers stands a row of those who gave none, but for averages and ratios. */
function rowsOf(table: TableDefinition): readonly Pick<ExtraRow, "id" | "figures">[] {
  const rows = extraRowsOf(table);
  if (placesOf(table).length === 0) return rows;
  return rows.map(({ id, figures }) => ({
    id,
    figures: figures.map((quantity) => (quantity && isValue(quantity) ? quantity : null)),
  }));
}

/** The places of a table of answers that prints no row of those who gave none. */
function pointsWithoutMissing(table: TableDefinition): readonly Place[] {
  if (table.layout !== "simple" && table.layout !== "beside") return [];
  const places = table.layout === "simple" ? [table] : table.points;
  const printed = table.missing ?? (places.every((place) => find(place).derived) ? "never" : "always");
  return printed === "never" ? places : [];
}

function ofQuantity(at: Spot, quantity: Quantity | null, section: string, year: Year): FiguresTable[] {
  if (quantity === null) return [];
  if (!isValue(quantity)) return ofFigure(at, quantity, section, year);
  if ("average" in quantity) {
    const rows = [given(quantity), ...missingRow(quantity, year)];
    return [answers(at, section, quantity, rows)];
  }
  const [count, to] = countsIn(quantity);
  const row: ExtraRow = { id: "ratio", label: "", figures: [count] };
  return [
    {
      id: besidesId(at, "ratio"),
      section,
      title: "",
      layout: "figures",
      points: [{ title: null, base: to }],
      rows: [row],
    },
    ...ofFigure(at, count, section, year),
  ];
}

/** What a value is worked out from: so many of one thing to so many of another, which of a service's average is itself. */
function countsIn(value: Exclude<Value, Average>): [count: Figure, to: Figure] {
  if ("ratio" in value) return [value.ratio, value.to];
  return "perService" in value ? [value.perService, value.perService] : [value.share, value.of];
}

/** How many left empty what a figure counts, where it counts one question. */
function ofFigure(at: Spot, figure: Figure, section: string, year: Year): FiguresTable[] {
  const leaves = leavesOf(figure);
  const [first] = leaves;
  if (!first || !("question" in first)) return [];
  const one = leaves.every(
    (leaf) =>
      "question" in leaf &&
      leaf.form === first.form &&
      leaf.question === first.question &&
      leaf.cohort === first.cohort &&
      !("that" in leaf && leaf.that !== "answered" && leaf.that !== "sum"),
  );
  const rows = one ? missingRow(first, year) : [];
  return rows.length === 0 ? [] : [answers(at, section, first, rows)];
}

function answers(at: Spot, section: string, place: Place, rows: readonly ExtraRow[]): FiguresTable {
  const base: Figure = { ...onlyPlace(place), that: "asked" };
  const id = besidesId(at, "missing");
  return { id, section, title: "", layout: "figures", points: [{ title: null, base }], rows };
}

/** The numbers of which an average is. */
function given(average: Average): ExtraRow {
  const figure: Figure = { ...onlyPlace(average), within: average.over ?? {} };
  return { id: "given", label: "", figures: [figure] };
}

/** None of a question that cannot be left empty, or whose being left empty is an answer. */
function missingRow(place: Place, year: Year): ExtraRow[] {
  const { derived } = find(place);
  if (!derived && !emptied(place.form, year).has(place.question)) return [];
  const at = onlyPlace(place);
  const figure: Figure = derived
    ? { sum: [{ ...at, that: "asked" }], less: [{ ...at, that: "answered" }] }
    : { ...at, that: "missing" };
  return [{ id: "missing", label: "", kind: "missing", figures: [figure] }];
}

function onlyPlace({ form, question, cohort, per }: Place): Place {
  return { form, question, ...(cohort && { cohort }), ...(per && { per }) };
}

const known = new WeakMap<FormDefinition, ReadonlySet<string>>();

/** The paths of the questions of a form that can be left empty. They are the same in all years, in other words. */
function emptied(form: FormDefinition, year: Year): ReadonlySet<string> {
  const found = known.get(form) ?? new Set(canBeEmpty(form, year).map(({ path }) => path));
  known.set(form, found);
  return found;
}
