/** What a printed figure is: the columns of a table say it, but for averages. */
import type { Column, DocumentTable, Row } from "./document";

/**
 * Whether a figure is a number of people, a percentage or another value. An average stands in the columns of numbers and
 * percentages and is neither: in the report's own year it has one of the two alone.
 *
 * @param column its number among the columns of the table
 */
export function measureOf(
  { columns }: Pick<DocumentTable, "columns">,
  { kind, cells }: Row,
  column: number,
): Column["measure"] {
  const { measure, group } = columns[column] ?? { measure: "value", group: null };
  if (kind !== "derived") return measure;
  const own = columns[0]?.year;
  const at = columns.findIndex((one) => one.year === own && one.group === group && one.measure === "percent");
  const count = columns[at - 1];
  if (count?.measure !== "count" || count.group !== group) return measure;
  const isPrinted = (index: number) => (cells[index] ?? null) !== null;
  return isPrinted(at - 1) === isPrinted(at) ? measure : "value";
}
