/** Rows about abuse that the adult and the perpetrator datasets both print. */
import type { ExtraRow, Place } from "@/lib/reports/define";

/**
 * How many experience, or carry out, several types of abuse, and types of high severity: from what
 * `questionnaires/worked-out.ts` works out on intake, review and exit forms.
 *
 * @param who how the rows begin: "Clients experiencing"
 * @param points the form of each column group
 */
export function typesOfAbuseRows(who: string, points: readonly Omit<Place, "question">[]): readonly ExtraRow[] {
  const row = (id: string, label: string, question: string, is: readonly string[]): ExtraRow => ({
    id,
    label: `${who} ${label}`,
    kind: "derived",
    figures: points.map((point) => ({ ...point, question, is })),
  });
  return [
    row("multiple", "multiple types of abuse", "typesOfAbuse", ["multiple"]),
    row("multipleHigh", "multiple types of high severity abuse", "typesOfHighSeverity", ["multiple"]),
    row("anyHigh", "at least one type of high severity abuse", "typesOfHighSeverity", ["one", "multiple"]),
  ];
}
