/** Long lists of answers, made readable: the answers given most often first, those that nobody gave named apart. */
import type { Row } from "@/lib/reports/count";

/** From this many answers on, a list is too long to be read in its printed order. */
const long = 9;

/**
 * @returns the rows to draw, and the labels of the answers that nobody gave. Bands keep their order, and so do answers
 * that stand under headings; a list that is short stays as it is.
 */
export function shortened(rows: readonly Row[]): { rows: Row[]; nobody: string[] } {
  const answers = rows.filter((row) => row.kind === "option");
  if (answers.length < long) return { rows: [...rows], nobody: [] };
  const given = (row: Row) => row.kind !== "option" || countOf(row) > 0;
  const grouped = answers.some((row) => row.level === 1);
  const shown = rows.filter(given);
  const nobody = rows.filter((row) => !given(row)).map(({ label }) => label);
  if (nobody.length === answers.length) return { rows: [...rows], nobody: [] };
  if (grouped) return { rows: withoutEmptyHeadings(shown), nobody };
  const first = rows.findIndex((row) => row.kind === "option");
  const ranked = shown.filter((row) => row.kind === "option").sort((a, b) => countOf(b) - countOf(a));
  const before = rows.slice(0, first).filter((row) => row.kind !== "option");
  const after = rows.slice(first).filter((row) => row.kind !== "option");
  return { rows: [...before, ...ranked, ...after], nobody };
}

function countOf(row: Row): number {
  return typeof row.cells[0] === "number" ? row.cells[0] : 0;
}

/** A heading under which nothing is left goes too. */
function withoutEmptyHeadings(rows: readonly Row[]): Row[] {
  return rows.filter(
    (row, index) => row.kind !== "total" || row.level === 1 || rows[index + 1]?.level === 1 || countOf(row) > 0,
  );
}
